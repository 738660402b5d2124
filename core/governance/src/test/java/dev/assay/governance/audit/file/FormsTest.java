package dev.assay.governance.audit.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assay.governance.audit.Hash;
import dev.assay.governance.audit.verify.Verification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody writes records of a form of their own, and computes all that follows from them: both verifiers must know the form. */
class FormsTest {
    private static final Path SCRIPT = Path.of("..", "..", "docs", "verify_audit_log.py");
    private static final byte[] PREFIX = bytes("assay/audit/v1\n");
    private static final String HEADER =
            "{\"created\":\"2026-03-01T09:00:00.000000Z\",\"format\":\"assay/audit/v1\",\"keys\":[],\"stream\":\"trail\"}";
    private static final String RECORD = "{\"actor\":{\"principal\":\"kim\"},\"at\":\"2026-03-01T09:00:02.000000Z\","
            + "\"clock\":{\"source\":\"system\"},\"details\":{},\"outcome\":\"ok\",\"prev\":\"PREV\",\"reason\":\"\",\"seq\":\"SEQ\","
            + "\"stream\":\"trail\",\"subject\":{\"id\":\"g-1\",\"type\":\"grant\",\"version\":\"1\"},\"type\":\"grant.issued\",\"v\":\"1\"}";
    private static final String AT = "2026-03-01T09:00:02.000000Z";
    private static final String PRINCIPAL = "{\"principal\":\"kim\"}";
    private static final String SUBJECT = "{\"id\":\"g-1\",\"type\":\"grant\",\"version\":\"1\"}";
    private static final String CLOCK = "{\"source\":\"system\"}";

    /** What stands in the second record, what is written in its place, and whether that is a form of a record. */
    private record Edit(String name, String old, String next, boolean legal) {}

    private static final List<Edit> EDITS = List.of(
            new Edit("nothing", "ok", "ok", true),
            new Edit("an earlier time", AT, "2026-02-01T09:00:02.000000Z", true),
            new Edit("the last day of February", AT, "2028-02-29T09:00:02.000000Z", true),
            new Edit("no leap year", AT, "2026-02-29T09:00:02.000000Z", false),
            new Edit("a month too many", AT, "2026-13-01T09:00:02.000000Z", false),
            new Edit("midnight of the day before", AT, "2026-03-01T24:00:00.000000Z", false),
            new Edit("a leap second", AT, "2026-03-01T23:59:60.000000Z", false),
            new Edit("a time without zeros", AT, "2026-3-1T9:00:02.000000Z", false),
            new Edit("Arabic digits", AT, "\u0662\u0660\u0662\u0666-03-01T09:00:02.000000Z", false),
            new Edit("the year before the first", AT, "0000-02-29T09:00:02.000000Z", true),
            new Edit("63 levels", "\"details\":{}", "\"details\":{\"a\":" + nested(61) + "}", true),
            new Edit("65 levels", "\"details\":{}", "\"details\":{\"a\":" + nested(63) + "}", false),
            new Edit("details that are a list", "\"details\":{}", "\"details\":[]", false),
            new Edit("a truth in details", "\"details\":{}", "\"details\":{\"a\":true}", true),
            new Edit("a number in details", "\"details\":{}", "\"details\":{\"a\":1}", false),
            new Edit("a truth as outcome", "\"outcome\":\"ok\"", "\"outcome\":true", false),
            new Edit("a list as type", "\"grant.issued\"", "[\"grant.issued\"]", false),
            new Edit("another version", "\"v\":\"1\"", "\"v\":\"2\"", false),
            new Edit("one member more", "\"v\":\"1\"", "\"v\":\"1\",\"w\":\"1\"", false),
            new Edit("no reason", "\"reason\":\"\",", "", false),
            new Edit("a text as actor", PRINCIPAL, "\"kim\"", false),
            new Edit("no principal", PRINCIPAL, "{}", false),
            new Edit("no name", PRINCIPAL, "{\"principal\":\"\"}", false),
            new Edit("a name with a blank", PRINCIPAL, "{\"principal\":\"kim lee\"}", false),
            new Edit("a name in Hangul", PRINCIPAL, "{\"principal\":\"\uAE40\"}", true),
            new Edit("a name taken apart", PRINCIPAL, "{\"principal\":\"\u1100\u1175\u11B7\"}", false),
            new Edit("a name of 65 letters", PRINCIPAL, "{\"principal\":\"" + "k".repeat(65) + "\"}", false),
            new Edit("an actor with more", PRINCIPAL, "{\"principal\":\"kim\",\"x\":\"y\"}", false),
            new Edit("for nobody", PRINCIPAL, "{\"onBehalfOf\":[],\"principal\":\"kim\"}", false),
            new Edit("for lee", PRINCIPAL, "{\"onBehalfOf\":[\"lee\"],\"principal\":\"kim\"}", true),
            new Edit("for a truth", PRINCIPAL, "{\"onBehalfOf\":[true],\"principal\":\"kim\"}", false),
            new Edit("a subject without type", SUBJECT, "{\"id\":\"g-1\"}", false),
            new Edit("a subject without version", SUBJECT, "{\"id\":\"g-1\",\"type\":\"grant\"}", true),
            new Edit("version 0", SUBJECT, "{\"id\":\"g-1\",\"type\":\"grant\",\"version\":\"0\"}", false),
            new Edit("version 01", SUBJECT, "{\"id\":\"g-1\",\"type\":\"grant\",\"version\":\"01\"}", false),
            new Edit("version abc", SUBJECT, "{\"id\":\"g-1\",\"type\":\"grant\",\"version\":\"abc\"}", false),
            new Edit("version beyond 64 bits", SUBJECT, subject("9223372036854775808"), false),
            new Edit("the largest version", SUBJECT, subject("9223372036854775807"), true),
            new Edit("a clock without source", CLOCK, "{}", false),
            new Edit("a drift", CLOCK, "{\"driftMs\":\"-12\",\"source\":\"ntp\"}", true),
            new Edit("a drift of 1.5", CLOCK, "{\"driftMs\":\"1.5\",\"source\":\"ntp\"}", false),
            new Edit("a drift of -0", CLOCK, "{\"driftMs\":\"-0\",\"source\":\"ntp\"}", false),
            new Edit("a cause", "\"clock\":", "\"cause\":\"1\",\"clock\":", true),
            new Edit("no record as cause", "\"clock\":", "\"cause\":\"0\",\"clock\":", false),
            new Edit("a word as cause", "\"clock\":", "\"cause\":\"abc\",\"clock\":", false));

