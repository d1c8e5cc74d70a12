#!/usr/bin/env bash
# PDFs of the sample against other programs: brief and deck, one and a hundred, cold and warm, and what one recipient more costs.
# Builds ReadyToRun and native (the latter needs a C compiler and zlib's headers, and is left out without), runs everything in turn on a fresh tmpfs folder, prints medians of CPU (user + system) and wall, and their ratios.
# WeasyPrint, Chromium and mutool come from Debian; Typst from npm, into a folder of its own: what is missing is left out and said.
#   bench/pdf.sh [RUNS] [COPIES]      default 5 1000
#   WAYMARK_BENCH_PARTS=one,nth       of one, hundred, nth, thousand: all unless given
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
work="${WAYMARK_BENCH:-${TMPDIR:-/tmp}/waymark-bench}"
mkdir -p "$work"
publish() { dotnet publish -c Release -r linux-x64 --self-contained false -p:PublishReadyToRun=true -v q --nologo -o "$work/$2" "$1" >&2; }
native() { dotnet publish -c Release -r linux-x64 -p:Native=true --artifacts-path "$work/native-build" -v q --nologo -o "$work/$2" "$1" >&2 || echo "no native build of $1: it needs gcc or clang, and zlib1g-dev" >&2; }
if [ -z "${WAYMARK_BENCH_BUILT:-}" ]; then
  publish bench/Waymark.PdfBench pdf
  publish src/Waymark.Cli tool
  native bench/Waymark.PdfBench pdf-native
  native src/Waymark.Cli tool-native
fi
[ -d "$work/node_modules/@myriaddreamin" ] || npm install --silent --prefix "$work" @myriaddreamin/typst-ts-node-compiler@0.7.0 >&2 || echo "no Typst: npm did not give it" >&2
cp bench/typst.cjs "$work/typst.cjs"
exec python3 bench/pdf.py "$PWD" "$work" "${1:-5}" "${2:-1000}"
