#!/usr/bin/env bash
# Runs one step of the checks, and says how long it took: step.sh NAME COMMAND...
set -uo pipefail

name=$1
shift
echo "== $name"
begin=${EPOCHREALTIME/[.,]/}
"$@"
status=$?
tenths=$(((${EPOCHREALTIME/[.,]/} - begin) / 100000))
[ "$status" -eq 0 ] && outcome=passed || outcome="FAILED ($status)"
echo "== $name $outcome in $((tenths / 10)).$((tenths % 10)) s"
exit "$status"
