package dev.assay.governance.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.governance.audit.CanonicalJson;
import dev.assay.governance.audit.ChainedRecord;
import dev.assay.governance.audit.Hash;
import dev.assay.governance.audit.anchor.Checkpoint;
import dev.assay.governance.audit.anchor.CheckpointKey;
import dev.assay.governance.audit.anchor.SignedCheckpoint;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads one pack and compares it with itself. Confined to one call. */
final class PackReader {
    private final Path directory;
    private final List<CheckpointKey> keys;
    private final List<Finding> findings = new ArrayList<>();
    private long files;
    private long records;
    private long withheldFiles;
    private long withheldRecords;

    PackReader(Path directory, List<CheckpointKey> keys) {
        this.directory = directory;
        this.keys = keys;
    }

    PackCheck check(Optional<String> digest) throws IOException {
        Path file = directory.resolve(PackFormat.MANIFEST);
        byte[] bytes = isFile(file) ? Files.readAllBytes(file) : new byte[0];
        String found = "sha256:" + Hash.sha256(bytes).hex();
        if (digest.isPresent() && !digest.get().equals(found)) {
            fault(
                    "PACK-MANIFEST",
                    PackFormat.MANIFEST,
                    "must have digest " + digest.get() + ", but has " + found,
                    "다이제스트가 " + digest.get() + "이어야 하지만 " + found + "입니다");
        }
        for (PackFormat.Entry entry : entries(bytes)) {
            file(entry);
        }
        proofs(checkpoint());
        return new PackCheck(findings, files, records, new EvidencePack.Withheld(withheldRecords, withheldFiles));
    }

    private List<PackFormat.Entry> entries(byte[] bytes) throws IOException {
        try {
            Map<String, Object> manifest = CanonicalJson.parse(bytes, PackFormat.MOST_BYTES);
            if (!PackFormat.FORMAT.equals(manifest.get("format"))) {
                throw new IllegalArgumentException("\"format\" must be " + PackFormat.FORMAT);
            }
            List<PackFormat.Entry> entries = PackFormat.entries(manifest);
            unknown(entries.stream()
                    .filter(entry ->
                            entry.presence() == PackFormat.Presence.SHOWN || !PackFormat.NEEDED.contains(entry.path()))
                    .map(PackFormat.Entry::path)
                    .collect(Collectors.toSet()));
            return entries;
        } catch (IllegalArgumentException | ClassCastException e) {
            fault(
                    "PACK-MANIFEST",
                    PackFormat.MANIFEST,
                    "must have the form of version 1, but has not: " + e.getMessage(),
                    "버전 1의 형식이어야 하지만 아닙니다. 원인(영문): " + e.getMessage());
            return List.of();
        }
    }

    private void unknown(Set<String> known) throws IOException {
        Set<String> there = new TreeSet<>();
        try (Stream<Path> all = Files.walk(directory)) {
            all.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .forEach(path ->
                            there.add(directory.relativize(path).toString().replace('\\', '/')));
        }
        there.remove(PackFormat.MANIFEST);
        there.removeAll(known);
        there.forEach(path ->
                fault("PACK-UNKNOWN", path, "must not be there, but the manifest does not know it", "목록에 없는 파일입니다"));
        for (String needed : PackFormat.NEEDED) {
            if (!known.contains(needed)) {
                throw new IllegalArgumentException(needed + " must be among the files, and not withheld");
            }
        }
    }

    private void file(PackFormat.Entry entry) throws IOException {
        Path file = directory.resolve(entry.path());
        if (entry.presence() == PackFormat.Presence.WITHHELD) {
            withheldFiles++;
            if (isFile(file)) {
                fault("PACK-FILE", entry.path(), "must be withheld, but is there", "보류된 파일이지만 들어 있습니다");
            }
            return;
        }
        byte[] bytes = isFile(file) ? Files.readAllBytes(file) : new byte[0];
        boolean same = isFile(file)
                && bytes.length == entry.bytes()
                && Hash.sha256(bytes).equals(entry.digest());
        if (same) {
            files++;
        } else {
            fault(
                    "PACK-FILE",
                    entry.path(),
                    "must have digest " + entry.digest().hex() + ", but "
                            + (isFile(file) ? "has " + Hash.sha256(bytes).hex() : "is not there"),
                    "다이제스트가 " + entry.digest().hex() + "이어야 하지만 "
                            + (isFile(file) ? Hash.sha256(bytes).hex() + "입니다" : "파일이 없습니다"));
        }
    }

