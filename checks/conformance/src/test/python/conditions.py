"""Reads conditions and values written as text, for oracle.py. A small recursive-descent parser of its own."""

import re
from datetime import date, datetime, time, timezone
from decimal import Decimal

TOKEN = re.compile(
    r"""\s*(?:
      (?P<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)
    | (?P<text>'(?:[^']|'')*')
    | (?P<quoted>"(?:[^"]|"")*")
    | (?P<word>[^\W\d]\w*)
    | (?P<symbol><>|<=|>=|[-+*/=<>(),.])
    )""",
    re.VERBOSE,
)
TYPED = ("date", "time", "datetime", "instant", "decimal", "double")
KEYWORDS = ("and", "or", "not", "in", "between", "like", "is", "null", "true", "false")


def instant(text):
    return datetime.fromisoformat(text.replace("Z", "+00:00")).astimezone(timezone.utc)


def typed(kind, text):
    return {
        "date": date.fromisoformat,
        "time": time.fromisoformat,
        "datetime": datetime.fromisoformat,
        "instant": instant,
        "decimal": Decimal,
        "double": float,
    }[kind](text)


def number(text):
    """5 is an integer; 0.1 a double when the double's shortest text says the same number, else a decimal."""
    if re.fullmatch(r"-?\d+", text):
        return int(text)
    exact, near = Decimal(text), float(text)
    return near if Decimal(repr(near)) == exact else exact


class Parser:
    def __init__(self, source):
        self.tokens, self.at, position = [], 0, 0
        source = source.rstrip()
        while position < len(source):
            match = TOKEN.match(source, position)
            if not match:
                raise ValueError("cannot read %r at %d" % (source, position))
            self.tokens.append((match.lastgroup, match.group(match.lastgroup)))
            position = match.end()
        self.tokens.append(("end", ""))

    def peek(self, *texts):
        kind, text = self.tokens[self.at]
        return kind in ("word", "symbol") and text.lower() in texts

    def take(self, *texts):
        if self.peek(*texts):
            self.at += 1
            return self.tokens[self.at - 1][1].lower()
        return None

    def need(self, text):
        if not self.take(text):
            raise ValueError("expected %s at %s" % (text, self.tokens[self.at :]))

    def done(self, tree):
        if self.tokens[self.at][0] != "end":
            raise ValueError("left over: %s" % self.tokens[self.at :])
        return tree

    def disjunction(self):
        parts = [self.conjunction()]
        while self.take("or"):
            parts.append(self.conjunction())
        return parts[0] if len(parts) == 1 else ("or", parts)

    def conjunction(self):
        parts = [self.negation()]
        while self.take("and"):
            parts.append(self.negation())
        return parts[0] if len(parts) == 1 else ("and", parts)

    def negation(self):
        if self.take("not"):
            return ("not", self.negation())
        return self.predicate()

    def predicate(self):
        start = self.at
        if self.take("("):
            try:
                inner = self.disjunction()
                self.need(")")
                if not self.peek("+", "-", "*", "/", "=", "<>", "<", "<=", ">", ">=", "is", "in", "between", "like", "not"):
                    return inner
            except ValueError:
                pass
            self.at = start
        return self.comparison()

    def comparison(self):
        if self.peek("matches", "contains") and self.tokens[self.at + 1][1] == "(":
            scope = self.take("matches", "contains")
            arguments = self.arguments()
            return ("regex", arguments[0], arguments[1][1], scope == "matches")
        if self.peek("is_finite"):
            self.at += 1
            return ("finite", self.arguments()[0])
        if self.peek("is_close"):
            self.at += 1
            value, target, absolute, relative = self.arguments()
            return ("close", value, target, Decimal(str(absolute[1])), Decimal(str(relative[1])))
        left = self.tuple()
        operator = self.take("=", "<>", "<", "<=", ">", ">=")
        if operator:
            return ("compare", left, operator, self.sum())
        if self.take("is"):
            negated = self.take("not")
            self.need("null")
            return ("not", ("null", left)) if negated else ("null", left)
        negated = self.take("not")
        if self.take("between"):
            lower = self.sum()
            self.need("and")
            found = ("between", left, lower, self.sum())
        elif self.take("in"):
            self.need("(")
            options = [self.tuple()]
            while self.take(","):
                options.append(self.tuple())
            self.need(")")
            many = left[0] == "tuple"
            found = (
                "in",
                left[1] if many else [left],
                [option[1] if many else [option] for option in options],
            )
        else:
            self.need("like")
            pattern = self.sum()[1]
            escape = self.sum()[1] if self.take("escape") else None
            found = ("like", left, pattern, escape)
        return ("not", found) if negated else found

    def tuple(self):
        start = self.at
        if self.take("("):
            parts = [self.sum()]
            if self.take(","):
                parts.append(self.sum())
                while self.take(","):
                    parts.append(self.sum())
                self.need(")")
                return ("tuple", parts)
            self.at = start
        return self.sum()

    def arguments(self):
        self.need("(")
        found = []
        while not self.take(")"):
            found.append(self.sum())
            self.take(",")
        return found

    def sum(self):
        left = self.product()
        while self.peek("+", "-"):
            left = ("arithmetic", left, self.take("+", "-"), self.product())
        return left

    def product(self):
        left = self.unary()
        while self.peek("*", "/"):
            left = ("arithmetic", left, self.take("*", "/"), self.unary())
        return left

    def unary(self):
        if self.take("-"):
            inner = self.unary()
            return ("literal", -inner[1])
        left = self.primary()
        while self.take("."):
            kind, text = self.tokens[self.at]
            self.at += 1
            left = ("nested", left, text[1:-1].replace('""', '"') if kind == "quoted" else text)
        return left

    def primary(self):
        kind, text = self.tokens[self.at]
        self.at += 1
        if kind == "number":
            return ("literal", number(text))
        if kind == "text":
            return ("literal", text[1:-1].replace("''", "'"))
        if kind == "quoted":
            return ("column", text[1:-1].replace('""', '"'))
        if text == "(":
            inner = self.sum()
            self.need(")")
            return inner
        if kind != "word":
            raise ValueError("unexpected %r" % text)
        word = text.lower()
        if word in TYPED and self.tokens[self.at][0] == "text":
            return ("literal", typed(word, self.primary()[1]))
        if word in ("true", "false"):
            return ("literal", word == "true")
        if word in KEYWORDS:
            raise ValueError("unexpected keyword " + word)
        if self.peek("("):
            arguments = self.arguments()
            if word == "now":
                return ("now", arguments[0][1] if arguments else "PT0S")
            if word.endswith("_between"):
                return ("elapsed", word[: -len("_between")], arguments[0], arguments[1])
            if word == "at_zone":
                return ("zone", arguments[0], arguments[1][1])
            return ("call", word, arguments)
        return ("column", text)


def condition(source):
    parser = Parser(source)
    return parser.done(parser.disjunction())


def value(source):
    parser = Parser(source)
    return parser.done(parser.sum())
