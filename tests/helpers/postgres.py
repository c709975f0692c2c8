"""A PostgreSQL server of the test session's own, on a free port of 127.0.0.1, and databases in it."""

from __future__ import annotations

import os
import pwd
import shlex
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import psycopg

from needsassess.storage.hub import Hub

PASSWORD = "let me in, 100 %"  # what an address would have to escape
ASKED = "amina"  # the one person who is asked for it
_NUMBERS = count(1)
# synchronous_commit stays on: what was committed is with the system before anyone stops the server at once.
_SETTINGS = "-c fsync=off -c full_page_writes=off -c max_connections=40"


@dataclass(frozen=True)
class Server:
    """`programs` is the folder of initdb and pg_ctl; `folder` holds the cluster."""

    programs: Path
    folder: Path
    port: int

    def start(self) -> None:
        options = f"-p {self.port} -c listen_addresses=127.0.0.1 -k {self.folder} {_SETTINGS}"
        _call(self, "pg_ctl", "start", "--wait", f"--log={self.folder / 'log'}", "-o", options)

    def stop(self) -> None:
        """At once, as where its machine fails."""
        _call(self, "pg_ctl", "stop", "--wait", "--mode=immediate")

    @property
    def local(self) -> Path:
        """Its socket for this machine alone."""
        return self.folder / f".s.PGSQL.{self.port}"

    def hub(self, database: str, user: str = "postgres") -> Hub:
        return Hub(f"postgresql+psycopg://{user}@127.0.0.1:{self.port}/{database}")

    def database(self, like: str = "template1") -> str:
        """A new one, equal to another."""
        name = f"hub_{next(_NUMBERS)}"
        self.run(f'CREATE DATABASE {name} TEMPLATE "{like}"')
        return name

    def new_hub(self) -> Hub:
        """Prepared, and empty."""
        return self.hub(self.database("prepared"))

    def run(self, *statements: str, database: str = "postgres") -> list[Any]:
        """As the superuser; the rows of the last one."""
        with self.connect(database) as connection:
            cursor = [connection.execute(statement) for statement in statements][-1]
            return cursor.fetchall() if cursor.description else []

    def connect(self, database: str = "postgres", user: str = "postgres") -> psycopg.Connection[Any]:
        return psycopg.connect(host="127.0.0.1", port=self.port, dbname=database, user=user, autocommit=True)


def programs() -> Path:
    """Debian keeps them beside each other by version; elsewhere they are where commands are."""
    found = [path for path in Path("/usr/lib/postgresql").glob("*/bin") if (path / "initdb").exists()]
    if found:
        return max(found, key=lambda path: int(path.parent.name))
    there = shutil.which("initdb")
    assert there, "PostgreSQL is missing: packaging/setup.sh test installs it"
    return Path(there).resolve().parent


@contextmanager
def server() -> Iterator[Server]:
    """Running until the end; as another user where these tests run as root, which PostgreSQL refuses."""
    folder = Path(mkdtemp(prefix="needsassess-postgres-"))
    made = Server(programs(), folder, _free_port())
    if os.geteuid() == 0:
        os.chown(folder, pwd.getpwnam("postgres").pw_uid, -1)
    try:
        _call(made, "initdb", "--auth=trust", "--username=postgres", "--encoding=UTF8", "--locale=C")
        rules = (folder / "cluster" / "pg_hba.conf").read_text(encoding="utf-8")
        asked = f"host all {ASKED} 127.0.0.1/32 scram-sha-256\n"
        (folder / "cluster" / "pg_hba.conf").write_text(asked + rules, encoding="utf-8")
        with _watched(made):
            made.start()
            yield made
    finally:
        shutil.rmtree(folder)


@contextmanager
def _watched(server: Server) -> Iterator[None]:
    """Stopped at the end, and also where this process is killed: whoever reads its pipe sees that end."""
    stop = shlex.join([str(server.programs / "pg_ctl"), "stop", _of(server), "--wait", "--mode=immediate"])
    script = f"read _; {stop}; rm -rf {shlex.quote(str(server.folder / 'cluster'))}"
    with subprocess.Popen(
        ["sh", "-c", script],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        user=_user(),
        cwd="/",
        start_new_session=True,
    ):
        yield


def _call(server: Server, program: str, *arguments: str) -> None:
    command = [str(server.programs / program), _of(server), *arguments]
    # Output to a file: a server that inherited a pipe would keep it open.
    with (server.folder.with_suffix(".log")).open("w+", encoding="utf-8") as output:
        done = subprocess.run(command, stdout=output, stderr=output, user=_user(), cwd="/", check=False)
        output.seek(0)
        said = output.read()
    server.folder.with_suffix(".log").unlink()
    assert done.returncode == 0, said


def _of(server: Server) -> str:
    return f"--pgdata={server.folder / 'cluster'}"


def _user() -> str | None:
    return "postgres" if os.geteuid() == 0 else None


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
