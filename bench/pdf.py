"""Runs the contenders of bench/pdf.sh in turn and prints a page of Markdown: pdf.py REPOSITORY WORK RUNS COPIES"""
import json, os, platform, re, shutil, statistics, subprocess, sys, tempfile, time

repository, work, runs, copies = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
parts = os.environ.get("WAYMARK_BENCH_PARTS", "one,hundred,nth,thousand").split(",")
slow = 10  # copies that are made of a hundred by programs that take minutes for them; their figures are multiplied, and said to be
place = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
content = os.path.join(repository, "content")
own = ["dotnet", os.path.join(work, "pdf/Waymark.PdfBench.dll")]
tool = ["dotnet", os.path.join(work, "tool/waymark.dll")]
own_native, tool_native = os.path.join(work, "pdf-native/Waymark.PdfBench"), os.path.join(work, "tool-native/waymark")
has_native = os.access(own_native, os.X_OK) and os.access(tool_native, os.X_OK)
fonts = os.path.join(repository, "layouts/fonts")
env = dict(os.environ, SOURCE_DATE_EPOCH="0", FONTCONFIG_FILE=os.path.join(work, "fonts.conf"))
with open(env["FONTCONFIG_FILE"], "w") as conf:
    conf.write(f'<fontconfig><dir>{fonts}</dir><dir>/usr/share/fonts</dir><cachedir>{work}/fontcache</cachedir></fontconfig>')


