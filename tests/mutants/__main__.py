"""`python -m tests.mutants SEED FIRST COUNT [1]`: judge mutants, show each kind's outcomes and every fault.

With a 1 in the end they are not merged but looked at by the other ways into a file.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter

from tests.mutants.judge import Verdict


def main() -> int:
    asked = " ".join([*sys.argv[1:], "0"][:4])
    run = subprocess.Popen(
        [sys.executable, "-m", "tests.mutants.batch"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert run.stdin
    assert run.stdout
    print(asked, file=run.stdin, flush=True)
    found: list[Verdict] = []
    for line in run.stdout:
        if line == "done\n":
            break
        found.append(Verdict(**json.loads(line)))
    run.stdin.close()
    run.wait()
    for kind in sorted({one.kind for one in found}):
        of = [one for one in found if one.kind == kind]
        slowest = max(one.seconds for one in of)
        outcomes = dict(Counter(one.outcome for one in of))
        print(f"{kind:32} {len(of):6} {sum(bool(o.fault) for o in of):4} faults {slowest:6.2f} s  {outcomes}")
    faults = [one for one in found if one.fault]
    for one in faults[:200]:
        print(f"\n--- {one.number} {one.kind} ({one.outcome} {one.said[:200]})\n{one.fault[-1800:]}")
    print(f"\n{len(found)} mutants, {len(faults)} faults")
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main())
