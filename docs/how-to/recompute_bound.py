#!/usr/bin/env python3
"""Computes the bound of a trace report again, with Python's standard library: python3 recompute_bound.py report.json"""
import json, math, sys

report = json.load(open(sys.argv[1], encoding="utf-8"))
assert report["format"] == "waymark/trace-report/v1", "not such a report"
report = report["report"]
LOW = 0.5 - math.sqrt(3) / 6            # the rarer sign of a mark that is no fair coin
SHARE = 0.45                            # of all chances, what each of the two tests may use

# Count the marks again. A mark tells by how probable the sign is that was read, and by whether the copy has it.
even = rare = common = even_agree = other_agree = 0
assert len({slot["id"] for slot in report["slots"]}) == len(report["slots"]), "a mark is counted twice"
for slot in report["slots"]:
    agrees, sign = slot["read"] == slot["copy"], slot["one"] if slot["read"] else 1 - slot["one"]
    assert min(abs(sign - p) for p in (0.5, LOW, 1 - LOW)) < 1e-12, "a probability that the code does not have"
    if abs(sign - 0.5) < 1e-12:
        even, even_agree = even + 1, even_agree + agrees
    else:
        rare, common, other_agree = rare + (sign < 0.5), common + (sign > 0.5), other_agree + agrees

def binomial(n, p):
    log = lambda k: math.lgamma(n + 1) - math.lgamma(k + 1) - math.lgamma(n - k + 1) + k * math.log(p) + (n - k) * math.log(1 - p)
    return [math.exp(log(k)) for k in range(n + 1)]

def either(a, b):
    return [math.fsum(a[i] * b[t - i] for i in range(max(0, t - len(b) + 1), min(t, len(a) - 1) + 1)) for t in range(len(a) + len(b) - 1)]

# An unrelated copy agrees in each mark by an independent coin. Two tests: all marks, fair ones weighing 2 and others the root of 6; the others alone.
mass = either(binomial(rare, LOW), binomial(common, 1 - LOW))
tail = [min(1.0, math.fsum(mass[t:])) for t in range(len(mass))]
score = 2 * even_agree + math.sqrt(6) * other_agree
needed = lambda k: max(0, math.ceil((score - 2 * k) / math.sqrt(6) - 1e-9))
all_marks = math.fsum(p * tail[needed(k)] for k, p in enumerate(binomial(even, 0.5)) if needed(k) < len(tail))
chance = min(1.0, max(1e-290, min(all_marks, tail[other_agree]) / SHARE))   # doubles are exact no further down
bound = min(1.0, chance * report["arithmetic"]["tried"])

print(f"{even + rare + common} marks, {even_agree + other_agree} agree: one unrelated copy {chance:.6e}, any of {report['arithmetic']['tried']} comparisons {bound:.6e}")
assert math.isclose(bound, report["arithmetic"]["bound"], rel_tol=1e-6), f"the report says {report['arithmetic']['bound']:.6e}"
