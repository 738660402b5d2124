"""Recomputes the outcome of every conformance case, independently of any engine.

Numbers are Python's int, decimal.Decimal and fractions.Fraction; comparisons of numbers of different types are exact in
Python; sums of doubles use math.fsum; moments use fractions. Usage:

    oracle.py check FILE...   compares every stated outcome with the recomputed one, exit code 1 if one differs
    oracle.py fill FILE...    writes the recomputed outcome below each `expect` line that has none

Cases that state a `fault` or the status `error` are left out: what is refused is stated by hand.
"""

import json
import math
import re
import sys
import unicodedata
from datetime import date, datetime, time, timedelta, timezone
from decimal import Decimal, getcontext
from fractions import Fraction
from zoneinfo import ZoneInfo

import yaml

import conditions

getcontext().prec = 2000
WHITE = "\t\n\v\f\r \u0085\u00a0\u1680" + "".join(map(chr, range(0x2000, 0x200B))) + "\u2028\u2029\u202f\u205f\u3000"
NOW = "2026-01-01T00:00:00Z"
LITERAL_KEYS = ("date", "time", "datetime", "instant", "decimal", "double")


class Loader(yaml.SafeLoader):
    """Keeps numbers as written and dates as text."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, regexp) for tag, regexp in found if tag not in ("tag:yaml.org,2002:timestamp", "tag:yaml.org,2002:bool")]
    for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
NUMBER = re.compile(r"^-?[0-9]+(\.[0-9]+)?([eE][-+]?[0-9]+)?$")


class Number(str):
    """A plain number, as written."""


for first in Loader.yaml_implicit_resolvers:
    Loader.yaml_implicit_resolvers[first] = [
        (tag, regexp)
        for tag, regexp in Loader.yaml_implicit_resolvers[first]
        if tag not in ("tag:yaml.org,2002:int", "tag:yaml.org,2002:float")
    ]
Loader.add_implicit_resolver("!number", NUMBER, list("-0123456789"))
Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(true|false)$"), ["t", "f"])
Loader.add_constructor("!number", lambda loader, node: Number(node.value))


def cell(kind, raw):
    """Reads a value of a table."""
    if raw is None:
        return None
    return {key: literal(value) for key, value in raw.items()} if isinstance(kind, dict) else {
        "boolean": lambda: raw,
        "integer": lambda: int(raw),
        "decimal": lambda: Decimal(raw),
        "double": lambda: float(raw),
        "string": lambda: raw,
        "date": lambda: date.fromisoformat(raw),
        "time": lambda: time.fromisoformat(raw),
        "datetime": lambda: datetime.fromisoformat(raw),
        "instant": lambda: conditions.instant(raw),
        "binary": lambda: bytes.fromhex(raw),
        "struct": lambda: {key: literal(value) for key, value in raw.items()},
        "null": lambda: None,
    }[kind]()


def literal(raw):
    """Reads a constant of an expectation."""
    if isinstance(raw, dict):
        ((kind, text),) = raw.items()
        return duration(text) if kind == "duration" else conditions.typed(kind, text)
    return conditions.number(raw) if isinstance(raw, Number) else raw


def operand(raw):
    if isinstance(raw, dict) and "column" in raw:
        return ("column", raw["column"])
    if isinstance(raw, dict) and "value" in raw:
        return conditions.value(raw["value"])
    return ("literal", literal(raw))


def duration(text):
    sign, days, hours, minutes, seconds = re.fullmatch(
        r"(-?)P(?:(\d+)D)?(?:T(?:(-?\d+)H)?(?:(-?\d+)M)?(?:(-?[\d.]+)S)?)?", text
    ).groups()
    found = timedelta(
        days=int(days or 0), hours=int(hours or 0), minutes=int(minutes or 0), seconds=float(seconds or 0)
    )
    return -found if sign else found


def print_duration(value):
    seconds = value // timedelta(seconds=1)
    assert value == timedelta(seconds=seconds)
    sign, seconds = ("-", -seconds) if seconds < 0 else ("", seconds)
    hours, minutes, seconds = seconds // 3600, seconds // 60 % 60, seconds % 60
    parts = "".join("%s%d%s" % (sign, n, unit) for n, unit in ((hours, "H"), (minutes, "M"), (seconds, "S")) if n)
    return "PT" + (parts or "0S")


def is_nan(value):
    return isinstance(value, float) and math.isnan(value)


def is_exact(value):
    return isinstance(value, (int, Decimal)) and not isinstance(value, bool)


def is_number(value):
    return is_exact(value) or isinstance(value, float)


def meant(written, other):
    """A double constant beside an exact value means its shortest decimal text."""
    if isinstance(written, float) and is_exact(other) and math.isfinite(written):
        return Decimal(repr(written))
    return written


def divide(a, b):
    """The double nearest to the exact quotient of exact numbers; the quotient of doubles otherwise."""
    if b == 0:
        return None
    if is_exact(a) and is_exact(b):
        return float(Fraction(a) / Fraction(b))
    return float(a) / float(b)


class Row:
    def __init__(self, values, now):
        self.values, self.now = values, now

    def get(self, expr):
        kind = expr[0]
        if kind == "column":
            return self.values[expr[1]]
        if kind == "literal":
            return expr[1]
        if kind == "nested":
            of = self.get(expr[1])
            return None if of is None else of.get(expr[2])
        if kind == "now":
            return self.now + duration(expr[1])
        if kind == "call":
            return self.call(expr[1], [self.get(part) for part in expr[2]])
        if kind == "elapsed":
            return self.elapsed(expr[1], self.get(expr[2]), self.get(expr[3]))
        if kind == "zone":
            of = self.get(expr[1])
            return None if of is None else self.at_zone(of, ZoneInfo(expr[2]))
        left, right = self.get(expr[1]), self.get(expr[3])
        if left is None or right is None:
            return None
        if expr[2] == "/":
            return divide(left, right)
        if isinstance(left, float) or isinstance(right, float):
            left, right = float(left), float(right)
        elif isinstance(left, Decimal) or isinstance(right, Decimal):
            left, right = Decimal(left), Decimal(right)
        return {"+": lambda: left + right, "-": lambda: left - right, "*": lambda: left * right}[expr[2]]()

    @staticmethod
    def at_zone(of, zone):
        wall = of if isinstance(of, datetime) else datetime(of.year, of.month, of.day)
        return wall.replace(tzinfo=zone).astimezone(timezone.utc)

    @staticmethod
    def call(name, values):
        if name == "coalesce":
            return next((value for value in values if value is not None), None)
        of = values[0]
        if of is None:
            return None
        return {
            "length": lambda: len(of),
            "trim": lambda: of.strip(WHITE),
            "lower": lambda: of.lower(),
            "upper": lambda: of.upper(),
            "nfc": lambda: unicodedata.normalize("NFC", of),
            "abs": lambda: abs(of),
        }[name]()

    @staticmethod
    def elapsed(unit, start, end):
        if start is None or end is None:
            return None
        if isinstance(start, time):
            start, end = (datetime.combine(date(2000, 1, 1), part) for part in (start, end))
        size = {
            "days": timedelta(days=1),
            "hours": timedelta(hours=1),
            "minutes": timedelta(minutes=1),
            "seconds": timedelta(seconds=1),
        }[unit]
        gone = end - start
        return gone // size if gone >= timedelta(0) else -(-gone // size)


def columns_of(expr):
    if not isinstance(expr, tuple):
        return {name for part in expr for name in columns_of(part)} if isinstance(expr, list) else set()
    if expr[0] == "column":
        return {expr[1]}
    if expr[0] == "literal":
        return set()
    return {name for part in expr[1:] if isinstance(part, (tuple, list)) for name in columns_of(part)}


def atoms(condition):
    if condition[0] in ("and", "or"):
        return [atom for part in condition[1] for atom in atoms(part)]
    return atoms(condition[1]) if condition[0] == "not" else [condition]


def compared(atom):
    if atom[0] == "compare":
        return [atom[1], atom[3]]
    if atom[0] == "between":
        return [atom[1], atom[2], atom[3]]
    if atom[0] == "close":
        return [atom[1], atom[2]]
    return atom[1] if atom[0] == "in" else [atom[1]]


def operands(condition):
    tested = [atom[1] for atom in atoms(condition) if atom[0] == "null"]
    found = []
    for atom in atoms(condition):
        for value in [] if atom[0] == "null" else compared(atom):
            if value not in tested and value not in found and columns_of(value):
                found.append(value)
    return found


def like(text, pattern, escape):
    regex, at = "", 0
    while at < len(pattern):
        mark = pattern[at]
        if mark == escape:
            at += 1
            regex += re.escape(pattern[at])
        else:
            regex += {"%": "(?s:.*)", "_": "(?s:.)"}.get(mark, re.escape(mark))
        at += 1
    return re.fullmatch(regex, text) is not None


def matches(text, regex, whole):
    python = regex.replace("$", r"\Z")
    return (re.fullmatch if whole else re.search)(python, text) is not None


class Judge:
    """Kleene's three-valued logic over one row: True, False or None."""

    def __init__(self, row, equal=False):
        self.row, self.equal = row, equal

    def truth(self, condition, negated=False):
        kind = condition[0]
        if kind == "not":
            return self.truth(condition[1], not negated)
        if kind in ("and", "or"):
            parts = [self.truth(part, negated) for part in condition[1]]
            decisive = (kind == "or") != negated
            return decisive if decisive in parts else None if None in parts else not decisive
        if kind == "null":
            return (self.row.get(condition[1]) is None) != negated
        found = self.atom(condition)
        if found == "nan":
            return False
        return None if found is None else found != negated

    def atom(self, condition):
        kind = condition[0]
        values = [self.row.get(value) for value in compared(condition)]
        if kind == "finite":
            return None if values[0] is None else not isinstance(values[0], float) or math.isfinite(values[0])
        if None in values and not (self.equal and kind in ("compare", "between", "close", "in")):
            return None
        if any(is_nan(value) for value in values):
            return "nan"
        if None in values:
            return self.null_as_value(kind, condition, values)
        for i, expr in enumerate(compared(condition)):
            if expr[0] == "literal":
                values[i] = meant(values[i], values[1 - i] if len(values) == 2 else values[0])
        if kind == "compare":
            a, b = values
            return {
                "=": lambda: a == b,
                "<>": lambda: a != b,
                "<": lambda: a < b,
                "<=": lambda: a <= b,
                ">": lambda: a > b,
                ">=": lambda: a >= b,
            }[condition[2]]()
        if kind == "between":
            return values[1] <= values[0] <= values[2]
        if kind == "in":
            return self.tuple_in(values, condition[2])
        if kind == "regex":
            return matches(values[0], condition[2], condition[3])
        if kind == "like":
            return like(values[0], condition[2], condition[3])
        assert kind == "close", kind
        return self.close(values[0], values[1], condition[3], condition[4])

    @staticmethod
    def null_as_value(kind, condition, values):
        """Null equals null and nothing else; an interval is two comparisons, and no set holds null."""
        if kind == "in":
            return False
        if kind == "compare":
            both = values[0] is None and values[1] is None
            return condition[2] in ("=", "<=", ">=") if both else condition[2] == "<>"
        return values == [None] * len(values)

    @staticmethod
    def tuple_in(values, options):
        return any(all(v == meant(o[1], v) for v, o in zip(values, option)) for option in options)

    @staticmethod
    def close(value, target, absolute, relative):
        if is_exact(value) and is_exact(target):
            a, t = Fraction(value), Fraction(target)
            return abs(a - t) <= max(Fraction(absolute), Fraction(relative) * abs(t))
        a, t = float(value), float(target)
        return a == t or math.isfinite(a - t) and abs(a - t) <= max(float(absolute), float(relative) * abs(t))


