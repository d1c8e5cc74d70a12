#!/usr/bin/env bash
# What a recipient more costs: the sample's handouts made by the tool, against writing and hashing the same bytes with Python, in turn, on a fresh
# tmpfs folder each time. Prints medians of CPU seconds (user + system) and their ratio; ratios travel between machines, seconds do not.
#   bench/copies.sh [RUNS]      default 5
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
runs="${1:-5}"
tool="$PWD/src/Waymark.Cli/bin/Release/net10.0/waymark.dll"
[ -f "$tool" ] || { echo "build first: ./build.sh --target Compile" >&2; exit 4; }
python3 - "$tool" "$PWD/content" "$runs" <<'PY'
import hashlib, os, resource, shutil, statistics, subprocess, sys, tempfile

tool, content, runs = sys.argv[1], sys.argv[2], int(sys.argv[3])
place = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None

def cpu(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

def made(recipients):
    folder = tempfile.mkdtemp(dir=place)
    shutil.copytree(content, folder + "/content")
    glob = "acme" if recipients == "one customer" else "*"
    seconds = cpu(["dotnet", tool, "handouts", "--date", "2026-11-20", "--customers", glob, "--workspace", folder])
    files = [os.path.join(at, name) for at, _, names in os.walk(folder + "/output") for name in names]
    return seconds, folder, files

floor_program = """
import hashlib, os, sys
target = sys.argv[1]
for n, path in enumerate(sys.argv[2].split("\\n")):
    data = open(path, "rb").read(); hashlib.sha256(data).hexdigest()
    with open(os.path.join(target, str(n)), "wb") as out: out.write(data)
"""

for scope in ("one customer", "all customers"):
    tools, floors = [], []
    for _ in range(runs):
        seconds, folder, files = made(scope)
        target = tempfile.mkdtemp(dir=place)
        floors.append(cpu([sys.executable, "-c", floor_program, target, "\n".join(files)]))
        tools.append(seconds)
        handouts = sum(name.endswith("brief.pdf") for name in files)
        size = sum(map(os.path.getsize, files))
        shutil.rmtree(folder); shutil.rmtree(target)
    print(f"{scope}: {handouts} handouts, {len(files)} files, {size / 1e6:.1f} MB, {runs} runs in turn")
    print(f"  waymark handouts, cold      {statistics.median(tools):7.2f} s CPU")
    print(f"  write and hash, by Python   {statistics.median(floors):7.2f} s CPU   ratio {statistics.median(tools) / statistics.median(floors):.1f}")
PY
