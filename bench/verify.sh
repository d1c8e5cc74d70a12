#!/usr/bin/env bash
# What `waymark verify` costs on the finished handouts of the sample, against rendering them: CPU seconds (user and system) of whole processes.
#   bench/verify.sh [HANDOUTS] [RUNS]      default 200 3, at most 200
#
# Each run makes a new workspace whose six customers have so many recipients together, spread evenly, and calls `waymark handouts` and `waymark verify
# output/handouts` on it in turn: two cold processes of the same tool, all formats, archive and log included. The gate inside `handouts` is the same scan
# of the same files but archives and openings, so rendering is `handouts` less `verify`: everything but the gate, and a little less than that. The same
# with a tenth of the handouts tells what one more costs. Then both sides once more in memory, cold and warm, where rendering is no more than filling in
# masters: no disk, no archive, no log. WAYMARK_BIN and WAYMARK_BENCH name binaries that were built before.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
handouts="${1:-200}" runs="${2:-3}"
few=$((handouts / 10))
folder="$(mktemp -d "${TMPDIR:-/tmp}/waymark-verify.XXXXXX")"
trap 'rm -rf "$folder"' EXIT
tool="${WAYMARK_BIN:-src/Waymark.Cli/bin/Release/net10.0/waymark.dll}"
bench="${WAYMARK_BENCH:-bench/Waymark.VerifyBench/bin/Release/net10.0/Waymark.VerifyBench.dll}"
[[ -n "${WAYMARK_BENCH:-}" ]] || dotnet build -c Release -v q --nologo bench/Waymark.VerifyBench >&2
[[ -n "${WAYMARK_BIN:-}" ]] || dotnet build -c Release -v q --nologo src/Waymark.Cli >&2

seconds() { # command...: its CPU seconds
    local TIMEFORMAT='%U %S'
    { time "$@" >"$folder/said.txt" 2>&1; } 2>"$folder/time.txt" || { cat "$folder/said.txt" >&2; exit 1; }
    awk '{ print $1 + $2 }' "$folder/time.txt"
}
workspace() { # name, handouts
    rm -rf "$folder/$1"
    mkdir "$folder/$1"
    cp -r content "$folder/$1/"
    python3 bench/recipients.py "$folder/$1" "$2"
}

for ((run = 1; run <= runs; run++)); do
    for size in "$few" "$handouts"; do
        workspace ws "$size"
        make="$(seconds dotnet "$tool" handouts --workspace "$folder/ws" --date 2026-11-20)"
        scan="$(seconds dotnet "$tool" verify --workspace "$folder/ws" "$folder/ws/output/handouts")"
        echo "$size $make $scan" | tee -a "$folder/processes.txt" | sed "s/^/run $run: handouts, s of handouts, s of verify: /" >&2
    done
    for side in make scan; do dotnet "$bench" "$side" "$PWD" "$folder/made" "$handouts" 2 | tee -a "$folder/$side.txt" | sed "s/^/run $run: /" >&2; done
done

median() { sort -n | sed -n "$(((runs + 1) / 2))p"; }
process() { awk -v size="$1" -v word="$2" '$1 == size { print $word }' "$folder/processes.txt" | median; } # handouts, word
round() { awk -v line="$2" -v word="$3" 'NR % 3 == line { print $word }' "$folder/$1.txt" | median; } # side, which line of each run, word
row() { awk -v name="$1" -v make="$2" -v scan="$3" 'BEGIN { printf "  %-58s render %8.2f   verify %8.2f   ratio %.2f\n", name, make, scan, scan / make }'; }
less() { awk -v one="$1" -v other="$2" 'BEGIN { print one - other }'; }
each() { awk -v more="$1" -v fewer="$2" -v count="$((handouts - few))" 'BEGIN { print (more - fewer) / count * 1000 }'; }

rendering="$(less "$(process "$handouts" 2)" "$(process "$handouts" 3)")"
echo "$handouts handouts of six customers, median of $runs runs in turn; CPU of $(nproc) cores at load $(cut -d ' ' -f 1 /proc/loadavg)"
row "cold processes, s" "$rendering" "$(process "$handouts" 3)"
row "one handout more, ms" "$(each "$rendering" "$(less "$(process "$few" 2)" "$(process "$few" 3)")")" "$(each "$(process "$handouts" 3)" "$(process "$few" 3)")"
row "in memory, cold, s" "$(round make 1 2)" "$(round scan 1 2)"
row "in memory, warm, s" "$(round make 2 2)" "$(round scan 2 2)"
row "in memory, warm, one more of an edition with many, ms" "$(round make 2 4)" "$(round scan 2 4)"