ROW_FLAGS = {
    "is-not-null": lambda v: ("not", ("null", v)),
    "is-null": lambda v: ("null", v),
    "is-finite": lambda v: ("finite", v),
    "is-positive": lambda v: ("compare", v, ">", ("literal", 0)),
    "is-non-negative": lambda v: ("compare", v, ">=", ("literal", 0)),
    "is-true": lambda v: ("compare", v, "=", ("literal", True)),
    "is-false": lambda v: ("compare", v, "=", ("literal", False)),
    "is-empty": lambda v: ("compare", ("call", "length", [v]), "=", ("literal", 0)),
    "is-not-empty": lambda v: ("compare", ("call", "length", [v]), ">", ("literal", 0)),
    "is-not-blank": lambda v: ("compare", ("call", "length", [("call", "trim", [v])]), ">", ("literal", 0)),
}
COMPARISONS = {
    "is-equal-to": "=",
    "is-not-equal-to": "<>",
    "is-at-least": ">=",
    "is-at-most": "<=",
    "is-greater-than": ">",
    "is-less-than": "<",
}


def options(values):
    return [[("literal", literal(value))] for value in values]


def closed(v, pair):
    return ("between", v, operand(pair[0]), operand(pair[1]))


def between(v, argument):
    if isinstance(argument, list):
        return closed(v, argument)
    words = {"at-least": ">=", "greater-than": ">", "at-most": "<=", "less-than": "<"}
    return ("and", [("compare", v, words[key], ("literal", literal(end))) for key, end in argument.items()])


