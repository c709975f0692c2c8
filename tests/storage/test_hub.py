"""A hub: the tables of a file, rows only ever added, and refusals that say what to do."""

from __future__ import annotations

from pathlib import Path

import keyring
import psycopg
import pytest
from alembic import command
from sqlalchemy import create_engine, inspect

from needsassess.base.errors import Refused
from needsassess.services import collection, hubs
from needsassess.services.assessment_file import AssessmentFile
from needsassess.storage.hub import Hub, place_of
from needsassess.storage.hub_schema import prepare
from needsassess.storage.tables import metadata
from tests.helpers.keyrings import Missing
from tests.helpers.laptops import copies
from tests.helpers.merging import REPLICAS, merged, values, witness
from tests.helpers.postgres import ASKED, PASSWORD
from tests.migrations.cycle import config_of

VERSION = "CREATE TABLE alembic_version (version_num text)"
LOG = ("instrument", "assessment", "revision", "parent", "merge", "brought")


def test_the_migrations_make_the_same_tables_and_go_both_ways(postgres):
    engine = create_engine(postgres.hub(postgres.database()).url)
    with engine.begin() as connection:
        config = config_of(connection)
        command.upgrade(config, "head")
        command.check(config)
        assert set(inspect(connection).get_table_names()) == {*metadata.tables, "alembic_version"}
        command.downgrade(config, "base")
        assert inspect(connection).get_table_names() == ["alembic_version"]
        command.upgrade(config, "head")
    engine.dispose()


@pytest.mark.parametrize("table", LOG)
@pytest.mark.parametrize("words", ["DELETE FROM {}", "UPDATE {} SET {} = {}"])
def test_not_even_its_owner_changes_a_row_of_the_log(postgres, hub, tmp_path, table, words):
    merged(hub, copies(tmp_path))
    column = next(iter(metadata.tables[table].columns)).name
    with pytest.raises(psycopg.errors.RaiseException, match="append-only"):
        postgres.run(words.format(table, column, column), database=hub.stem)


@pytest.mark.parametrize(
    ("statements", "said"),
    [
        (["CREATE TABLE theirs (n int)"], "not a hub yet"),
        ([VERSION], "not a hub yet"),
        ([VERSION, "INSERT INTO alembic_version VALUES ('ab12')"], "not a hub yet"),
        ([VERSION, "INSERT INTO alembic_version VALUES ('0002')"], "older"),
        ([VERSION, "INSERT INTO alembic_version VALUES ('0099')"], "newer"),
    ],
)
def test_a_database_that_is_no_hub_of_this_version_is_refused_by_name(postgres, tmp_path, statements, said):
    there = postgres.hub(postgres.database())
    postgres.run(*statements, database=there.stem)
    with pytest.raises(Refused, match=f"“{there.name}”.*{said}"):
        merged(there, copies(tmp_path))
    with pytest.raises(Refused, match=said):
        collection.assessments(there)


def test_preparing_is_for_an_empty_database_or_an_older_hub(postgres, hub):
    theirs = postgres.hub(postgres.database())
    postgres.run("CREATE TABLE theirs (n int)", database=theirs.stem)
    with pytest.raises(Refused, match="another program"):
        prepare(theirs)
    assert hubs.prepare(hub) == hubs.SCHEMA
    new = postgres.hub(postgres.database())
    assert hubs.prepare(new) == 0
    assert collection.assessments(new) == []
    postgres.run("UPDATE alembic_version SET version_num = '0099'", database=new.stem)
    with pytest.raises(Refused, match="newer"):
        prepare(new)


