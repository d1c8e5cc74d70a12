#!/usr/bin/env python3
"""Makes the web fonts of layouts/fonts/web from the whole fonts of layouts/fonts.

Run from the repository's root, only when a font or a range changes: the results are committed.
Needs Debian's `fonttools` and `python3-brotli`. The same inputs and the same two packages give the same bytes.

'Source' is a reserved font name of the Open Font License, so a subset carries another family name.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

FONTS = Path("layouts/fonts")
OUT = FONTS / "web"

# One file a face and script, so that a site carries only the scripts its words use.
LATIN = (
    "0020-007E,00A0-00FF,2010-2015,2018-201E,2020-2022,2026,2030,2032-2033,2039-203A,2044,2070,2074-2079,2080-2089,"
    "20AC,2116,2122,2190-2193,21B2,21B3,2212,2248,2260,2264-2265,25B3,2713,2717"
)
EXTENDED = "0100-017F,0192,0218-021B,1E80-1E85,1E9E,1EF2-1EF3"
GREEK = "0384-038A,038C,038E-03A1,03A3-03CE"
CYRILLIC = "0400-045F,0490-0491"

# Kerning is by far the largest part of these fonts; it is kept where running text needs it.
SCRIPTS = {
    "latin": (LATIN, ["kern", "ccmp", "locl"]),
    "extended": (EXTENDED, []),
    "greek": (GREEK, []),
    "cyrillic": (CYRILLIC, []),
}

# file of the whole font; family and style of its subsets; stem of their files; scripts
FACES = [
    ("SourceSans3-Regular.ttf", "Waymark Sans", "Regular", "sans-400", "latin extended greek cyrillic"),
    ("SourceSans3-Semibold.ttf", "Waymark Sans", "Semibold", "sans-600", "latin extended greek cyrillic"),
    ("SourceSans3-It.ttf", "Waymark Sans", "Italic", "sans-400-italic", "latin"),
    ("SourceSerif4-Regular.ttf", "Waymark Serif", "Regular", "serif-400", "latin extended greek cyrillic"),
    ("SourceSerif4-It.ttf", "Waymark Serif", "Italic", "serif-400-italic", "latin extended greek cyrillic"),
    ("SourceSerif4Display-Light.ttf", "Waymark Display", "Light", "display-300", "latin extended greek cyrillic"),
    ("SourceCodePro-Regular.ttf", "Waymark Code", "Regular", "code-400", "latin"),
]


def codepoints(ranges: str) -> list[int]:
    points: list[int] = []
    for part in ranges.split(","):
        first, _, last = part.partition("-")
        points.extend(range(int(first, 16), int(last or first, 16) + 1))
    return points


def rename(font: TTFont, family: str, style: str) -> None:
    postscript = f"{family.replace(' ', '')}-{style}"
    table = font["name"]
    copyright_notice = table.getDebugName(0)
    table.names = []
    for name_id, text in (
        (0, copyright_notice),
        (1, family),
        (2, style),
        (3, postscript),
        (4, f"{family} {style}"),
        (6, postscript),
        (13, "This Font Software is licensed under the SIL Open Font License, Version 1.1."),
        (14, "https://openfontlicense.org"),
    ):
        table.setName(text, name_id, 3, 1, 0x409)


def main() -> int:
    OUT.mkdir(exist_ok=True)
    for source, family, style, stem, scripts in FACES:
        for script in scripts.split():
            ranges, features = SCRIPTS[script]
            options = subset.Options()
            options.layout_features = features
            options.hinting = False
            options.recalc_timestamp = False
            options.name_IDs = ["*"]
            options.notdef_outline = True
            options.glyph_names = False
            font = subset.load_font(str(FONTS / source), options)
            subsetter = subset.Subsetter(options)
            subsetter.populate(unicodes=codepoints(ranges))
            subsetter.subset(font)
            rename(font, family, style)
            font.flavor = "woff2"
            target = OUT / f"{stem}-{script}.woff2"
            font.save(target, reorderTables=True)
            print(f"{target.stat().st_size:7} {target.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