def like_of(v, argument):
    if isinstance(argument, dict):
        return ("like", v, argument["pattern"], argument["escape"])
    return ("like", v, argument, None)


def tolerance(argument):
    found = argument if isinstance(argument, list) else [argument]
    absolute, relative = Decimal(0), Decimal(0)
    for part in found:
        if isinstance(part, Number):
            absolute = Decimal(part)
        else:
            relative = Decimal(part.rstrip("%")) / 100
    return absolute, relative


def close_of(v, argument):
    return ("close", v, operand(argument["target"]), *tolerance(argument["tolerance"]))


def negated_time(word, argument):
    age = "PT0S" if argument is True else argument
    if word == "is-not-in-future":
        return ("<=", age)
    return ("<" if word == "is-older-than" else ">=", "-" + age)


ROW_WORDS = {
    **{word: (lambda v, a, o=op: ("compare", v, o, operand(a))) for word, op in COMPARISONS.items()},
    "is-between": between,
    "is-strictly-between": lambda v, a: (
        "and",
        [("compare", v, ">", ("literal", literal(a[0]))), ("compare", v, "<", ("literal", literal(a[1])))],
    ),
    "is-not-between": lambda v, a: ("not", closed(v, a)),
    "is-in": lambda v, a: ("in", [v], options(a)),
    "is-not-in": lambda v, a: ("not", ("in", [v], options(a))),
    "is-close-to": close_of,
    "matches": lambda v, a: ("regex", v, a, True),
    "contains": lambda v, a: ("regex", v, a, False),
    "does-not-match": lambda v, a: ("not", ("regex", v, a, True)),
    "does-not-contain": lambda v, a: ("not", ("regex", v, a, False)),
    "matches-any-of": lambda v, a: ("or", [("regex", v, part, True) for part in a]),
    "matches-all-of": lambda v, a: ("and", [("regex", v, part, True) for part in a]),
    "matches-none-of": lambda v, a: ("not", ("or", [("regex", v, part, True) for part in a])),
    "is-like": like_of,
    "is-not-like": lambda v, a: ("not", like_of(v, a)),
    "is-like-any-of": lambda v, a: ("or", [like_of(v, part) for part in a]),
    "is-like-none-of": lambda v, a: ("not", ("or", [like_of(v, part) for part in a])),
}
TIME_WORDS = ("is-not-in-future", "is-older-than", "is-not-older-than")
UNIQUE_WORDS = ("is-unique", "are-unique", "is-primary-key", "are-primary-key")
TUPLE_WORDS = ("are-all-not-null", "are-not-all-null", "are-equal", "are-in", "holds")
STATS = (
    "min max range sum mean variance population-variance standard-deviation population-standard-deviation "
    "skewness kurtosis interquartile-range entropy age-of-newest"
).split()
COUNTS = (
    "rows-in-duplicate-groups surplus-copies distinct-count distinct-ratio uniqueness-ratio unique-value-ratio"
).split()
VALUE_SETS = ("distinct-values", "most-common-values")
SCHEMA_WORDS = (
    "has-column has-no-column column-names-match has-column-count has-type has-columns-in-order has-exactly-columns "
    "has-columns has-no-columns-but"
).split()


