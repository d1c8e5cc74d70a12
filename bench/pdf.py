"""Runs the contenders of bench/pdf.sh in turn and prints a page of Markdown: pdf.py REPOSITORY WORK RUNS COPIES"""
import json, os, platform, resource, shutil, statistics, subprocess, sys, tempfile, time

repository, work, runs, copies = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
place = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
content = os.path.join(repository, "content")
own = ["dotnet", os.path.join(work, "pdf/Waymark.PdfBench.dll")]
tool = ["dotnet", os.path.join(work, "tool/waymark.dll")]
fonts = os.path.join(repository, "layouts/fonts")
env = dict(os.environ, SOURCE_DATE_EPOCH="0", FONTCONFIG_FILE=os.path.join(work, "fonts.conf"))
with open(env["FONTCONFIG_FILE"], "w") as conf:
    conf.write(f'<fontconfig><dir>{fonts}</dir><dir>/usr/share/fonts</dir><cachedir>{work}/fontcache</cachedir></fontconfig>')


def measured(command, folder, **more):
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=folder, env=env, **more)
    wall, after = time.monotonic() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, wall


def workspace():
    folder = tempfile.mkdtemp(dir=place)
    shutil.copytree(content, folder + "/content")
    return folder


def in_turn(contenders):
    """Medians of (cpu, wall, bytes of one PDF) by name: every run has every contender once, in a folder that is new each time."""
    seen = {name: [] for name in contenders}
    for _ in range(runs):
        for name, make in contenders.items():
            folder = workspace()
            cpu, wall = measured(make(folder), folder)
            pdfs = [os.path.join(at, file) for at, _, files in os.walk(folder) for file in files if file.endswith(".pdf") and "content" not in at]
            seen[name].append((cpu, wall, os.path.getsize(sorted(pdfs)[0]) if pdfs else 0))
            shutil.rmtree(folder)
    return {name: tuple(statistics.median(column) for column in zip(*rows)) for name, rows in seen.items()}


def table(title, rows, base):
    print(f"\n### {title}\n\n| | CPU s | wall s | bytes of one | ours / its CPU | ours / its wall |\n|---|---|---|---|---|---|")
    for name, (cpu, wall, size) in rows.items():
        ratio = "" if name == base else f"{rows[base][0] / cpu:.2f}"
        waited = "" if name == base else f"{rows[base][1] / wall:.2f}"
        print(f"| {name} | {cpu:.2f} | {wall:.2f} | {int(size):,} | {ratio} | {waited} |", flush=True)


sources = tempfile.mkdtemp(dir=place)
for format in ("brief", "deck"):
    subprocess.run([*own, "sources", repository, format, sources], check=True)
has = lambda program: shutil.which(program) is not None
has_typst = os.path.isdir(os.path.join(work, "node_modules/@myriaddreamin"))
chromium = lambda html, out, at: ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update",
                                  "--disable-sync", f"--user-data-dir={at}/profile", "--no-pdf-header-footer", f"--print-to-pdf={out}", "file://" + html]
typst = lambda format, count, at: ["node", os.path.join(work, "typst.cjs"), f"{sources}/{format}.typ", fonts, str(count), at]

print(f"{platform.machine()}, {os.cpu_count()} CPUs, load {os.getloadavg()[0]:.0f} at the start; n = {runs} runs in turn, medians; {time.strftime('%Y-%m-%d')}")
for format in ("brief", "deck"):
    one = {"Waymark, this document alone": lambda at: [*own, "make", at, format, "1", at]}
    if format == "brief":
        one["Waymark, a whole handout: site, brief, deck, scan, log"] = lambda at: [
            *tool, "handout", "--customer", "acme", "--to", "Jane Doe <jane@acme.example>", "--as", "cs-leader", "--date", "2026-11-20", "--workspace", at]
    if has("weasyprint"): one["WeasyPrint"] = lambda at: ["weasyprint", f"{sources}/{format}.html", f"{at}/0.pdf"]
    if has("chromium"): one["Chromium"] = lambda at: chromium(f"{sources}/{format}.html", f"{at}/0.pdf", at)
    if has_typst: one["Typst"] = lambda at: typst(format, 1, at)
    rows = in_turn(one)
    table(f"One {format}, cold", rows, "Waymark, this document alone")
    if format == "brief" and has("weasyprint"):
        whole, its = rows["Waymark, a whole handout: site, brief, deck, scan, log"], rows["WeasyPrint"]
        print(f"\nA whole handout is {whole[0] / its[0]:.2f} of one WeasyPrint PDF in CPU and {whole[1] / its[1]:.2f} in wall (goal: 0.25).")

master = tempfile.mkdtemp(dir=place)
subprocess.run([*own, "make", repository, "brief", "1", master], check=True)
hundred = {"Waymark": lambda at: [*own, "make", at, "brief", "100", at]}
if has("mutool"): hundred["mutool, stamping our brief"] = lambda at: ["mutool", "run", os.path.join(repository, "bench/stamp.js"), f"{master}/0.pdf", "100", at]
if has_typst: hundred["Typst, one process"] = lambda at: typst("brief", 100, at)
table("A hundred briefs, one process", in_turn(hundred), "Waymark")

print("\n### One recipient more, warm\n\n| | pages | bytes | ms CPU a copy | ms CPU to write and hash the same bytes | ratio | peak MiB |\n|---|---|---|---|---|---|---|")
for format in ("brief", "deck"):
    rows = []
    for _ in range(runs):
        folder = tempfile.mkdtemp(dir=place)
        rows.append(json.loads(subprocess.run([*own, "nth", repository, format, str(copies), folder], check=True, capture_output=True).stdout))
        shutil.rmtree(folder)
    middle = lambda key: statistics.median(row[key] for row in rows)
    print(f"| {format}, {copies} copies | {rows[0]['pages']} | {int(middle('bytes')):,} | {middle('copyCpu'):.2f} | {middle('floorCpu'):.2f} | {middle('copyCpu') / middle('floorCpu'):.1f} | {middle('peakMiB'):.0f} |", flush=True)
