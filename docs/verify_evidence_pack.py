#!/usr/bin/env python3
"""Verifies a pack of evidence without Assay: python3 verify_evidence_pack.py DIRECTORY [sha256:MANIFEST].

Prints "SOUND files records withheld-files withheld-records", or a line "CODE path" for each fault, and ends with 1.
Signatures of checkpoints are not verified here. With "-", reads lines of DIRECTORY<tab>sha256:MANIFEST.
evidence-pack-format.md tells the format.
"""
import base64, hashlib, json, os, re, sys

PATH = re.compile(r"[A-Za-z0-9_%+-][A-Za-z0-9._%+-]*(/[A-Za-z0-9._%+-]+)?")
NEEDED = ["checkpoint.txt", "records.jsonl", "proofs.jsonl"]
NUMBER = re.compile(r"0|[1-9][0-9]{0,17}")
HASH = re.compile(r"[0-9a-f]{64}")

def sha(*parts):
    return hashlib.sha256(b"".join(parts)).digest()

def canonical(value, depth=1):
    """Strings, true, arrays and objects only, 64 levels; names in the order of their UTF-16 code units."""
    if depth > 64:
        raise ValueError("too deep")
    if isinstance(value, (bool, str)):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, list):
        return "[" + ",".join(canonical(element, depth + 1) for element in value) + "]"
    if isinstance(value, dict):
        names = sorted(value, key=lambda name: name.encode("utf-16-be", "surrogatepass"))
        return "{" + ",".join(canonical(name) + ":" + canonical(value[name], depth + 1) for name in names) + "}"
    raise ValueError("a value is of a kind that has no form")

def parse(data):
    tree = json.loads(data.decode("utf-8"))
    if not isinstance(tree, dict) or canonical(tree).encode("utf-8") != data:
        raise ValueError("not in canonical form")
    return tree

def number(tree, name):
    if not isinstance(tree[name], str) or not NUMBER.fullmatch(tree[name]):
        raise ValueError("no number in its shortest form")
    return int(tree[name])

def digest_of(text):
    if not isinstance(text, str) or not HASH.fullmatch(text):
        raise ValueError("no hash")
    return bytes.fromhex(text)

def is_withheld(tree):
    if tree.get("withheld", True) is not True:
        raise ValueError("withheld")
    return "withheld" in tree

def proves(leaf, index, size, path, root):
    """RFC 9162, section 2.1.3.2."""
    if not 0 <= index < size:
        return False
    node, last, value = index, size - 1, leaf
    for beside in path:
        if last == 0:
            return False
        if node & 1 or node == last:
            value = sha(b"\1", beside, value)
            while not node & 1 and node:
                node, last = node >> 1, last >> 1
        else:
            value = sha(b"\1", value, beside)
        node, last = node >> 1, last >> 1
    return last == 0 and value == root

class Pack:
    def __init__(self, directory):
        self.directory, self.faults = directory, []
        self.files = self.records = self.kept_files = self.kept_records = 0
    def fault(self, code, path):
        self.faults.append(code + " " + path)
    def read(self, path):
        file = os.path.join(self.directory, *path.split("/"))
        if os.path.islink(file) or not os.path.isfile(file):
            return None
        with open(file, "rb") as found:
            return found.read()
    def lines(self, path):
        lines = (self.read(path) or b"").split(b"\n")
        return lines[:-1] if not lines[-1] else lines
    def entries(self, data):
        try:
            manifest = parse(data)
            files = [(one["path"], number(one, "bytes"), digest_of(one["sha256"]), is_withheld(one))
                     for one in manifest.get("files", [])]
            if not all(PATH.fullmatch(path) and ".." not in path.split("/") for path, _, _, _ in files):
                raise ValueError("path")
            if manifest.get("format") != "assay/evidence-pack/v1":
                raise ValueError("format")
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            self.fault("PACK-MANIFEST", "manifest.json")
            return []
        known = {path for path, _, _, withheld in files if not withheld or path not in NEEDED} | {"manifest.json"}
        there = [os.path.relpath(os.path.join(folder, name), self.directory).replace(os.sep, "/")
                 for folder, folders, names in os.walk(self.directory)
                 for name in names + [one for one in folders if os.path.islink(os.path.join(folder, one))]]
        for path in sorted(set(there) - known):
            self.fault("PACK-UNKNOWN", path)
        if not known >= set(NEEDED):
            self.fault("PACK-MANIFEST", "manifest.json")
            return []
        return files
    def file(self, path, size, digest, withheld):
        data = self.read(path)
        self.kept_files += withheld
        if withheld and data is None:
            return None
        if withheld or data is None or len(data) != size or sha(data) != digest:
            return self.fault("PACK-FILE", path)
        self.files += 1
    def checkpoint(self):
        note = re.fullmatch(rb"(?!\xef\xbb\xbf)[^\n]+\n(0|[1-9][0-9]{0,17})\n([A-Za-z0-9+/]{43}=)\n\n"
                            rb"(?:\xe2\x80\x94 [^ \n]+ [A-Za-z0-9+/]{6,}={0,2}\n)+",
                            self.read("checkpoint.txt") or b"")
        if not note:
            self.fault("PACK-CHECKPOINT", "checkpoint.txt")
            return None
        return int(note.group(1)), base64.b64decode(note.group(2))
    def proofs(self, checkpoint):
        shown, before = {}, 0
        for line in self.lines("records.jsonl"):
            try:
                seq = number(parse(line), "seq")
            except (ValueError, KeyError, TypeError, RecursionError):
                self.fault("PACK-RECORD", "records.jsonl")
                continue
            if seq <= before:
                self.fault("PACK-RECORD", "records[%d]" % seq)
            shown.setdefault(seq, line)
            before = seq
        before = 0
        for line in self.lines("proofs.jsonl"):
            try:
                tree = parse(line)
                seq, leaf, withheld = number(tree, "seq"), digest_of(tree["leaf"]), is_withheld(tree)
                path = [digest_of(one) for one in tree.get("path", [])]
            except (ValueError, KeyError, TypeError, RecursionError):
                self.fault("PACK-RECORD", "proofs.jsonl")
                continue
            data, size_root = shown.pop(seq, None), checkpoint or (0, b"")
            good = seq > before and withheld == (data is None) and (data is None or sha(b"\0", data) == leaf)
            self.kept_records += withheld and seq > before
            if good and proves(leaf, seq - 1, size_root[0], path, size_root[1]):
                self.records += 1
            else:
                self.fault("PACK-RECORD", "records[%d]" % seq)
            before = seq
        for seq in sorted(shown):
            self.fault("PACK-RECORD", "records[%d]" % seq)

def verify(directory, digest):
    pack = Pack(directory)
    manifest = pack.read("manifest.json") or b""
    if digest and digest != "sha256:" + sha(manifest).hex():
        pack.fault("PACK-MANIFEST", "manifest.json")
    for entry in pack.entries(manifest):
        pack.file(*entry)
    pack.proofs(pack.checkpoint())
    return pack.faults or ["SOUND %d %d %d %d" % (pack.files, pack.records, pack.kept_files, pack.kept_records)]

if __name__ == "__main__":
    many = sys.argv[1:] == ["-"]
    found = []
    for line in [line.split("\t") for line in sys.stdin.read().splitlines()] if many else [sys.argv[1:]]:
        found = verify(line[0], line[1] if len(line) > 1 else None)
        print(";".join(found) if many else "\n".join(found))
    sys.exit(0 if many or found[0].startswith("SOUND") else 1)
