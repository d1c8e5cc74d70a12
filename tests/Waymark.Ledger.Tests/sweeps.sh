#!/usr/bin/env bash
# What the test run samples, in full: tests/Waymark.Ledger.Tests/sweeps.sh NAME [PART/PARTS]. docs/how-to/prove-the-ledger.md says what each does, and with what result.
# Build first: dotnet build -c Release tests/Waymark.Ledger.Tests. Needs the programs of build/debian-packages.txt.
set -euo pipefail
cd "$(dirname "$0")/../.."
tests=tests/Waymark.Ledger.Tests/bin/Release/net10.0/Waymark.Ledger.Tests
declare -A filters=(
  [system-calls]="-method *AFaultInAnySystemCall*"
  [calls]="-class *FaultSweepTests"
  [power-loss]="-method *AfterALossOfPower*"
  [necessity]="-method *EverySyncIsNeeded -method *EveryStepNeedsTheOneBeforeIt"
  [kill-loop]="-method *NothingThatWasReportedIsLost*"
  [kill-processes]="-method *WhatAProcessReported*"
  [processes]="-method *ManyProcessesMakeOneOrder -method *ManyPeople*"
  [connections]="-class *InterruptionTests"
  [tamper]="-class *TamperTests"
  [proofs]="-class *IndependentCheckTests"
  [disk-full]="-class *FullDiskTests"
)
if [[ $# -lt 1 || $# -gt 2 || -z ${filters[$1]:-} ]]; then
  echo "usage: ${BASH_SOURCE[0]} $(printf '%s\n' "${!filters[@]}" | sort | paste -sd'|') [PART/PARTS]" >&2
  exit 2
fi
if [[ $1 =~ process|system-calls && -z ${WAYMARK_DRIVER:-} ]]; then
  # Started many thousand times: compiled ahead of time it takes half as long.
  dotnet publish tests/Waymark.Ledger.Driver -c Release -r linux-x64 --self-contained false -p:PublishReadyToRun=true -o output/ledger-driver -v quiet --nologo
  export WAYMARK_DRIVER=$PWD/output/ledger-driver/Waymark.Ledger.Driver.dll
fi
set -f; read -ra filter <<< "${filters[$1]}"
WAYMARK_FULL=1 WAYMARK_PART=${2:-} exec "$tests" "${filter[@]}" -showLiveOutput
