#!/usr/bin/env bash
# What the test run samples, in full: tests/Waymark.Ledger.Tests/sweeps.sh NAME. docs/how-to/prove-the-ledger.md says what each does, and with what result.
# Build first: dotnet build -c Release tests/Waymark.Ledger.Tests. Needs the programs of build/debian-packages.txt.
set -euo pipefail
cd "$(dirname "$0")/../.."
tests=tests/Waymark.Ledger.Tests/bin/Release/net10.0/Waymark.Ledger.Tests
declare -A filters=(
  [system-calls]="-method *AFaultInAnySystemCall*"
  [calls]="-class *FaultSweepTests"
  [power-loss]="-method *AfterALossOfPower*"
  [necessity]="-method *EverySyncIsNeeded -method *EveryStepNeedsTheOneBeforeIt"
  [kill-loop]="-method *WhatAProcessReported*"
  [processes]="-method *ManyProcessesMakeOneOrder -method *ManyPeople*"
  [connections]="-class *InterruptionTests"
  [tamper]="-class *TamperTests"
  [proofs]="-class *IndependentCheckTests"
  [disk-full]="-class *FullDiskTests"
)
if [[ $# -ne 1 || -z ${filters[$1]:-} ]]; then
  echo "usage: ${BASH_SOURCE[0]} $(printf '%s\n' "${!filters[@]}" | sort | paste -sd'|')" >&2
  exit 2
fi
set -f; read -ra filter <<< "${filters[$1]}"
WAYMARK_FULL=1 exec "$tests" "${filter[@]}" -showLiveOutput