def test_the_documented_roles_give_what_is_needed_and_no_more(postgres, hub, roles, tmp_path, monkeypatch):
    monkeypatch.setenv("PGPASSWORD", PASSWORD)
    coordinator, reader = postgres.hub(hub.stem, ASKED), postgres.hub(hub.stem, "reader")
    made = copies(tmp_path)
    merged(coordinator, made[:2])
    with AssessmentFile.open(coordinator, REPLICAS[3]) as file:
        file.record({"profile/title": "Second"})
    assert witness(reader) == witness(hub)
    merged(tmp_path / "taken.needs", [reader])
    with pytest.raises(Refused, match="needsassess_coordinator"):
        merged(reader, made)
    with (
        AssessmentFile.open(reader, REPLICAS[3]) as file,
        pytest.raises(Refused, match="needsassess_coordinator"),
    ):
        file.record({"profile/title": "Third"})
    may_not = ["TRUNCATE head", "DELETE FROM revision", "UPDATE head SET subject = subject", "DROP TABLE head",
               "CREATE TABLE mine (n int)", "UPDATE alembic_version SET version_num = '9'"]  # fmt: skip
    for statement in may_not:
        with (
            psycopg.connect(coordinator.url.replace("+psycopg", "")) as connection,
            pytest.raises(psycopg.errors.InsufficientPrivilege),
        ):
            connection.execute(statement)


def test_the_password_comes_from_the_keyring_and_is_told_to_nobody(postgres, hub, roles, ring, monkeypatch):
    monkeypatch.delenv("PGPASSWORD", raising=False)
    there = postgres.hub(hub.stem, ASKED)
    with pytest.raises(Refused, match="did not let you in") as refused:
        collection.assessments(there)
    hubs.keep_password(there, "wrong")
    with pytest.raises(Refused, match="did not let you in"):
        collection.assessments(there)
    hubs.keep_password(there, PASSWORD)
    assert collection.assessments(there) == []
    assert PASSWORD not in repr(there) + str(refused.value)
    with pytest.raises(Refused, match="empty"):
        hubs.keep_password(there, "")
    keyring.set_keyring(Missing())
    with pytest.raises(Refused, match="no keyring"):
        hubs.keep_password(there, PASSWORD)
    with pytest.raises(Refused, match="did not let you in"):
        collection.assessments(there)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("postgresql://h/d", "no address"),
        ("postgresql+psycopg://h", "no address"),
        ("http://h/d", "no address"),
        ("postgresql+psycopg://u:secret@h/d", "Leave the password out"),
        ("postgresql+psycopg://u@h/d?password=secret", "Leave the password out"),
    ],
)
def test_an_address_is_whole_and_without_a_password(text, said):
    with pytest.raises(Refused, match=said) as refused:
        place_of(text)
    assert "secret" not in str(refused.value)


def test_anything_else_is_a_file():
    assert place_of("a/b.needs") == Path("a/b.needs")
    there = place_of("postgresql+psycopg://u@h:5433/d?sslmode=require")
    assert (there.name, there.stem) == ("d@h", "d")


@pytest.mark.parametrize("address", ["127.0.0.1:1", "no-such-host.invalid"])
def test_a_hub_that_is_not_there_is_said_to_be_out_of_reach(address, tmp_path):
    with pytest.raises(Refused, match=r"“d@.*cannot be reached") as refused:
        merged(Hub(f"postgresql+psycopg://u@{address}/d"), copies(tmp_path))
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("options", ["port=5&port=6", "foo=bar", "sslmode=nonsense", "connect_timeout=x"])
def test_options_that_are_none_are_refused(options):
    with pytest.raises(Refused, match=r"no address|cannot be reached"):
        hubs.reach(hubs.hub_of(f"postgresql+psycopg://u@127.0.0.1:1/d?{options}"))


def test_a_forged_row_of_a_hub_is_refused_as_in_a_file(postgres, hub, tmp_path):
    merged(hub, copies(tmp_path))
    forged = tmp_path / "target.needs"
    merged(forged, [tmp_path / "base.needs"])
    before = values(forged)
    postgres.run(
        "INSERT INTO revision SELECT decode(repeat('ab', 32), 'hex'), assessment, subject, value, 'Somebody',"
        " replica, wall, counter, change, reverts FROM revision LIMIT 1",
        database=hub.stem,
    )
    with pytest.raises(Refused, match=r"files are refused \(1\)"):
        merged(forged, [hub])
    assert values(forged) == before
