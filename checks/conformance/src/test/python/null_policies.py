"""Writes null-policies.yaml: every shape of condition under every null policy. Outcomes are then filled by oracle.py."""

POLICIES = ("ignore", "ignore-if-all-null", "equal", "fail", "pass")
SHAPES = [
    # name, table, expectation, clauses, policies left out because they are said elsewhere
    ("a comparison with a constant", "pairs", "column: a, is-at-least: 2", "1.4", ()),
    ("two columns that must be in order", "pairs", "column: a, is-at-most: {column: b}", "1.4", ()),
    ("two columns that must be in strict order", "pairs", "column: a, is-less-than: {column: b}", "1.4", ()),
    ("two columns that must be equal", "pairs", "column: a, is-equal-to: {column: b}", "1.4", ()),
    ("two columns that must differ", "pairs", "column: a, is-not-equal-to: {column: b}", "1.4", ()),
    ("a value between two columns", "triples", "column: v, is-between: [{column: lo}, {column: hi}]", "1.4 2.7", ()),
    ("a value not between two columns", "triples", "column: v, is-not-between: [{column: lo}, {column: hi}]", "1.4 2.7", ()),
    ("set membership", "pairs", "column: a, is-in: [1, 3]", "1.4 2.8", ()),
    ("a value out of a set", "pairs", "column: a, is-not-in: [1, 3]", "1.4 2.8", ()),
    ("a pair in a set of pairs", "pairs", "columns: [a, b], are-in: [[1, 2], [3, 3]]", "1.4 2.8", ()),
    ("a pair out of a set of pairs", "pairs", "holds: '(a, b) not in ((1, 2), (3, 3))'", "1.4 2.8 2.16", ()),
    ("a regular expression", "texts", "column: s, matches: 'a+'", "1.4 2.9", ()),
    ("a regular expression that must not match", "texts", "column: s, does-not-match: 'a+'", "1.4 2.9", ()),
    ("a pattern with wild cards", "texts", "column: s, is-like: 'a%'", "1.4 2.10", ()),
    ("a conjunction", "pairs", "holds: a > 1 and b > 1", "1.4 2.15", ()),
    ("a disjunction", "pairs", "holds: a > 1 or b > 1", "1.4 2.15", ()),
    ("a negated conjunction", "pairs", "holds: not (a > 1 and b > 1)", "1.4 2.15", ()),
    ("a negated order", "pairs", "holds: not a < b", "1.4 2.15", ()),
    ("a condition that tests one operand for null", "pairs", "holds: a is null or a > b", "1.4", ()),
    ("a null test that makes another operand matter", "pairs", "holds: b is not null and a > 1", "1.4", ()),
    ("a value that is compared and tested for null", "pairs", "holds: a > 1 or a is not null", "1.8 1.9", ()),
    ("a value compared and tested beside another", "pairs", "holds: b > 1 and (a > 1 or a is not null)", "1.4 1.9", ()),
    ("three columns that must be equal", "triples", "columns: [lo, v, hi], are-equal: true", "1.4", ()),
    ("a sum of two columns", "pairs", "value: a + b, is-greater-than: 2", "1.4 2.11", ()),
    ("a quotient with a zero divisor", "ratios", "value: a / b, is-at-least: 1", "1.4 1.9 2.11", ()),
    ("the first value that is not null", "pairs", "'value': 'coalesce(a, b)', is-at-least: 2", "1.4", ()),
    ("two columns that must be close", "pairs", "column: a, is-close-to: {target: {column: b}, tolerance: 1}", "1.4 2.12", ()),
    ("uniqueness of pairs", "copies", "columns: [a, b], are-unique: true", "3.1", ()),
    ("uniqueness of a column", "copies", "column: a, is-unique: true", "3.1", ()),
]
CLAUSES = {"ignore": "", "ignore-if-all-null": "1.6", "equal": "1.7", "fail": "1.5", "pass": "1.5"}
COUNTING = {"ignore": "", "ignore-if-all-null": "3.2", "equal": "3.2", "fail": "3.2", "pass": "3.2"}

print(
    """topic: null policies
provenance: src/test/python/oracle.py, Python 3.11
tables:
  pairs:
    columns: {a: integer, b: integer}
    rows: [[1, 2], [2, 1], [null, 1], [1, null], [null, null], [3, 3], [null, 2], [2, null]]
  triples:
    columns: {lo: integer, v: integer, hi: integer}
    rows: [[1, 2, 3], [1, 0, 3], [1, 4, 3], [null, 2, 3], [null, 4, 3], [1, null, 3], [1, 2, null], [1, 0, null], [2, 2, 2], [null, null, null]]
  texts:
    columns: {s: string}
    rows: [[aa], [ab], [null], [""], [b], [null]]
  ratios:
    columns: {a: integer, b: integer}
    rows: [[4, 2], [1, 2], [1, 0], [0, 0], [null, 0], [1, null], [null, null], [-4, -4]]
  copies:
    columns: {a: integer, b: integer}
    rows: [[1, 1], [1, 1], [1, 2], [1, null], [1, null], [2, null], [null, 1], [null, null], [null, null], [3, 3]]
cases:"""
)
for name, table, expect, clauses, left_out in SHAPES:
    for policy in POLICIES:
        if policy in left_out:
            continue
        more = (COUNTING if clauses == "3.1" else CLAUSES)[policy]
        print("  - name: %s, nulls %s" % (name, policy.replace("-", " ")))
        print("    table: " + table)
        print('    clauses: "%s"' % " ".join(sorted(set((clauses + " " + more).split()))))
        print("    expect: {%s%s}" % (expect, "" if policy == "ignore" else ", nulls: " + policy))
