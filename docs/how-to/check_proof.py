#!/usr/bin/env python3
"""Checks handout.tlog-proof with Python's standard library: python3 check_proof.py handout.tlog-proof 'origin+id+key' [folder]"""
import base64, hashlib, json, pathlib, sys
sha, b64 = lambda data: hashlib.sha256(data).digest(), lambda text: base64.b64decode(text, validate=True)
proof_file, vkey = pathlib.Path(sys.argv[1]), sys.argv[2]
folder = pathlib.Path(sys.argv[3]) if len(sys.argv) > 3 else proof_file.parent
# A header, the entry with its opening, an index, hashes; an empty line; the signed checkpoint.
head, note = proof_file.read_text("utf-8").split("\n\n", 1)
header, extra, index, *hashes = head.split("\n")
assert header == "c2sp.org/tlog-proof@v1" and extra.startswith("extra ") and index.startswith("index "), "not such a proof"
entry, opening = b64(extra[6:]).split(b"\n", 1)
index, (text, signatures) = int(index[6:]), note.rsplit("\n\n", 1)
origin, size, root = text.split("\n")[:3]
# The entry commits to the opening, unless that was erased; RFC 9162, 2.1.3.2 leads from the entry to the root.
assert not opening or json.loads(entry)["c"] == base64.b64encode(sha(opening)).decode(), "the entry commits to something else"
node, last, found = index, int(size) - 1, sha(b"\0" + entry)
assert 0 <= node <= last, "no such entry in this log"
for sibling in map(b64, hashes):
    assert last > 0, "too many hashes"
    if node & 1 or node == last:
        found = sha(b"\1" + sibling + found)
        while node and not node & 1:
            node, last = node >> 1, last >> 1
    else:
        found = sha(b"\1" + found + sibling)
    node, last = node >> 1, last >> 1
assert last == 0 and found == b64(root), "the entry is not in the tree that was signed"
# The files are the ones that were recorded, under their names or under those that handout.zip gives them.
statement = json.loads(opening[18 + 32:]) if opening else {"subject": []}
for file in statement["subject"]:
    sent = [folder / (name["as"] + file["name"][len(name["path"]):]) for name in statement["predicate"]["parcel"]["names"] if file["name"].startswith(name["path"])]
    found = [path for path in [folder / file["name"], *sent] if path.is_file()]
    assert found and hashlib.sha256(found[0].read_bytes()).hexdigest() == file["digest"]["sha256"], file["name"] + (" was changed" if found else " is missing")
# The signature is for openssl: write down what it needs.
name, key_id, key = vkey.split("+", 2)
signature = next(b64(line.split(" ")[2]) for line in signatures.splitlines() if line.split(" ")[1] == name == origin and b64(line.split(" ")[2])[:4].hex() == key_id)
for suffix, data in {"key.der": b64(key)[1:], "signature": signature[4:], "checkpoint": (text + "\n").encode()}.items():
    pathlib.Path(f"{proof_file.name}.{suffix}").write_bytes(data)
print(f"entry {index} of {size} in {origin}, {json.loads(entry)['t']}:", f"{statement['predicate']['recipient']['name']}, version {statement['predicate']['version']}" if opening else "what it committed to was erased")
