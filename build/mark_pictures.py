#!/usr/bin/env python3
"""Shows two copies of one page beside each other, as they are and with their difference made visible.

    mark_pictures.py ONE OTHER OUT

ONE and OTHER are folders of two handouts of one edition; OUT is a folder for the pictures. Needs poppler-utils, imagemagick and chromium.
For brief, deck and site three pictures each: a page at 100 % (96 dots an inch), its part with most moved words at 400 %, and the page of ONE
again with a tint behind every word that stands elsewhere in OTHER (blue) and behind every wording that is another there (amber).
"""

import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml
from difflib import SequenceMatcher
from pathlib import Path

SCREEN = 96  # dots an inch at 100 %
POINT = SCREEN / 72
PART = (250.0, 62.0)  # points, wide and high: what is shown at 400 %
MOVED = 0.1  # points: more than rounding, less than any move
BLUE, AMBER = "#a9cdf0", "#f6d28c"
RULE = "#8a9396"
BROWSER = ("chromium --headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking --disable-component-update "
           "--disable-sync --hide-scrollbars").split()


def run(*command):
    return subprocess.run([str(part) for part in command], check=True, capture_output=True).stdout


def words_of(pdf):
    """By page: (text, left, top, right, bottom) in points, in the order in which the file draws them; without head and foot, which name the reader."""
    pages = xml.fromstring(run("pdftotext", "-raw", "-bbox", pdf, "-").replace(b' xmlns="http://www.w3.org/1999/xhtml"', b"")).iter("page")
    return [[(word.text, *(float(word.get(edge)) for edge in ("xMin", "yMin", "xMax", "yMax"))) for word in page
             if 0.08 < float(word.get("yMax")) / float(page.get("height")) < 0.93] for page in pages]


def lines_of(words):
    lines = []
    for word in words:
        if lines and abs(lines[-1][-1][4] - word[4]) < 1 and word[1] > lines[-1][-1][1]:
            lines[-1].append(word)
        else:
            lines.append([word])
    return lines