class Undefined(Exception):
    pass


class Case:
    def __init__(self, case, tables):
        self.case, self.expect = case, case["expect"]
        table = tables[case["table"]]
        self.columns = table["columns"]
        names = list(self.columns)
        self.suite = case.get("suite", {})
        self.now = conditions.instant(case.get("now", NOW))
        rows = []
        for raw in table["rows"]:
            times, values = (int(raw["times"]), raw["row"]) if isinstance(raw, dict) else (1, raw)
            assert len(values) == len(names), (case["name"], values)
            found = {name: cell(self.columns[name], value) for name, value in zip(names, values)}
            rows += [{name: self.missing(name, value) for name, value in found.items()}] * times
        self.rows = [Row(values, self.now) for values in rows]

    def missing(self, name, value):
        for code in self.suite.get("missing", {}).get(name, []):
            if code == {"nan": True} and is_nan(value):
                return None
            if code == {"blank": True} and isinstance(value, str) and not value.strip(WHITE):
                return None
            matching = isinstance(code, dict) and code.get("matching")
            if matching and isinstance(value, str) and re.fullmatch(matching, value):
                return None
            plain = not isinstance(code, dict) or next(iter(code)) in LITERAL_KEYS
            if plain and value is not None and type(literal(code)) == type(value) and literal(code) == value:
                return None
            if plain and is_number(value) and is_number(literal(code)) and value == meant(literal(code), value):
                return None
        return value

    def word(self):
        known = set(ROW_FLAGS) | set(ROW_WORDS) | set(TIME_WORDS) | set(UNIQUE_WORDS) | set(TUPLE_WORDS)
        known |= set(STATS) | set(COUNTS) | set(VALUE_SETS) | set(SCHEMA_WORDS) | {"row-count", "median", "quantile"}
        (found,) = [key for key in self.expect if key in known]
        return found

    def subject(self):
        e = self.expect
        if "column" in e:
            return [("column", e["column"])]
        if "value" in e:
            return [conditions.value(e["value"])]
        if "columns" in e:
            return [("column", name) for name in e["columns"]]
        return [conditions.value(text) for text in e.get("values", [])]

    def condition(self, word):
        argument, subject = self.expect[word], self.subject()
        if word == "holds":
            return conditions.condition(argument)
        if word in ROW_FLAGS:
            return ROW_FLAGS[word](subject[0])
        if word in ROW_WORDS:
            return ROW_WORDS[word](subject[0], argument)
        if word in TIME_WORDS:
            operator, offset = negated_time(word, argument)
            return ("compare", subject[0], operator, ("now", offset))
        if word == "are-all-not-null":
            return ("and", [("not", ("null", v)) for v in subject])
        if word == "are-not-all-null":
            return ("or", [("not", ("null", v)) for v in subject])
        if word == "are-equal":
            return ("and", [("compare", subject[0], "=", v) for v in subject[1:]])
        assert word == "are-in", word
        return ("in", subject, [[("literal", literal(part)) for part in option] for option in argument])

    def outcome(self):
        if self.expect.get("disabled"):
            return {"status": "not-evaluated", "reason": "disabled"}
        word = self.word()
        if word == "has-type" and self.columns.get(self.expect["column"]) == "null":
            return self.nothing("all-null")
        if word in SCHEMA_WORDS:
            return {"status": self.status(self.schema(word), True)}
        groups = [operand_of_group(text) for text in self.expect.get("grouped-by", [])]
        where = self.expect.get("where")
        numbered = list(enumerate(self.rows, 1))
        selected = [
            (number, row) for number, row in numbered if not where or Judge(row).truth(conditions.condition(where)) is True
        ]
        if not groups:
            return self.judge(word, len(numbered), selected)
        if not selected:
            return self.nothing("empty" if not numbered else "filter-matched-nothing")
        keys = {}
        for number, row in selected:
            values = [row.get(expr) for expr in groups]
            keys.setdefault(tuple(hashable(value) for value in values), (values, []))[1].append((number, row))
        found = []
        for values, members in sorted(keys.values(), key=lambda pair: group_order(pair[0])):
            outcome = self.judge(word, len(members), members)
            if where:
                outcome = {key: value for key, value in outcome.items() if key not in ("rows", "filtered-out")}
            found.append({"group": [write(value) for value in values], **outcome})
        order = ["error", "failed", "not-evaluated", "warned", "passed"]
        worst = min(found, key=lambda group: order.index(group["status"]))
        verdict = {key: worst[key] for key in ("status", "reason") if key in worst}
        return {**verdict, "groups": found}

    def nothing(self, reason, counts=None):
        policy = self.expect.get("on-empty", self.suite.get("on-empty", "not-evaluated"))
        status = {"pass": "passed", "fail": self.broken(), "not-evaluated": "not-evaluated"}[policy]
        return {"status": status, "reason": reason, **(counts or {})}

    def broken(self):
        return "warned" if self.expect.get("severity") == "warning" else "failed"

    def status(self, holds, warns):
        return self.broken() if not holds else "passed" if warns else "warned"

    def judge(self, word, total, selected):
        if word == "row-count":
            value = len(selected)
            return self.scalar(value, {"rows": total, "filtered-out": total - value}, {"exact": str(value)})
        if word in UNIQUE_WORDS:
            return self.unique(word, total, selected)
        if word in STATS or word in ("median", "quantile") or word in VALUE_SETS or word in COUNTS:
            return self.figure(word, total, selected)
        return self.tally(self.condition(word), total, selected)

    @staticmethod
    def counts(total, selected, skipped, nan):
        found = {"rows": total, "filtered-out": total - selected, "null-skipped": skipped, "nan-rows": nan}
        return {key: value for key, value in found.items() if value or key == "rows"}

    def tally(self, condition, total, selected):
        policy = self.expect.get("nulls", "ignore")
        compared_values = operands(condition)
        verdicts, skipped, nan = {}, 0, 0
        for number, row in selected:
            values = [row.get(expr) for expr in compared_values]
            nulls = [value is None for value in values]
            truth = Judge(row, policy == "equal").truth(condition)
            if policy == "ignore" and (any(nulls) or truth is None):
                skipped += 1
                continue
            if policy == "ignore-if-all-null" and nulls and all(nulls):
                skipped += 1
                continue
            nan += any(is_nan(value) for value in values)
            if policy == "fail" and any(nulls):
                truth = False
            elif policy == "pass" and (any(nulls) or truth is None):
                truth = True
            verdicts[number] = truth is True
        return self.tallied(verdicts, self.counts(total, len(selected), skipped, nan))

    def tallied(self, verdicts, counts):
        failing = [number for number, passed in verdicts.items() if not passed]
        evaluated = len(verdicts)
        reason = self.reason(counts, evaluated)
        if reason:
            return self.nothing(reason, counts)
        passed = evaluated - len(failing)
        holds, warns = self.rows_bound(self.expect, passed, evaluated), True
        if "warn-unless" in self.expect:
            warns = self.rows_bound(self.expect["warn-unless"], passed, evaluated)
        found = {"status": self.status(holds, warns), **counts, "passed": passed, "failed": len(failing)}
        if failing and len(failing) <= 40:
            found["failing"] = failing
        return found

    @staticmethod
    def reason(counts, evaluated):
        if not counts["rows"]:
            return "empty"
        if counts["rows"] == counts.get("filtered-out", 0):
            return "filter-matched-nothing"
        return None if evaluated else "all-null"

    def rows_bound(self, said, passed, evaluated):
        def amount(text):
            if text.endswith("%"):
                return Fraction(text[:-1]) / 100 * evaluated
            return int(text.split()[0])

        if "at-least" in said:
            return passed >= amount(said["at-least"])
        if "at-most" in said:
            return evaluated - passed <= amount(said["at-most"])
        if "count" in said:
            return holds_within(said["count"], passed)
        if "share" in said:
            return holds_within(said["share"], Fraction(passed, evaluated))
        return passed == evaluated

    def unique(self, word, total, selected):
        policy = "fail" if word.endswith("primary-key") else self.expect.get("nulls", "ignore")
        kept, skipped, nan = [], 0, 0
        for number, row in selected:
            values = [row.get(expr) for expr in self.subject()]
            nulls = [value is None for value in values]
            if policy == "ignore" and any(nulls) or policy == "ignore-if-all-null" and all(nulls):
                skipped += 1
            else:
                kept.append((number, tuple(hashable(value) for value in values), any(nulls)))
                nan += any(is_nan(value) for value in values)
        judged = policy in ("fail", "pass")
        seen = {}
        for _, key, null in kept:
            if not (judged and null):
                seen[key] = seen.get(key, 0) + 1
        verdicts = {
            number: policy == "pass" if judged and null else seen[key] == 1 for number, key, null in kept
        }
        return self.tallied(verdicts, self.counts(total, len(selected), skipped, nan))

    def figure(self, word, total, selected):
        subject = self.subject()
        policy = self.expect.get("nulls", "ignore")
        tuples = [[row.get(expr) for expr in subject] for _, row in selected]
        if policy == "ignore":
            kept = [t for t in tuples if None not in t]
        elif policy == "ignore-if-all-null":
            kept = [t for t in tuples if any(value is not None for value in t)]
        else:
            kept = tuples
        nan = sum(any(is_nan(value) for value in t) for t in kept)
        counts = self.counts(total, len(selected), len(tuples) - len(kept), nan)
        reason = self.reason(counts, len(kept))
        if reason and word != "distinct-count":
            return self.nothing(reason, counts)
        if word in COUNTS:
            value = occurrences(word, kept)
            return self.scalar(value, counts, {"share": str(value)} if isinstance(value, Fraction) else {"exact": str(value)})
        values = [t[0] for t in kept]
        if word in VALUE_SETS:
            return self.value_set(word, values, counts)
        try:
            value = Statistics(values, self.now).of(word, self.expect[word])
        except Undefined:
            return {"status": "not-evaluated", "reason": "degenerate", **counts}
        exact = all(is_exact(number) for number in values)
        return self.scalar(value, counts, written(word, value, tolerance_of(word, values, exact)))

    def scalar(self, value, counts, shown):
        counts = {key: number for key, number in counts.items() if number or key == "rows"}
        said = self.expect[self.word()]
        holds, warns = holds_within(said, value), True
        if "warn-unless" in self.expect:
            warns = holds_within(self.expect["warn-unless"], value)
        return {"status": self.status(holds, warns), **counts, "figure": shown}

    def value_set(self, word, values, counts):
        tally = {}
        for value in values:
            first = tally.setdefault(hashable(value), [value, 0])
            first[1] += 1
        if word == "most-common-values":
            top = max(n for _, n in tally.values())
            tally = {key: pair for key, pair in tally.items() if pair[1] == top}
        found = list(tally.values())
        ((relation, wanted),) = self.expect[word].items()
        wanted = [literal(value) for value in wanted]
        inside = [v for v, _ in found if any(v == meant(w, v) for w in wanted)]
        present = [w for w in wanted if any(v == meant(w, v) for v, _ in found)]
        holds = {
            "are-in": len(inside) == len(found),
            "contain": len(present) == len(wanted),
            "are-exactly": len(inside) == len(found) and len(present) == len(wanted),
            "contain-any-of": bool(present),
        }[relation]
        shown = [[write(v), n] for v, n in sorted(found, key=lambda pair: group_order([pair[0]]))]
        return {"status": self.status(holds, True), **counts, "figure": {"values": shown}}

    def schema(self, word):
        names, argument = list(self.columns), self.expect[word]
        if word == "has-column":
            if isinstance(argument, dict):
                at = int(argument["position"])
                return at < len(names) and names[at] == argument["name"]
            return argument in names
        return {
            "has-no-column": lambda: argument not in names,
            "column-names-match": lambda: all(re.fullmatch(argument, name) for name in names),
            "has-column-count": lambda: holds_within(argument, len(names)),
            "has-type": lambda: self.columns.get(self.expect.get("column"))
            in (argument if isinstance(argument, list) else [argument]),
            "has-columns-in-order": lambda: names == argument,
            "has-exactly-columns": lambda: sorted(names) == sorted(argument),
            "has-columns": lambda: set(argument) <= set(names),
            "has-no-columns-but": lambda: set(names) <= set(argument),
        }[word]()


