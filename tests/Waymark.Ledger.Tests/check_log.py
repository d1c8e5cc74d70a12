#!/usr/bin/env python3
"""Checks a whole log and proofs about it, with Python's standard library and nothing of Waymark: check_log.py LOG PROOFS

Written from C2SP tlog-tiles and RFC 9162. LOG is the folder with `checkpoint` and `tile/`. PROOFS has a proof a line:
`inclusion INDEX HASH...` for the log's whole size, `consistency OLD NEW HASH...`; hashes in hexadecimal.
Prints what it checked, and ends with 1 at the first thing that is wrong."""
import base64
import hashlib
import pathlib
import sys

log = pathlib.Path(sys.argv[1])


def sha(data):
    return hashlib.sha256(data).digest()


def node(left, right):
    return sha(b"\1" + left + right)


def groups(number):
    path = f"{number % 1000:03}"
    while number := number // 1000:
        path = f"x{number % 1000:03}/{path}"
    return path


def tile(level, number, width):
    return (log / "tile" / level / (groups(number) + (f".p/{width}" if width < 256 else ""))).read_bytes()


def tree(leaves):
    if len(leaves) == 1:
        return leaves[0]
    k = 1
    while k * 2 < len(leaves):
        k *= 2
    return node(tree(leaves[:k]), tree(leaves[k:]))


origin, size, root = (log / "checkpoint").read_text("utf-8").split("\n")[:3]
size = int(size)

entries = []
for number in range((size + 255) // 256):
    width = min(size - number * 256, 256)
    data = tile("entries", number, width)
    while data:
        length = int.from_bytes(data[:2], "big")
        assert len(data) >= 2 + length, "a bundle ends within an entry"
        entries.append(data[2:2 + length])
        data = data[2 + length:]
assert len(entries) == size, "the bundles hold another number of entries than was signed"
leaves = [sha(b"\0" + entry) for entry in entries]

level, hashes = 0, leaves
while hashes:
    for number in range((len(hashes) + 255) // 256):
        part = hashes[number * 256:(number + 1) * 256]
        assert tile(str(level), number, len(part)) == b"".join(part), f"tile {level}/{number} does not hash its entries"
    level, hashes = level + 1, [tree(hashes[i:i + 256]) for i in range(0, len(hashes) - 255, 256)]

# Roots of every prefix, by stacking complete subtrees.
roots, peaks = {}, []
for count, leaf in enumerate(leaves, 1):
    peaks.append((1, leaf))
    while len(peaks) > 1 and peaks[-1][0] == peaks[-2][0]:
        right, left = peaks.pop(), peaks.pop()
        peaks.append((left[0] * 2, node(left[1], right[1])))
    found = peaks[-1][1]
    for _, left in reversed(peaks[:-1]):
        found = node(left, found)
    roots[count] = found
assert roots[size] == tree(leaves) == base64.b64decode(root), "the entries do not hash to the root that was signed"


def check_inclusion(index, path):
    n, last, found = index, size - 1, leaves[index]
    for sibling in path:
        assert last > 0
        if n & 1 or n == last:
            found = node(sibling, found)
            while n and not n & 1:
                n, last = n >> 1, last >> 1
        else:
            found = node(found, sibling)
        n, last = n >> 1, last >> 1
    assert last == 0 and found == roots[size], f"entry {index} is not proven"


def check_consistency(old, new, path):
    if old == new:
        assert not path
        return
    if old & (old - 1) == 0:
        path = [roots[old]] + path
    n, last = old - 1, new - 1
    while n & 1:
        n, last = n >> 1, last >> 1
    before = after = path[0]
    for c in path[1:]:
        assert last > 0
        if n & 1 or n == last:
            before, after = node(c, before), node(c, after)
            while n and not n & 1:
                n, last = n >> 1, last >> 1
        else:
            after = node(after, c)
        n, last = n >> 1, last >> 1
    assert (last, before, after) == (0, roots[old], roots[new]), f"{old} to {new} is not proven"


counts = {"inclusion": 0, "consistency": 0}
for line in open(sys.argv[2], encoding="ascii"):
    kind, *fields = line.split()
    numbers, path = (fields[:1], fields[1:]) if kind == "inclusion" else (fields[:2], fields[2:])
    (check_inclusion if kind == "inclusion" else check_consistency)(*map(int, numbers), [bytes.fromhex(hash) for hash in path])
    counts[kind] += 1
print(f"{size} entries, {counts['inclusion']} proofs of inclusion, {counts['consistency']} of consistency")
