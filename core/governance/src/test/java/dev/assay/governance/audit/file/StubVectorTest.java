package dev.assay.governance.audit.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditRecord;
import dev.assay.governance.audit.ChainHead;
import dev.assay.governance.audit.ChainedRecord;
import dev.assay.governance.audit.Hash;
import dev.assay.governance.audit.LogHeader;
import dev.assay.governance.audit.Retention;
import dev.assay.governance.audit.anchor.CheckpointKey;
import dev.assay.governance.audit.merkle.MerkleRange;
import dev.assay.governance.audit.verify.Pruning;
import dev.assay.governance.audit.verify.Verification;
import dev.assay.governance.audit.verify.Verifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The vector of a pruned log in docs/audit-log-format.md, which was computed with Python's hashlib and OpenSSL. */
class StubVectorTest {
    private static final LogHeader HEADER = new LogHeader("trail", Instant.parse("2026-03-01T09:00:00Z"), List.of());
    private static final Instant THROUGH = Instant.parse("2026-03-01T09:00:02Z");

    @TempDir
    private Path folder;

    private String page = "";
    private List<byte[]> records = List.of();
    private String stub = "";

    @BeforeEach
    void read() throws IOException {
        page = Files.readString(Path.of("..", "..", "docs", "audit-log-format.md"));
        records = page.lines()
                .filter(line -> line.startsWith("    {\"actor\""))
                .map(line -> line.strip().getBytes(UTF_8))
                .toList();
        stub = page.lines()
                .filter(line -> line.startsWith("    {\"checkpoint\""))
                .findFirst()
                .orElseThrow()
                .strip();
    }

    private String after(String words) {
        Matcher found = Pattern.compile(Pattern.quote(words) + " `([^`]+)`").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private ChainHead head(int size) {
        ChainHead head = ChainHead.of(HEADER);
        for (byte[] record : records.subList(0, size)) {
            head = head.accept(record).after();
        }
        return head;
    }

    private MerkleRange range(int size) {
        MerkleRange range = MerkleRange.empty();
        records.subList(0, size).forEach(record -> range.append(Hash.leaf(record)));
        return range;
    }

    /** Writes the log as it is when records 1 and 2 are pruned. */
    private void write() throws IOException {
        LogState state = new LogState(HEADER, head(2), range(2), THROUGH);
        Path segment = SegmentWriter.create(folder, Disk.real(), state);
        Files.writeString(Segments.stub(folder, 3), stub);
        byte[] header = Files.readAllBytes(segment);
        byte[] frame = new Frame(Frame.RECORDS, 3, 2, Frame.payload(records.subList(2, 4)), head(4).hash()).encode();
        byte[] all = java.util.Arrays.copyOf(header, header.length + frame.length);
        System.arraycopy(frame, 0, all, header.length, frame.length);
        Files.write(segment, all);
    }

    @Test
    void the_log_of_the_page_verifies_with_the_key_of_the_page() throws Exception {
        write();

        Pruning pruning = FileRecordSource.of(folder).pruned().orElseThrow();
        Verification found = Verifier.of(new Logs.HandClock())
                .anchoredBy(List.of(CheckpointKey.parse(after("pruned with the key"))), List.of(pruning.stub()))
                .verify(FileRecordSource.of(folder));

        assertThat(found).isInstanceOfSatisfying(Verification.Pruned.class, it -> {
            assertThat(it.records()).isEqualTo(2);
            assertThat(it.otherwise())
                    .isInstanceOfSatisfying(
                            Verification.IntactUnanchoredTail.class,
                            tail -> assertThat(List.of(tail.anchored(), tail.records()))
                                    .containsExactly(2L, 2L));
        });
    }

    @Test
    void the_library_writes_what_the_page_shows() throws Exception {
        write();

        Pruning pruning = FileRecordSource.of(folder).pruned().orElseThrow();
        AuditRecord told = ChainedRecord.decode(records.get(3));

        assertThat(new String(Stub.bytes(pruning.stub(), pruning.record()), UTF_8))
                .isEqualTo(stub);
        assertThat(told.event())
                .isEqualTo(pruning.event(Actor.of("kim"), "older than six months", THROUGH, Retention.ofLogs()));
        assertThat(Hash.leaf(records.get(3))).hasToString(after("Its leaf is"));
        assertThat(head(4).hash()).hasToString(after("chain(4)"));
        assertThat(range(4).root()).hasToString(after("the root of all four"));
    }
}