def operand_of_group(raw):
    return conditions.value(raw["value"]) if isinstance(raw, dict) else ("column", raw)


def hashable(value):
    return ("nan",) if is_nan(value) else value


def group_order(values):
    return [(value is None, is_nan(value), 0 if value is None or is_nan(value) else value) for value in values]


def write(value):
    """A plain value as a constant of a case."""
    if value is None or isinstance(value, (bool, int, str)):
        return value
    if isinstance(value, Decimal):
        return {"decimal": format(value, "f")}
    if isinstance(value, float):
        return value if math.isfinite(value) else {"double": print_double(value)}
    if isinstance(value, datetime):
        return {"instant" if value.tzinfo else "datetime": iso(value)}
    return {"date" if isinstance(value, date) else "time": value.isoformat()}


def iso(value):
    return value.isoformat().replace("+00:00", "Z")


def print_double(value):
    if math.isnan(value):
        return "NaN"
    return repr(value) if math.isfinite(value) else "Infinity" if value > 0 else "-Infinity"


ROUNDED = STATS[5:13]


def tolerance_of(word, values, exact):
    """How far an engine's double may be from the one computed here, as a share of the larger of 1 and the figure."""
    if word in ROUNDED:
        far = not exact and word != "entropy" and max(map(abs, values)) > 1e6 * (max(values) - min(values))
        return "1e-6" if far else "1e-12"
    computed = word in ("median", "quantile", "range") or word == "mean" and not exact
    return "1e-15" if computed else None


