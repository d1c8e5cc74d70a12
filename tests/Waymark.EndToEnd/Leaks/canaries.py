"""Looks for canaries in everything below a folder, as a stranger with common tools would; shares nothing with the product.

usage: canaries.py FOLDER            words to look for on standard input, one a line
Prints a line for each word and file that holds it: the word, a tab, the file, a tab, how it was read first. Files equal to one
read before are not read again. Exit code 0 in any case.

Read: names of files; bytes as UTF-8, UTF-16 of both orders and Latin-1; character references, percent signs and backslash escapes decoded, tags taken out; base64 from
its four starts; hexadecimal; zlib, gzip and raw deflate streams wherever they begin; entries of ZIP archives; PDFs as qpdf takes them apart and as
pdftotext reads them. Before comparing, everything but letters and digits is dropped after compatibility decomposition, in lower case.
"""

import base64
import gzip
import hashlib
import html
import io
import os
import re
import subprocess
import sys
import tempfile
import unicodedata
import urllib.parse
import zipfile
import zlib

DEPTH = 4


def fold(text):
    return "".join(c for c in unicodedata.normalize("NFKD", text).lower() if c.isalnum() and not unicodedata.combining(c))


def texts(data):
    """Every way to read bytes as text, with its name."""
    for encoding in ("utf-8", "utf-16-le", "utf-16-be", "latin-1"):
        yield encoding, data.decode(encoding, "ignore")
        if encoding.startswith("utf-16"):
            yield encoding + " shifted", data[1:].decode(encoding, "ignore")
    text = data.decode("utf-8", "ignore")
    yield "character references", html.unescape(text)
    yield "without tags", html.unescape(re.sub(r"<[^<>]*>", "", text))
    yield "percent", urllib.parse.unquote(text)
    yield "escapes", re.sub(r"\\u\{?([0-9a-fA-F]{4})\}?|\\x([0-9a-fA-F]{2})", lambda m: chr(int(m[1] or m[2], 16)), text)


def inside(data):
    """What is packed or encoded in bytes, with the name of how."""
    if data[:4] == b"PK\x03\x04":
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for entry in archive.infolist():
                yield "zip:" + entry.filename, archive.read(entry)
            yield "zip comment", archive.comment
        return
    if data[:5] == b"%PDF-":
        with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
            file.write(data)
            file.flush()
            for command in (["qpdf", "--qdf", "--object-streams=disable", file.name, "-"], ["pdftotext", file.name, "-"]):
                yield command[0], subprocess.run(command, capture_output=True, check=False).stdout
    if data[:2] == b"\x1f\x8b":
        yield "gzip", gzip.decompress(data)
    for start in [m.start() for m in re.finditer(rb"\x78[\x01\x5e\x9c\xda]", data)][:2000]:
        try:
            yield "zlib", zlib.decompressobj().decompress(data[start:], 1 << 22)
        except zlib.error:
            pass
    for run in re.findall(rb"[A-Za-z0-9+/_-]{16,}", data):
        run = run.translate(bytes.maketrans(b"-_", b"+/"))
        for start in range(4):
            part = run[start:]
            part = part[: len(part) // 4 * 4]
            if part:
                yield "base64", base64.b64decode(part)
    for run in re.findall(rb"(?:[0-9a-fA-F]{2}){8,}", data):
        yield "hexadecimal", bytes.fromhex(run.decode())


def search(data, words, path, how, depth, found, seen):
    digest = hashlib.sha256(data).digest()
    if digest in seen:
        return
    seen.add(digest)
    for name, text in texts(data):
        folded = fold(text)
        for word in words:
            if word in folded:
                found.setdefault((word, path), f"{how} {name}".strip())
    if depth < DEPTH:
        for name, more in inside(data):
            if more:
                search(more, words, path, f"{how} {name}".strip(), DEPTH if name == "qpdf" else depth + 1, found, seen)


def main():
    words = {fold(line) for line in sys.stdin if line.strip()}
    found, seen = {}, set()
    for at, folders, files in os.walk(sys.argv[1]):
        folders.sort()
        for name in sorted(files):
            path = os.path.relpath(os.path.join(at, name), sys.argv[1])
            search(path.encode(), words, path, "name", DEPTH, found, set())
            with open(os.path.join(at, name), "rb") as file:
                search(file.read(), words, path, "", 0, found, seen)
    for (word, path), how in sorted(found.items()):
        print(word, path, how, sep="\t")


if __name__ == "__main__":
    main()
