#!/usr/bin/env python3
"""Verifies an audit log without Assay: python3 verify_audit_log.py DIRECTORY [CHECKPOINT_FILE].

Prints one line: "INTACT size root", "TORN size root", "CORRUPT seq why", "TRUNCATED anchor size",
"FORKED anchor" or "MISSING anchor". The first two end with "ANCHORED n" if the largest checkpoint of the file covers
n records, or with "UNANCHORED" if no file was given: then nobody knows whether the log was written anew. Where records
1 to n were pruned as the log tells, the line begins with "PRUNED n". Signatures of checkpoints are not verified here.
Exits with 0 for an intact log, 1 for another, and 2 if the checkpoints cannot be read.
With "-", reads lines of DIRECTORY<tab>CHECKPOINT_FILE, and exits with 0. audit-log-format.md tells the format.
"""
import base64, datetime, hashlib, json, os, re, struct, sys, unicodedata

PREFIX = b"assay/audit/v1\n"
TABLE = list(range(256))
for _ in range(8):
    TABLE = [(n >> 1) ^ (0x82F63B78 if n & 1 else 0) for n in TABLE]

class Corrupt(Exception):
    """What is stored is not as it was written."""

def require(holds, rule):
    if not holds:
        raise Corrupt(rule)

def crc32c(data):
    crc = 0xFFFFFFFF
    for byte in data:
        crc = (crc >> 8) ^ TABLE[(crc ^ byte) & 0xFF]
    return crc ^ 0xFFFFFFFF

def sha(*parts):
    return hashlib.sha256(b"".join(parts)).digest()

def canonical(value, depth=1):
    """Strings, booleans, arrays and objects only, 64 levels; names in the order of their UTF-16 code units."""
    require(depth <= 64, "too deep")
    if isinstance(value, (bool, str)):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, list):
        return "[" + ",".join(canonical(element, depth + 1) for element in value) + "]"
    if isinstance(value, dict):
        names = sorted(value, key=lambda name: name.encode("utf-16-be", "surrogatepass"))
        return "{" + ",".join(canonical(name) + ":" + canonical(value[name], depth + 1) for name in names) + "}"
    raise Corrupt("a value is of a kind that has no form")

def parse(data):
    try:
        tree = json.loads(data.decode("utf-8"))
        if not isinstance(tree, dict) or canonical(tree).encode("utf-8") != data:
            raise Corrupt("not in canonical form")
    except (ValueError, RecursionError) as error:
        raise Corrupt(str(error))
    return tree

def is_text(value):
    return isinstance(value, str)

def is_id(value):
    return (is_text(value) and 1 <= len(value) <= 64 and unicodedata.is_normalized("NFC", value)
            and all(c in "-_.:/" or unicodedata.category(c) in ("Lu", "Ll", "Lt", "Lm", "Lo", "Nd", "Mn") for c in value))

def is_time(value):
    if not is_text(value) or not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}\.[0-9]{6}Z", value):
        return False
    try:  # Python has no year 0; the year 2000 has the same days.
        return bool(datetime.datetime.strptime(re.sub("^0000", "2000", value), "%Y-%m-%dT%H:%M:%S.%fZ"))
    except ValueError:
        return False

def is_number(least):
    def test(value):
        return (is_text(value) and re.fullmatch("-?[1-9][0-9]{0,18}|0", value) is not None
                and max(least, -1 << 63) <= int(value) < 1 << 63)
    return test

def is_list(test):
    return lambda value: isinstance(value, list) and all(map(test, value))

def is_tree(needed, optional):
    """An object that has certain members, may have others, and has no more."""
    return lambda value: (isinstance(value, dict) and needed.keys() <= value.keys() <= needed.keys() | optional.keys()
                          and all({**needed, **optional}[name](value[name]) for name in value))