def written(word, value, tolerance):
    if isinstance(value, timedelta):
        return {"age": print_duration(value)}
    if isinstance(value, Fraction):
        assert value == 0 or set(prime_factors(value.denominator)) <= {2, 5}, value
        return {"exact": format((Decimal(value.numerator) / Decimal(value.denominator)).normalize(), "f")}
    if is_exact(value):
        return {"exact": format(value, "f") if isinstance(value, Decimal) else str(value)}
    if isinstance(value, float):
        shown = {"double": print_double(value)}
        if tolerance and math.isfinite(value):
            shown["tolerance"] = tolerance
        return shown
    kind = {bool: "boolean", str: "text"}.get(type(value))
    return {kind: value} if kind else write(value)


def prime_factors(n):
    for p in (2, 5):
        while n % p == 0:
            n //= p
            yield p
    if n > 1:
        yield n


def holds_within(said, value):
    (word,) = [key for key in said if key in COMPARISONS or key in ("is-between", "is-strictly-between", "is-close-to")]
    argument = said[word]
    if is_nan(value):
        return False

    def end(raw):
        if isinstance(value, timedelta):
            return duration(raw["duration"] if isinstance(raw, dict) else raw)
        if isinstance(raw, str) and not isinstance(raw, Number) and raw.endswith("%") and is_share(value):
            return Fraction(raw[:-1]) / 100
        found = literal(raw)
        if isinstance(value, Fraction):
            return Fraction(Decimal(repr(found))) if isinstance(found, float) else Fraction(found)
        return meant(found, value)

    if word == "is-between" and isinstance(argument, list):
        return end(argument[0]) <= value <= end(argument[1])
    if word == "is-strictly-between":
        return end(argument[0]) < value < end(argument[1])
    if word == "is-between":
        tests = {"at-least": ">=", "greater-than": ">", "at-most": "<=", "less-than": "<"}
        return all(sign(value, tests[key], end(raw)) for key, raw in argument.items())
    if word == "is-close-to":
        target, (absolute, relative) = end(argument["target"]), tolerance(argument["tolerance"])
        if isinstance(value, Fraction):
            return abs(value - target) <= max(Fraction(absolute), Fraction(relative) * abs(target))
        return Judge.close(value, target, absolute, relative)
    return sign(value, COMPARISONS[word], end(argument))