def measured(command, folder):
    """CPU (user + system, of the process and those it waited for), wall and the peak memory of the largest process, in MiB."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=folder, env=env)
    _, status, usage = os.wait4(process.pid, 0)
    if status: raise SystemExit(f"{command[:3]} failed: {status}")
    return usage.ru_utime + usage.ru_stime, time.monotonic() - start, usage.ru_maxrss / 1024


def workspace():
    folder = tempfile.mkdtemp(dir=place)
    shutil.copytree(content, folder + "/content")
    return folder


def in_turn(contenders):
    """Medians of (cpu, wall, bytes of one PDF, peak memory) by name: every run has every contender once, in a folder that is new each time."""
    seen = {name: [] for name in contenders}
    for _ in range(runs):
        for name, make in contenders.items():
            folder = workspace()
            cpu, wall, peak = measured(make(folder), folder)
            pdfs = [os.path.join(at, file) for at, _, files in os.walk(folder) for file in files if file.endswith(".pdf") and "content" not in at]
            seen[name].append((cpu, wall, os.path.getsize(sorted(pdfs)[0]) if pdfs else 0, peak))
            shutil.rmtree(folder)
    return {name: tuple(statistics.median(column) for column in zip(*rows)) for name, rows in seen.items()}


def table(title, rows, base):
    print(f"\n### {title}\n\n| | CPU s | wall s | bytes of one | peak MiB | ours / its CPU | ours / its wall | ours / its bytes |\n|---|---|---|---|---|---|---|---|")
    for name, (cpu, wall, size, peak) in rows.items():
        ratios = ["", "", ""] if name == base else [f"{rows[base][0] / cpu:.2f}", f"{rows[base][1] / wall:.2f}", f"{rows[base][2] / size:.2f}" if size else ""]
        print(f"| {name} | {cpu:.2f} | {wall:.2f} | {int(size):,} | {peak:.0f} | {' | '.join(ratios)} |", flush=True)


def times(rows, name, factor):
    """A row measured over fewer copies, as if over all: what starts once is then counted too often, in their disfavour by less than a hundredth."""
    cpu, wall, size, peak = rows[name]
    rows[name] = (cpu * factor, wall * factor, size, peak)


sources = tempfile.mkdtemp(dir=place)
for format in ("brief", "deck"):
    subprocess.run([*own, "sources", repository, format, sources], check=True)
has = lambda program: shutil.which(program) is not None
has_typst = os.path.isdir(os.path.join(work, "node_modules/@myriaddreamin"))
chromium = lambda html, out, at: ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update",
                                  "--disable-sync", f"--user-data-dir={at}/profile", "--no-pdf-header-footer", f"--print-to-pdf={out}", "file://" + html]
typst = lambda format, count, at: ["node", os.path.join(work, "typst.cjs"), f"{sources}/{format}.typ", fonts, str(count), at]

with open(shutil.which("weasyprint") or os.devnull, encoding="utf-8") as script:
    interpreter = script.readline().removeprefix("#!").split()  # the one that has its packages
weasyprint = lambda format, count, at: [*interpreter, os.path.join(repository, "bench/weasyprint_copies.py"), f"{sources}/{format}.html", str(count), at]
handout_by = lambda program: lambda at: [*program, "handout", "--customer", "acme", "--to", "Jane Doe <jane@acme.example>", "--as", "cs-leader", "--date", "2026-11-20", "--workspace", at]
load = lambda: f"load {os.getloadavg()[0]:.0f}"

print(f"{platform.machine()}, {os.cpu_count()} CPUs; n = {runs} runs in turn, medians; {time.strftime('%Y-%m-%d')}, {load()} at the start")
alone, whole, native = "Waymark, this document alone", "Waymark, a whole handout: site, brief, deck, scan, log", ", native" if has_native else ""
if "one" in parts:
    for format in ("brief", "deck"):
        one = {alone: lambda at: [*own, "make", at, format, "1", at]}
        if has_native: one[alone + ", native"] = lambda at: [own_native, "make", at, format, "1", at]
        if format == "brief": one[whole] = handout_by(tool)
        if format == "brief" and has_native: one[whole + ", native"] = handout_by([tool_native])
        if has("weasyprint"): one["WeasyPrint"] = lambda at: ["weasyprint", f"{sources}/{format}.html", f"{at}/0.pdf"]
        if has("chromium"): one["Chromium"] = lambda at: chromium(f"{sources}/{format}.html", f"{at}/0.pdf", at)
        if has_typst: one["Typst"] = lambda at: typst(format, 1, at)
        rows = in_turn(one)
        table(f"One {format}, cold ({load()})", rows, alone + native)
        if format == "brief" and has("weasyprint"):
            for build in (whole, whole + ", native"):
                if build in rows: print(f"\n{build} is {rows[build][0] / rows['WeasyPrint'][0]:.2f} of one WeasyPrint PDF in CPU and {rows[build][1] / rows['WeasyPrint'][1]:.2f} in wall (goal: 0.25).")

if "hundred" in parts:
    master = tempfile.mkdtemp(dir=place)
    subprocess.run([*own, "make", repository, "brief", "1", master], check=True)
    hundred = {"Waymark": lambda at: [*own, "make", at, "brief", "100", at]}
    if has_native: hundred["Waymark, native"] = lambda at: [own_native, "make", at, "brief", "100", at]
    if has("mutool"): hundred["mutool, stamping our brief"] = lambda at: ["mutool", "run", os.path.join(repository, "bench/stamp.js"), f"{master}/0.pdf", "100", at]
    if has_typst: hundred["Typst, one process"] = lambda at: typst("brief", 100, at)
    rows = in_turn(hundred)
    several = {}
    if has("weasyprint"): several[f"WeasyPrint, one process ({slow} made, times {100 // slow})"] = lambda at: weasyprint("brief", slow, at)
    if has("chromium"): several[f"Chromium, a process each ({slow} made, times {100 // slow})"] = lambda at: ["bash", "-ec", "\n".join(
        " ".join(f"'{word}'" for word in chromium(f"{sources}/brief.html", f"{at}/{i}.pdf", at)) for i in range(slow))]
    made = in_turn(several)
    for name in made: times(made, name, 100 // slow)
    table(f"A hundred briefs ({load()})", rows | made, "Waymark" + native)

if "nth" in parts:
    print(f"\n### One recipient more, warm ({load()})\n\n| | pages | bytes | ms CPU a copy | to write and hash the same bytes | ratio | without hidden marks | marks, ms a page | peak MiB |\n|---|---|---|---|---|---|---|---|---|")
    for format, build, program in [(format, build, program) for format in ("brief", "deck") for build, program in [("", own)] + ([(native, [own_native])] if has_native else [])]:
        rows = []
        for _ in range(runs):
            folder = tempfile.mkdtemp(dir=place)
            rows.append(json.loads(subprocess.run([*program, "nth", repository, format, str(copies), folder], check=True, capture_output=True).stdout))
            shutil.rmtree(folder)
        middle = lambda key: statistics.median(row[key] for row in rows)
        ratio = statistics.median(row["copyCpu"] / row["floorCpu"] for row in rows)
        print(f"| {format}, {copies} copies{build} | {rows[0]['pages']} | {int(middle('bytes')):,} | {middle('copyCpu'):.2f} | {middle('floorCpu'):.2f} | {ratio:.1f} | {middle('plainCpu'):.2f} | {(middle('copyCpu') - middle('plainCpu')) / rows[0]['pages']:.3f} | {middle('peakMiB'):.0f} |", flush=True)

if "thousand" in parts:
    print(f"\n### The tool itself: `waymark handouts` of one customer ({load()})\n\n| recipients | CPU s | ms CPU a recipient more | wall s | peak MiB |\n|---|---|---|---|---|")
    before = None
    for count in (1, 100, 1000):
        folder = workspace()
        customer = os.path.join(folder, "content/customers/acme.yml")
        text = open(customer, encoding="utf-8").read()
        people = "".join(f"  - {{ name: Person {i}, address: person{i}@acme.example }}\n" for i in range(count))
        # A key of the top level ends the list; a comment in between belongs to it.
        open(customer, "w", encoding="utf-8").write(re.sub(r"(?m)^recipients:\n(?:[ #].*\n)*", "recipients:\n" + people, text))
        cpu, wall, peak = measured([*tool, "handouts", "--customers", "acme", "--date", "2026-11-20", "--workspace", folder], folder)
        more = "" if before is None else f"{1000 * (cpu - before[1]) / (count - before[0]):.1f}"
        print(f"| {count} | {cpu:.2f} | {more} | {wall:.2f} | {peak:.0f} |", flush=True)
        before = (count, cpu)
        shutil.rmtree(folder)