HEADER = is_tree({"created": is_time, "format": "assay/audit/v1".__eq__, "keys": is_list(is_text), "stream": is_id}, {})
RECORD = is_tree({
    "actor": is_tree({"principal": is_id}, {"onBehalfOf": lambda value: value and is_list(is_text)(value), "persona": is_text}),
    "at": is_time, "clock": is_tree({"source": is_text}, {"driftMs": is_number(-1 << 63)}),
    "details": lambda value: isinstance(value, dict), "outcome": is_text, "prev": is_text, "reason": is_text,
    "seq": is_text, "stream": is_text,
    "subject": is_tree({"id": is_text, "type": is_text}, {"version": lambda value: value != "0" and is_number(-1 << 63)(value)}),
    "type": is_text, "v": "1".__eq__,
}, {"cause": is_number(1), "correlation": is_text, "payloadDigest": is_text})

class Log:
    def __init__(self):
        self.seq, self.chain, self.range, self.header, self.highest, self.roots = 0, None, [], None, "", {}
        self.gone, self.told = None, False
    def prune(self, first, data):
        """Goes on after pruned records; the checkpoint in their place is held against the first segment."""
        try:
            tree = parse(data)
            ((size, root),) = notes(tree["checkpoint"])
            self.seq, self.gone = size, (size, root, int(tree["record"]))
            require(size + 1 == first and set(tree) == {"checkpoint", "record"} and self.gone[2] > size, "size")
        except (KeyError, TypeError, ValueError, Corrupt):
            self.seq = first - 1
            raise Corrupt("what stands for pruned records cannot be read")
    def root(self):
        root = self.range[-1] if self.range else sha()
        for left in reversed(self.range[:-1]):
            root = sha(b"\1", left, root)
        return root
    def segment(self, payload, digest):
        tree = parse(payload)
        if sha(b"\0", payload) != digest or (self.header or tree.get("header")) != tree.get("header"):
            raise Corrupt("segment header")
        if self.header is None:
            require(HEADER(tree.get("header")), "header")
            self.header = tree["header"]
            self.stream = self.header["stream"]
            self.genesis = self.chain = sha(PREFIX, canonical(self.header).encode("utf-8"))
            if self.gone:
                try:
                    self.chain, self.highest = bytes.fromhex(tree["chain"]), tree["highest"]
                    self.range = [bytes.fromhex(node) for node in tree["range"]]
                except (KeyError, TypeError, ValueError):
                    raise Corrupt("segment header")
                require(len(self.range) == bin(self.seq).count("1"), "segment header")
                self.roots[self.seq] = self.root()
        expected = {"chain": self.chain.hex(), "header": self.header, "range": [node.hex() for node in self.range],
                    "seq": str(self.seq), **({"highest": self.highest} if self.seq else {})}
        require(tree == expected, "segment header")
    def record(self, data, wanted, digest=None):
        tree = parse(data)
        require(RECORD(tree) and len(data) <= 65536, "members")
        if (tree["seq"], tree["stream"], tree["prev"]) != (str(self.seq + 1), self.stream, self.chain.hex()):
            raise Corrupt("record does not follow the one before it")
        leaf = node = sha(b"\0", data)
        self.chain = sha(PREFIX, self.stream.encode("utf-8"), self.chain, struct.pack(">Q", self.seq + 1), leaf)
        require(digest in (None, self.chain), "chain hash")
        rest = self.seq
        while rest & 1:
            node, rest = sha(b"\1", self.range.pop(), node), rest >> 1
        self.range.append(node)
        self.seq, self.highest = self.seq + 1, max(self.highest, tree["at"])
        if self.gone and self.seq == self.gone[2]:
            said = (tree["type"], *(tree["details"].get(name) for name in ("records", "root", "genesis")))
            self.told = said == ("audit.pruned", str(self.gone[0]), base64.b64encode(self.gone[1]).decode("ascii"),
                                 self.genesis.hex())
        if self.seq in wanted:
            self.roots[self.seq] = self.root()
    def frames(self, data, wanted):
        """Reads one segment; returns whether an incomplete frame is at its end."""
        offset, first = 0, True
        while offset < len(data):
            head = data[offset:offset + 24]
            if len(head) < 24:
                break
            magic, length, seq, count, crc = struct.unpack(">4siqiI", head)
            if crc32c(head[:20]) != crc or magic != (b"AUDS" if first else b"AUDR") or seq != self.seq + 1:
                raise Corrupt("frame header")
            end = offset + 24 + length + 32
            if length < 0 or end > len(data):
                break
            payload, digest = data[offset + 24:end - 32], data[end - 32:end]
            records, at = [], 0
            if first:
                self.segment(payload, digest)
            else:
                while at + 4 <= length:
                    size = struct.unpack(">i", payload[at:at + 4])[0]
                    if size < 0 or at + 4 + size > length:
                        break
                    records.append(payload[at + 4:at + 4 + size])
                    at += 4 + size
                require(at == length and count == len(records) > 0, "lengths")
                for number, record in enumerate(records, 1):
                    self.record(record, wanted, digest if number == count else None)
            offset, first = end, False
        require(not first, "no segment header")
        return offset < len(data)