def differences(one, other):
    """Boxes of the words of a page that were moved, and of those that are others. Words behind another wording stand elsewhere as a run; that is no move."""
    moved, worded = [], []
    for left, right in zip(lines_of(one), lines_of(other)):
        for kind, a, b, c, d in SequenceMatcher(None, [w[0] for w in left], [w[0] for w in right], autojunk=False).get_opcodes():
            if kind != "equal":
                worded += [word[1:] for word in left[a:b]]
                continue
            steps = sorted(new[1] - old[1] for old, new in zip(left[a:b], right[c:d]))
            run_moved = 0 if a == 0 else steps[len(steps) // 2]
            moved += [old[1:] for old, new in zip(left[a:b], right[c:d]) if abs(new[1] - old[1] - run_moved) > MOVED or abs(new[4] - old[4]) > MOVED]
    return moved, worded


def busiest(moved):
    """The part of a page, as large as PART, that begins at a moved word and holds most of them."""
    def held(corner):
        return sum(corner[0] <= box[0] and box[2] <= corner[0] + PART[0] and corner[1] <= box[1] and box[3] <= corner[1] + PART[1] for box in moved)
    return max(((box[0] - 12, box[1] - 3) for box in moved), key=held)


def beside(one, other, out, colours=32):
    run("convert", one, "(", "-size", "14x10", f"xc:{RULE}", ")", other, "-gravity", "north", "-background", RULE, "+append", "+dither", "-colors", colours, "-strip", f"PNG8:{out}")


def above(one, other, out):
    run("convert", one, "(", "-size", "10x14", f"xc:{RULE}", ")", other, "-gravity", "west", "-background", RULE, "-append", "+dither", "-colors", 24, "-strip", f"PNG8:{out}")


def part_of(picture, left, top, out, scale):
    size = "x".join(str(round(length * scale)) for length in PART)
    run("convert", picture, "-crop", f"{size}+{round(left * scale)}+{round(top * scale)}", "+repage", out)


def tinted(picture, tints, out):
    draw = []
    for tint, boxes in tints.items():
        draw += ["-fill", tint]
        for box in boxes:
            left, top, right, bottom = (edge * POINT for edge in box)
            draw += ["-draw", f"rectangle {left:.1f},{top:.1f} {right:.1f},{bottom:.1f}"]
    run("convert", picture, "(", "+clone", "-fill", "white", "-colorize", "100", *draw, ")", "-compose", "multiply", "-composite", "+dither", "-colors", 48, "-strip", f"PNG8:{out}")


def of_pdf(one, other, name, out, scratch):
    pages = [(differences(a, b), number) for number, (a, b) in enumerate(zip(words_of(one), words_of(other)), 1)]
    (moved, worded), page = max(pages, key=lambda page: len(page[0][0]))
    for dots in (SCREEN, 4 * SCREEN):
        for side, pdf in (("one", one), ("other", other)):
            run("pdftoppm", "-r", dots, "-f", page, "-l", page, "-singlefile", "-png", pdf, scratch / f"{side}-{dots}")
    beside(scratch / f"one-{SCREEN}.png", scratch / f"other-{SCREEN}.png", out / f"{name}-100.png")
    corner = busiest(moved)
    for side in ("one", "other"):
        part_of(scratch / f"{side}-{4 * SCREEN}.png", *corner, scratch / f"{side}-part.png", 4 * POINT)
    above(scratch / "one-part.png", scratch / "other-part.png", out / f"{name}-400.png")
    tinted(scratch / f"one-{SCREEN}.png", {BLUE: moved, AMBER: worded}, out / f"{name}-difference.png")
    print(f"{name}: page {page}, {len(moved)} words stand elsewhere, {len(worded)} are others")


def screenshot(page, picture, scale, height, scratch):
    run(*BROWSER, f"--user-data-dir={scratch / 'browser'}", f"--window-size=1120,{height}", f"--force-device-scale-factor={scale}", f"--screenshot={picture}", page.as_uri())


def tinted_part(picture, wide, high):
    """Where the part of a screenshot begins that shows most of the tint."""
    width = int(run("identify", "-format", "%w", picture))
    tint = bytes.fromhex(BLUE[1:])
    pixels = run("convert", picture, "-depth", "8", "rgb:-")
    places = [divmod(at // 3, width) for at in range(0, len(pixels), 3) if pixels[at:at + 3] == tint][::7]
    corners = {(x // 10 * 10 - 10, y // 10 * 10 - 10) for y, x in places}
    return max(sorted(corners), key=lambda corner: sum(corner[0] <= x < corner[0] + wide and corner[1] <= y < corner[1] + high for y, x in places))


def of_site(one, other, name, out, scratch):
    moved = re.compile(r'<span class="([uv])">')
    texts = [page.read_text(encoding="utf-8") for page in (one, other)]
    sides = [moved.findall(text) for text in texts]
    assert len(sides[0]) == len(sides[1])
    turn = iter(zip(*sides))
    # A style of our own on the page: it may run from here, where nothing forbids it.
    tinted = moved.sub(lambda found: found[0].replace('">', ' turned">') if len(set(next(turn))) == 2 else found[0], texts[0])
    tinted = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', f"<style>.turned{{background:{BLUE}}}</style>", tinted)
    page = one.with_name("difference-made-visible.html")
    page.write_text(tinted, encoding="utf-8")
    try:
        for scale in (1, 4):
            for side, source in (("one", one), ("other", other), ("tinted", page)):
                screenshot(source, scratch / f"{side}-{scale}.png", scale, 760, scratch)
    finally:
        page.unlink()
    beside(scratch / "one-1.png", scratch / "other-1.png", out / f"{name}-100.png", 48)
    left, top = tinted_part(scratch / "tinted-1.png", 350, 90)
    for side in ("one", "other"):
        run("convert", scratch / f"{side}-4.png", "-crop", f"1400x360+{4 * left}+{4 * top}", "+repage", scratch / f"{side}-part.png")
    above(scratch / "one-part.png", scratch / "other-part.png", out / f"{name}-400.png")
    run("convert", scratch / "tinted-1.png", "+dither", "-colors", 48, "-strip", f"PNG8:{out / f'{name}-difference.png'}")
    print(f"{name}: {sum(a != b for a, b in zip(*sides))} of {len(sides[0])} words that may move stand elsewhere")


def main():
    one, other, out = (Path(argument).resolve() for argument in sys.argv[1:4])
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        for name in ("brief", "deck"):
            of_pdf(one / f"{name}.pdf", other / f"{name}.pdf", name, out, scratch)
        of_site(one / "site/coming-soon.html", other / "site/coming-soon.html", "site", out, scratch)


main()
