"""Gives the customers of a workspace so many recipients together, spread evenly: recipients.py WORKSPACE COUNT. Names are invented."""
import pathlib
import re
import sys

FIRST = "Ada Bram Cleo Dirk Edda Finn Gesa Hugo Ines Joni Klaas Lene Milo Nora Otto Pia Quin Rosa Sven Tilda".split()
LAST = "Aarhof Bekkum Calder Dornach Eskil Farrow Gantner Holmgren Iversen Jansma".split()

workspace, count = pathlib.Path(sys.argv[1]), int(sys.argv[2])
if count > len(FIRST) * len(LAST):
    sys.exit(f"there are names for {len(FIRST) * len(LAST)} recipients")
customers = sorted((workspace / "content/customers").glob("*.yml"))
for turn, customer in enumerate(customers):
    text = customer.read_text(encoding="utf-8")
    domain = re.search(r"^domains: \[([^],]+)", text, re.M)[1]
    people = [(FIRST[i % len(FIRST)], LAST[i // len(FIRST)]) for i in range(turn, count, len(customers))]
    entries = "".join(f"  - {{ name: {first} {last}, address: {first.lower()}.{last.lower()}@{domain} }}\n" for first, last in people)
    customer.write_text(re.sub(r"^recipients:\n(?:  - .*\n)+", "recipients:\n" + entries, text, flags=re.M), encoding="utf-8")
