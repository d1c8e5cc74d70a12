#!/usr/bin/env bash
# What `waymark verify` costs on the finished handouts of the sample, against rendering them. docs/bench-verify.md says what is compared, and why.
#   bench/verify.sh [HANDOUTS] [RUNS]      default 200 3, at most 200
#
# Each run makes a new workspace whose six customers have so many recipients together, spread evenly, and calls `waymark handouts` and `waymark verify
# output/handouts` on it in turn: cold processes of the ReadyToRun publish, with a meter loaded that tells what the gate inside `handouts` spent. The same
# with a tenth of the handouts tells what one more costs. Prints medians of CPU seconds (user and system) and ratios.
#   WAYMARK_BIN=…/waymark.dll       another build of the tool, such as the one that ./build.sh leaves
#   WAYMARK_METER=….dll             the meter, built before
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
handouts="${1:-200}" runs="${2:-3}"
few=$((handouts / 10))
folder="$(mktemp -d "${TMPDIR:-/tmp}/waymark-verify.XXXXXX")"
trap 'rm -rf "$folder"' EXIT
if [[ -z "${WAYMARK_METER:-}" ]]; then
    dotnet build -c Release -v q --nologo bench/Waymark.VerifyBench >&2
    WAYMARK_METER="$PWD/bench/Waymark.VerifyBench/bin/Release/net10.0/Waymark.VerifyBench.dll"
fi
if [[ -z "${WAYMARK_BIN:-}" ]]; then
    dotnet publish -c Release -r linux-x64 --self-contained false -p:PublishReadyToRun=true -v q --nologo -o "$folder/tool" src/Waymark.Cli >&2
    WAYMARK_BIN="$folder/tool/waymark.dll"
fi

metered() { # file, command...: runs the tool; one line of the meter is added to the file
    local line="$1"
    shift
    DOTNET_STARTUP_HOOKS="$WAYMARK_METER" WAYMARK_BENCH_METER="$line" dotnet "$WAYMARK_BIN" "$@" >"$folder/said.txt" 2>&1 || { cat "$folder/said.txt" >&2; exit 1; }
}

for ((run = 1; run <= runs; run++)); do
    for size in "$few" "$handouts"; do
        rm -rf "$folder/ws"
        mkdir "$folder/ws"
        cp -r content "$folder/ws/"
        python3 bench/recipients.py "$folder/ws" "$size"
        metered "$folder/handouts.$size" handouts --workspace "$folder/ws" --date 2026-11-20
        metered "$folder/verify.$size" verify --workspace "$folder/ws" "$folder/ws/output/handouts"
        paste -d ' ' "$folder/handouts.$size" "$folder/verify.$size" | tail -1 \
            | awk -v run="$run" -v size="$size" '{ printf "run %d, %3d handouts: %.2f s, of it gate %.2f s; verify %.2f s; ratio %.2f\n", run, size, $1, $2, $5, $5 / ($1 - $2) }' >&2
    done
done

median() { sort -n | sed -n "$(((runs + 1) / 2))p"; }
rendering() { awk '{ print $1 - $2 }' "$folder/handouts.$1" | median; }     # handouts: all of the command but its gate
spent() { awk -v word="$3" '{ print $word }' "$folder/$2.$1" | median; }    # handouts, command, word of the meter
row() { awk -v name="$1" -v make="$2" -v scan="$3" 'BEGIN { printf "  %-38s render %8.2f   scan %8.2f   ratio %.2f\n", name, make, scan, scan / make }'; }
each() { awk -v more="$1" -v fewer="$2" -v count="$((handouts - few))" 'BEGIN { print (more - fewer) / count * 1000 }'; }

echo "$handouts handouts of six customers, median of $runs runs in turn; CPU of $(nproc) cores at load $(cut -d ' ' -f 1 /proc/loadavg)"
row "verify, cold, s" "$(rendering "$handouts")" "$(spent "$handouts" verify 1)"
row "the gate inside handouts, s" "$(rendering "$handouts")" "$(spent "$handouts" handouts 2)"
row "verify, one handout more, ms" "$(each "$(rendering "$handouts")" "$(rendering "$few")")" "$(each "$(spent "$handouts" verify 1)" "$(spent "$few" verify 1)")"
row "verify of $few, cold, s" "$(rendering "$few")" "$(spent "$few" verify 1)"
echo "  verify of $handouts: collector $(spent "$handouts" verify 3) s, $(spent "$handouts" verify 4) MiB allocated"