    @TempDir
    private Path folder;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String nested(int lists) {
        return "[".repeat(lists) + "]".repeat(lists);
    }

    private static String subject(String version) {
        return "{\"id\":\"g-1\",\"type\":\"grant\",\"version\":\"" + version + "\"}";
    }

    /** Writes a log of three records, the second of them edited, as the page about the format tells. */
    private Path write(int number, String header, Edit edit) throws IOException {
        Hash chain = Hash.sha256(PREFIX, bytes(header));
        byte[] start =
                bytes("{\"chain\":\"" + chain.hex() + "\",\"header\":" + header + ",\"range\":[],\"seq\":\"0\"}");
        ByteArrayOutputStream segment = new ByteArrayOutputStream();
        segment.writeBytes(frame("AUDS", 1, 0, start, Hash.leaf(start)));
        for (long seq = 1; seq <= 3; seq++) {
            String record = seq == 2 ? RECORD.replace(edit.old(), edit.next()) : RECORD;
            byte[] written = bytes(record.replace("PREV", chain.hex()).replace("SEQ", Long.toString(seq)));
            byte[] eight = ByteBuffer.allocate(8).putLong(seq).array();
            chain = Hash.sha256(
                    PREFIX,
                    bytes("trail"),
                    chain.bytes(),
                    eight,
                    Hash.leaf(written).bytes());
            byte[] payload = ByteBuffer.allocate(4 + written.length)
                    .putInt(written.length)
                    .put(written)
                    .array();
            segment.writeBytes(frame("AUDR", seq, 1, payload, chain));
        }
        Path trail = Files.createDirectory(folder.resolve("trail-" + number));
        Files.write(trail.resolve("00000000000000000001.segment"), segment.toByteArray());
        return trail;
    }

    private static byte[] frame(String magic, long seq, int count, byte[] payload, Hash digest) {
        ByteBuffer frame = ByteBuffer.allocate(24 + payload.length + Hash.LENGTH);
        frame.put(bytes(magic)).putInt(payload.length).putLong(seq).putInt(count);
        CRC32C crc = new CRC32C();
        crc.update(frame.array(), 0, 20);
        return frame.putInt((int) crc.getValue())
                .put(payload)
                .put(digest.bytes())
                .array();
    }

    private static boolean isIntact(Verification found) {
        return switch (found.kind()) {
            case INTACT_UNANCHORED_TAIL, CLOCK_REGRESSION -> true;
            default -> false;
        };
    }

    /** Runs the script on all logs at once. */
    private List<Boolean> script(List<Path> trails) throws IOException, InterruptedException {
        Path input = Files.write(
                folder.resolve("cases"), trails.stream().map(Path::toString).toList());
        Path output = folder.resolve("found");
        try {
            int exit = new ProcessBuilder("python3", SCRIPT.toString(), "-")
                    .redirectInput(input.toFile())
                    .redirectOutput(output.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start()
                    .waitFor();
            assertThat(exit).isZero();
        } catch (IOException e) {
            assumeTrue(false, "no python3 here");
        }
        return Files.readAllLines(output).stream()
                .map(line -> line.startsWith("INTACT"))
                .toList();
    }

    @Test
    void both_verifiers_know_each_form() throws IOException, InterruptedException {
        Map<String, Boolean> legal = new TreeMap<>();
        Map<String, Boolean> ours = new TreeMap<>();
        List<Path> trails = new ArrayList<>();
        for (Edit edit : EDITS) {
            trails.add(write(trails.size(), HEADER, edit));
            legal.put(edit.name(), edit.legal());
            ours.put(edit.name(), isIntact(Logs.verify(trails.get(trails.size() - 1))));
        }
        assertThat(ours).isEqualTo(legal).hasSameSizeAs(EDITS);

        List<Boolean> found = script(trails);

        Map<String, Boolean> theirs = new TreeMap<>();
        for (int i = 0; i < found.size(); i++) {
            theirs.put(EDITS.get(i).name(), found.get(i));
        }
        assertThat(theirs).isEqualTo(legal);
    }

    @Test
    void both_verifiers_know_the_header() throws IOException, InterruptedException {
        List<String> odd = List.of(
                HEADER.replace("2026-03-01T09:00:00.000000Z", "yesterday"),
                HEADER.replace("assay/audit/v1", "assay/audit/v2"),
                HEADER.replace("\"keys\":[],", ""),
                HEADER.replace("[]", "[true]"),
                HEADER.replace("\"trail\"}", "\"trail\",\"x\":\"y\"}"));
        List<Path> trails = new ArrayList<>();
        for (String header : odd) {
            trails.add(write(trails.size(), header, EDITS.get(0)));
            assertThat(Logs.verify(trails.get(trails.size() - 1)).kind()).isEqualTo(Verification.Kind.CORRUPT);
        }

        assertThat(script(trails)).hasSize(odd.size()).containsOnly(false);
    }
}