NOTE = re.compile(r"^[^\n]+\n([0-9]+)\n([A-Za-z0-9+/]{43}=)\n\n(?:\u2014 [^\n]+\n)+", re.MULTILINE)
# What was not written to its end: the beginning of one note, of which a character may be cut in two.
BEGUN = re.compile("[^\n]+(\n([0-9]*|[0-9]+\n([A-Za-z0-9+/]{0,43}|[A-Za-z0-9+/]{43}=(\n(\n(\u2014( [^\n]*)?|\ufffd)?)?)?))?)?")

def checkpoints(file):
    """Nothing that was kept may look as if it never was, so that everything in the file must be read."""
    if not file:
        return []
    text = open(file, encoding="utf-8", errors="replace").read()
    rest = NOTE.sub("", text)
    if not NOTE.search(text) or rest and not BEGUN.fullmatch(rest):
        raise ValueError(file + " must hold checkpoints and nothing else, but does not")
    return notes(text)

def notes(text):
    return [(int(size), base64.b64decode(root)) for size, root in NOTE.findall(text)]

def verify(directory, anchors):
    log, torn, corrupt, outside = Log(), False, None, anchors
    files, stubs = (sorted(name for name in os.listdir(directory) if re.fullmatch(r"[0-9]{20}\." + suffix, name))
                    for suffix in ("segment", "pruned"))
    if not files and not stubs:
        return "MISSING %d" % max(size for size, _ in anchors) if anchors else "INTACT 0 %s UNANCHORED" % sha().hex()
    log.roots[0] = sha()
    try:
        if stubs:
            first = int(stubs[-1][:20])
            files = [name for name in files if int(name[:20]) >= first]
            with open(os.path.join(directory, stubs[-1]), "rb") as file:
                log.prune(first, file.read())
            require(files, "a segment is not there")
            outside = [anchor for anchor in anchors if anchor[0] > log.seq]
            anchors = outside + [log.gone[:2]]
        for name in files:
            require(not torn and int(name[:20]) == log.seq + 1, "a segment is not there")
            with open(os.path.join(directory, name), "rb") as file:
                torn = log.frames(file.read(), {size for size, _ in anchors})
    except Corrupt as why:
        corrupt = "CORRUPT %d %s" % (log.seq + 1, why)
    forked = ["FORKED %d" % size for size, root in sorted(anchors) if log.roots.get(size, root) != root]
    if forked or corrupt:
        return (forked + [corrupt])[0]
    if anchors and max(anchors)[0] > log.seq:
        return "TRUNCATED %d %d" % (max(anchors)[0], log.seq)
    if stubs and not log.told:
        return "CORRUPT %d the record does not tell what was pruned" % log.gone[2]
    held = "ANCHORED %d" % max(outside)[0] if outside else "UNANCHORED"
    return ("PRUNED %d " % log.gone[0] if stubs else "") + " ".join(
        ("TORN" if torn else "INTACT", str(log.seq), log.root().hex(), held))

if __name__ == "__main__":
    many = sys.argv[1:] == ["-"]
    lines = [line.split("\t") for line in sys.stdin.read().splitlines()] if many else [sys.argv[1:]]
    try:
        for line in lines:
            found = verify(line[0], checkpoints(line[1] if len(line) > 1 else None))
            print(found)
    except (OSError, ValueError) as error:
        sys.exit(print(error, file=sys.stderr) or 2)
    sys.exit(0 if many or re.match(r"(PRUNED \d+ )?INTACT ", found) else 1)