def is_share(value):
    return isinstance(value, Fraction)


def sign(a, operator, b):
    return {"=": a == b, "<>": a != b, "<": a < b, "<=": a <= b, ">": a > b, ">=": a >= b}[operator]


def occurrences(word, kept):
    seen = {}
    for t in kept:
        key = tuple(hashable(value) for value in t)
        seen[key] = seen.get(key, 0) + 1
    once = sum(n == 1 for n in seen.values())
    return {
        "rows-in-duplicate-groups": lambda: sum(n for n in seen.values() if n > 1),
        "surplus-copies": lambda: len(kept) - len(seen),
        "distinct-count": lambda: len(seen),
        "distinct-ratio": lambda: Fraction(len(seen), len(kept)),
        "uniqueness-ratio": lambda: Fraction(once, len(kept)),
        "unique-value-ratio": lambda: Fraction(once, len(seen)),
    }[word]()


class Statistics:
    def __init__(self, values, now):
        self.values, self.now = values, now
        self.exact = all(is_exact(value) for value in values)

    def of(self, word, said):
        values = self.values
        if word == "age-of-newest":
            return self.now - max(values)
        if word == "entropy":
            return self.entropy()
        if any(is_nan(value) for value in values):
            return math.nan
        if word in ("median", "quantile"):
            q = Fraction(said["q"]) if word == "quantile" else Fraction(1, 2)
            return self.quantile(q, said.get("interpolation", "linear"))
        if word == "interquartile-range":
            high, low = self.quantile(Fraction(3, 4), "linear"), self.quantile(Fraction(1, 4), "linear")
            return high - low
        return getattr(self, word.replace("-", "_"))()

    def min(self):
        return min(self.values)

    def max(self):
        return max(self.values)

    def range(self):
        return max(self.values) - min(self.values)

    def sum(self):
        if self.exact:
            return sum(self.values[1:], self.values[0])
        if any(math.isinf(value) for value in self.values):
            return sum(self.values)
        return math.fsum(self.values)

    def mean(self):
        if not self.exact and any(math.isinf(value) for value in self.values):
            return sum(self.values)
        return float(sum(map(Fraction, self.values)) / len(self.values))

    def moment(self, order):
        values = [Fraction(value) for value in self.values]
        mean = sum(values) / len(values)
        return sum((value - mean) ** order for value in values) / len(values)

    def population_variance(self):
        return float(self.moment(2))

    def variance(self):
        n = len(self.values)
        if n < 2:
            raise Undefined
        return float(self.moment(2) * n / (n - 1))

    def population_standard_deviation(self):
        return root(self.moment(2))

    def standard_deviation(self):
        n = len(self.values)
        if n < 2:
            raise Undefined
        return root(self.moment(2) * n / (n - 1))

    def skewness(self):
        if not self.moment(2):
            raise Undefined
        return float(self.moment(3)) / float(self.moment(2)) ** 1.5

    def kurtosis(self):
        if not self.moment(2):
            raise Undefined
        return float(self.moment(4) / self.moment(2) ** 2 - 3)

    def entropy(self):
        tally = {}
        for value in self.values:
            tally[hashable(value)] = tally.get(hashable(value), 0) + 1
        shares = [Fraction(n, len(self.values)) for n in tally.values()]
        return 0.0 - math.fsum(float(p) * math.log(p) for p in shares)

    def quantile(self, q, how):
        values = sorted(self.values)
        position = q * (len(values) - 1)
        low = position.numerator // position.denominator
        fraction = position - low
        high = low if fraction == 0 else low + 1
        if how == "lower":
            return values[low]
        if how == "higher":
            return values[high]
        if how == "nearest":
            half = Fraction(1, 2)
            even = low if low % 2 == 0 else high
            return values[low if fraction < half else high if fraction > half else even]
        if self.exact:
            a, b = Fraction(values[low]), Fraction(values[high])
            weight = Fraction(1, 2) if how == "midpoint" else fraction
            return a + (b - a) * (weight if high != low else 0)
        if high == low:
            return values[low]
        weight = 0.5 if how == "midpoint" else float(fraction)
        return values[low] + (values[high] - values[low]) * weight