    private static boolean isFile(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    private Optional<Checkpoint> checkpoint() throws IOException {
        try {
            SignedCheckpoint signed = SignedCheckpoint.parse(text(PackFormat.CHECKPOINT));
            if (!signed.isSignedBy(keys)) {
                fault(
                        "PACK-CHECKPOINT",
                        PackFormat.CHECKPOINT,
                        "must be signed by a trusted key, but is signed by " + signed.signers(),
                        "신뢰하는 키로 서명되어야 하지만 서명자는 " + signed.signers() + "입니다");
            }
            return Optional.of(signed.checkpoint());
        } catch (IllegalArgumentException e) {
            fault(
                    "PACK-CHECKPOINT",
                    PackFormat.CHECKPOINT,
                    "must be a checkpoint, but is none: " + e.getMessage(),
                    "체크포인트여야 하지만 아닙니다. 원인(영문): " + e.getMessage());
            return Optional.empty();
        }
    }

    private String text(String name) throws IOException {
        Path file = directory.resolve(name);
        return isFile(file) ? new String(Files.readAllBytes(file), UTF_8) : "";
    }

    private void proofs(Optional<Checkpoint> checkpoint) throws IOException {
        Map<Long, byte[]> shown = shown();
        long before = 0;
        for (String line : lines(PackFormat.PROOFS)) {
            Optional<PackFormat.Proof> proof = proof(line);
            if (proof.isEmpty()) {
                continue;
            }
            byte[] bytes = shown.remove(proof.get().seq());
            if (proof.get().seq() <= before) {
                outOfOrder(proof.get().seq());
            } else if (isProved(proof.get(), Optional.ofNullable(bytes), checkpoint)) {
                records++;
            }
            before = proof.get().seq();
        }
        shown.keySet().stream().sorted().forEach(seq -> record(seq, "must have a proof, but has none", "증명이 없습니다"));
    }

    private boolean isProved(PackFormat.Proof proof, Optional<byte[]> bytes, Optional<Checkpoint> checkpoint) {
        boolean withheld = proof.presence() == PackFormat.Presence.WITHHELD;
        withheldRecords += withheld ? 1 : 0;
        if (withheld == bytes.isPresent()) {
            record(
                    proof.seq(),
                    withheld ? "must be withheld, but is there" : "must be there, but is not",
                    withheld ? "보류된 기록이지만 들어 있습니다" : "있어야 하지만 없습니다");
            return false;
        }
        if (bytes.filter(found -> !Hash.leaf(found).equals(proof.leaf())).isPresent()) {
            record(proof.seq(), "must be the one that is proved, but is another", "증명된 기록이어야 하지만 다른 기록입니다");
            return false;
        }
        if (checkpoint.filter(root -> proof.proves(root.size(), root.root())).isEmpty()) {
            record(
                    proof.seq(),
                    "must be in the log of the checkpoint, but that is not proved",
                    "체크포인트의 로그에 있음이 증명되지 않습니다");
            return false;
        }
        return true;
    }

    /**
     * Reads the records that are shown, by the number that each says it has. Each comes once and in order: of two with one number a
     * reader would see the one, and the proof be about the other.
     */
    private Map<Long, byte[]> shown() throws IOException {
        Map<Long, byte[]> shown = new HashMap<>();
        long before = 0;
        for (String line : lines(PackFormat.RECORDS)) {
            byte[] bytes = line.getBytes(UTF_8);
            try {
                long seq = ChainedRecord.decode(bytes).seq();
                if (seq <= before) {
                    outOfOrder(seq);
                }
                shown.putIfAbsent(seq, bytes);
                before = seq;
            } catch (IllegalArgumentException e) {
                fault(
                        "PACK-RECORD",
                        PackFormat.RECORDS,
                        "must have records only, but has another line: " + e.getMessage(),
                        "기록만 있어야 하지만 다른 줄이 있습니다. 원인(영문): " + e.getMessage());
            }
        }
        return shown;
    }

    private void outOfOrder(long seq) {
        record(seq, "must come once and in order, but does not", "한 번씩 순서대로 있어야 합니다");
    }

    /** A line ends with a line feed and nothing else, so an empty one is a line like any other. */
    private List<String> lines(String name) throws IOException {
        List<String> lines = new ArrayList<>(List.of(text(name).split("\n", -1)));
        if (lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }

    private Optional<PackFormat.Proof> proof(String line) {
        try {
            return Optional.of(PackFormat.proof(CanonicalJson.parse(line.getBytes(UTF_8))));
        } catch (IllegalArgumentException | ClassCastException e) {
            fault(
                    "PACK-RECORD",
                    PackFormat.PROOFS,
                    "must have proofs only, but has another line: " + e.getMessage(),
                    "증명만 있어야 하지만 다른 줄이 있습니다. 원인(영문): " + e.getMessage());
            return Optional.empty();
        }
    }

    private void record(long seq, String en, String ko) {
        fault("PACK-RECORD", "records[" + seq + "]", "record " + seq + " " + en, "기록 " + seq + "번: " + ko);
    }

    private void fault(String code, String path, String en, String ko) {
        boolean named = en.startsWith("record ");
        findings.add(Finding.error(code, path, named ? Text.of(en, ko) : Text.of(path + " " + en, path + ": " + ko)));
    }
}
