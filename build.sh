#!/usr/bin/env bash
# Runs the pipeline: ./build.sh [--target NAME] [--customer C] [--to R] [--as ROLE] [--date D]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
command -v dotnet >/dev/null || { echo "Waymark needs the .NET SDK 10: https://dotnet.microsoft.com/download" >&2; exit 4; }
dotnet tool restore --verbosity quiet >/dev/null
exec dotnet tool run dotnet-cake build/build.cake --verbosity=minimal "$@"
