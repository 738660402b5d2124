package dev.assay.governance.evidence;

import dev.assay.governance.Moments;
import dev.assay.governance.audit.Hash;
import dev.assay.governance.audit.merkle.InclusionProof;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The written form of packs, as docs/evidence-pack-format.md tells it. */
final class PackFormat {
    static final String FORMAT = "assay/evidence-pack/v1";
    static final String MANIFEST = "manifest.json";
    static final String CHECKPOINT = "checkpoint.txt";
    static final String RECORDS = "records.jsonl";
    static final String PROOFS = "proofs.jsonl";
    static final int MOST_BYTES = 64 * 1024 * 1024;

    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_%+-][A-Za-z0-9._%+-]*(/[A-Za-z0-9._%+-]+)?");
    /** Without these nothing of a pack is proved. */
    static final List<String> NEEDED = List.of(CHECKPOINT, RECORDS, PROOFS);

    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");
    private static final String WITHHELD = "withheld";

    private PackFormat() {}

    /** A file of a pack; its path has slashes. */
    record Entry(String path, long bytes, Hash digest, Presence presence) {}

    /** Whether something is in a pack, or only its digest. */
    enum Presence {
        SHOWN,
        WITHHELD
    }

    /** A record of a pack. */
    record Proof(long seq, Hash leaf, List<Hash> path, Presence presence) {
        boolean proves(long size, Hash root) {
            return new InclusionProof(seq - 1, size, path).proves(leaf, root);
        }
    }

    static Map<String, Object> manifest(PackRequest request, String made, List<Entry> entries) {
        List<Object> files = new ArrayList<>();
        entries.forEach(entry -> files.add(tree(entry)));
        return Map.of(
                "format", FORMAT,
                "system", request.system().value(),
                "from", Moments.print(request.from()),
                "until", Moments.print(request.until()),
                "viewer", request.viewer().value(),
                "made", made,
                "files", files);
    }

    private static Map<String, Object> tree(Entry entry) {
        return marked(
                entry.presence(),
                Map.of(
                        "path", entry.path(),
                        "bytes", Long.toString(entry.bytes()),
                        "sha256", entry.digest().hex()));
    }

    private static Map<String, Object> marked(Presence presence, Map<String, Object> tree) {
        Map<String, Object> marked = new HashMap<>(tree);
        if (presence == Presence.WITHHELD) {
            marked.put(WITHHELD, true);
        }
        return marked;
    }

    static List<Entry> entries(Map<String, Object> manifest) {
        List<Entry> entries = new ArrayList<>();
        for (Object file : list(manifest, "files")) {
            Map<?, ?> tree = (Map<?, ?>) file;
            entries.add(new Entry(
                    path(text(tree, "path")),
                    number(tree, "bytes"),
                    Hash.parseHex(text(tree, "sha256")),
                    presence(tree)));
        }
        return entries;
    }

    /** No path of a pack leads out of it. */
    private static String path(String path) {
        boolean inside =
                PATH.matcher(path).matches() && !List.of(path.split("/", -1)).contains("..");
        if (!inside) {
            throw new IllegalArgumentException("\"path\" must lie in the pack, but was " + path);
        }
        return path;
    }

    static Map<String, Object> tree(Proof proof) {
        List<String> path = proof.path().stream().map(Hash::hex).toList();
        return marked(
                proof.presence(),
                Map.of("seq", Long.toString(proof.seq()), "leaf", proof.leaf().hex(), "path", path));
    }

    static Proof proof(Map<String, Object> tree) {
        List<Hash> path = list(tree, "path").stream()
                .map(hash -> Hash.parseHex((String) hash))
                .toList();
        return new Proof(number(tree, "seq"), Hash.parseHex(text(tree, "leaf")), path, presence(tree));
    }

    private static Presence presence(Map<?, ?> tree) {
        if (!tree.containsKey(WITHHELD)) {
            return Presence.SHOWN;
        }
        if (Boolean.TRUE.equals(tree.get(WITHHELD))) {
            return Presence.WITHHELD;
        }
        throw new IllegalArgumentException("\"" + WITHHELD + "\" must be true if it is there, but is not");
    }

    private static long number(Map<?, ?> tree, String name) {
        String text = text(tree, name);
        if (!NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException("\"" + name + "\" must be a number in its shortest form, but is not");
        }
        return Long.parseLong(text);
    }

    private static List<?> list(Map<String, Object> tree, String name) {
        return tree.get(name) instanceof List<?> found ? found : List.of();
    }

    private static String text(Map<?, ?> tree, String name) {
        if (tree.get(name) instanceof String found) {
            return found;
        }
        throw new IllegalArgumentException("\"" + name + "\" must be there, but is not");
    }
}
