#!/usr/bin/env bash
# What the ledger costs: bench/ledger.sh appends COPIES BATCH [DATABASE] | verify ENTRIES… | open COPIES…
# TMPDIR chooses the disk. docs/how-to/prove-the-ledger.md has figures.
set -euo pipefail
cd "$(dirname "$0")/.."
project=bench/Waymark.LedgerBench
program=$project/bin/Release/net10.0/Waymark.LedgerBench.dll
[[ -f $program ]] || dotnet build "$project" --configuration Release --nologo --verbosity quiet
exec dotnet "$program" "$@"
