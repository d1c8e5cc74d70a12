#!/usr/bin/env python3
"""Makes the pattern files of layouts/hyphenation from the hyphenation patterns that Debian packages for TeX.

Run only when the patterns are to change: the results are committed. Argument: a folder into which these packages were unpacked
(`apt-get download PACKAGE`, `dpkg-deb -x FILE FOLDER`): texlive-lang-english, -european, -french, -german, -italian, -polish,
-portuguese, -spanish. The same packages give the same bytes.

Taken are the patterns, the exceptions and the fewest letters; of the comments only whose they are and under which licence.
"""

import re
import sys
from pathlib import Path

PATTERNS = "usr/share/texlive/texmf-dist/tex/generic/hyph-utf8/patterns"
OUT = Path("layouts/hyphenation")

# Languages whose patterns come under a licence that Apache-2.0 can ship with.
LANGUAGES = {"da": "da", "de-1996": "de", "en-gb": "en-gb", "en-us": "en-us", "es": "es", "fr": "fr", "it": "it", "pl": "pl", "pt": "pt"}

# Keys of the comment at the head of each file that say whose it is; every other key is left out.
KEPT = ("title", "copyright", "licence")


def head(comment: list[str]) -> list[str]:
    """The comment's lines under the keys that are kept."""
    kept, keep = [], False
    for line in comment:
        key = re.match(r"% ?([a-z_]+):", line)
        if key:
            keep = key.group(1) in KEPT
        elif line.startswith("% ="):
            break
        if keep:
            kept.append(line.rstrip())
    while kept and kept[-1] == "%":
        kept.pop()
    return kept


def least(comment: list[str]) -> str:
    """Fewest letters before and after a division, as typesetting asks."""
    text = "\n".join(comment)
    found = re.search(r"typesetting:\s*%\s*left:\s*(\d)\s*%\s*right:\s*(\d)", text)
    if not found:
        sys.exit("a pattern file does not say its fewest letters")
    return f"{found.group(1)} {found.group(2)}"


def main(unpacked: Path) -> None:
    folder = unpacked / PATTERNS
    for source, name in LANGUAGES.items():
        tex = (folder / "tex" / f"hyph-{source}.tex").read_text(encoding="utf-8").splitlines()
        comment = [line for line in tex[: next(i for i, line in enumerate(tex) if line.startswith("\\patterns"))] if line.startswith("%")]
        patterns = (folder / "txt" / f"hyph-{source}.pat.txt").read_text(encoding="utf-8").split()
        exceptions = folder / "txt" / f"hyph-{source}.hyp.txt"
        words = exceptions.read_text(encoding="utf-8").split() if exceptions.exists() else []
        lines = [*head(comment), least(comment), *patterns, *(["exceptions", *words] if words else [])]
        (OUT / f"{name}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
        print(f"{name}: {len(patterns)} patterns, {len(words)} exceptions")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