def root(value):
    return float((Decimal(value.numerator) / Decimal(value.denominator)).sqrt())


def flow(value):
    """A value as YAML that JSON readers understand, too."""
    if isinstance(value, dict):
        return "{" + ", ".join("%s: %s" % (key, flow(part)) for key, part in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(flow, value)) + "]"
    if isinstance(value, str) and re.fullmatch(r"[a-z][a-z-]*", value) and value not in ("true", "false", "null", "yes", "no", "on", "off", "y", "n"):
        return value
    return json.dumps(value, ensure_ascii=False)


def cases_of(path):
    with open(path, encoding="utf-8") as file:
        document = yaml.load(file, Loader)
    return [(case, document["tables"]) for case in document["cases"]]


def is_stated_by_hand(case):
    stated = case.get("outcome", {})
    formats = any("has-format" in str(part) or "has_format" in str(part) for part in [case["expect"]])
    return case.get("by-hand") or "fault" in stated or stated.get("status") == "error" or formats and stated


def check(path):
    wrong = 0
    for case, tables in cases_of(path):
        if is_stated_by_hand(case):
            continue
        found = yaml.load(flow(Case(case, tables).outcome()), Loader)
        if found != case.get("outcome"):
            wrong += 1
            print("%s: %s\n  stated   %s\n  computed %s" % (path, case["name"], flow(case.get("outcome")), flow(found)))
    return wrong


def fill(path):
    with open(path, encoding="utf-8") as file:
        lines = file.read().split("\n")
    found, pending = [], iter(cases_of(path))
    for line in lines:
        found.append(line)
        if line.startswith("    expect:"):
            case, tables = next(pending)
            if "outcome" not in case:
                try:
                    found.append("    outcome: " + flow(Case(case, tables).outcome()))
                except Exception as e:
                    raise RuntimeError("%s: %s" % (path, case["name"])) from e
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join(found))
    return 0


if __name__ == "__main__":
    action = {"check": check, "fill": fill}[sys.argv[1]]
    sys.exit(1 if sum(action(path) for path in sys.argv[2:]) else 0)
