#!/usr/bin/env bash
# What it costs to scan handouts of the sample, against making them, in one warm process: CPU seconds and their ratio.
#   bench/verify.sh [HANDOUTS] [RUNS]      default 200 5
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
dotnet build -c Release -v q --nologo bench/Waymark.VerifyBench >&2
exec dotnet bench/Waymark.VerifyBench/bin/Release/net10.0/Waymark.VerifyBench.dll "$PWD" "${1:-200}" "${2:-5}"
