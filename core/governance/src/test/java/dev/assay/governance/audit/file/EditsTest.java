package dev.assay.governance.audit.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.audit.ChainHead;
import dev.assay.governance.audit.ChainedRecord;
import dev.assay.governance.audit.ClockReading;
import dev.assay.governance.audit.anchor.FileAnchor;
import dev.assay.governance.audit.anchor.KeyPairSigner;
import dev.assay.governance.audit.anchor.SignedCheckpoint;
import dev.assay.governance.audit.file.Logs.HandClock;
import dev.assay.governance.audit.verify.DamagedException;
import dev.assay.governance.audit.verify.Verification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What somebody who can write files may try, at every position; docs/audit-log-format.md has the table. */
class EditsTest {
    private static final int RECORDS = 20;

    private final KeyPairSigner signer = KeyPairSigner.generate("trail-key");

    @TempDir
    private Path folder;

    private Path trail;
    private Path segment;
    private Frame header;
    private List<Frame> frames;
    private List<SignedCheckpoint> anchors;

    /** An edit, and at how many of the 20 positions it is found without a checkpoint. */
    private enum Edit {
        DELETE(19),
        INSERT(20),
        SWAP(20),
        DUPLICATE(20),
        REPLACE(20),
        RECHAIN(0);

        private final int foundWithoutAnchor;

        Edit(int foundWithoutAnchor) {
            this.foundWithoutAnchor = foundWithoutAnchor;
        }
    }

    @BeforeEach
    void write() throws IOException, DamagedException {
        trail = folder.resolve("trail");
        FileAnchor anchor = new FileAnchor(folder.resolve("anchors"));
        try (FileAuditLog log = FileAuditLog.in(trail, "trail", new HandClock())
                .anchoredBy(signer, List.of(anchor))
                .notRecordingCheckpoints()
                .open()) {
            for (int i = 1; i <= RECORDS; i++) {
                log.append(Logs.event(i));
            }
        }
        anchors = anchor.all();
        segment = Segments.list(trail).get(0);
        frames = new ArrayList<>();
        try (FrameReader reader = new FrameReader(segment)) {
            header = reader.next(1);
            for (int i = 1; i <= RECORDS; i++) {
                frames.add(reader.next(i));
            }
        }
    }

    private List<Frame> edited(Edit edit, int position) {
        List<Frame> edited = new ArrayList<>(frames);
        switch (edit) {
            case DELETE -> edited.remove(position);
            case INSERT -> edited.add(position, changed(edited.get(position)));
            case SWAP -> edited.add((position + 1) % RECORDS, edited.remove(position));
            case DUPLICATE -> edited.add(position, edited.get(position));
            case REPLACE -> edited.set(position, changed(edited.get(position)));
            default -> rechain(edited, position);
        }
        return edited;
    }

    /** Alters what the record says, and nothing else. */
    private static Frame changed(Frame frame) {
        byte[] payload = frame.payload().clone();
        payload[payload.length / 2] = (byte) (payload[payload.length / 2] == 'x' ? 'y' : 'x');
        return new Frame(frame.magic(), frame.seq(), frame.count(), payload, frame.hash());
    }

    /** Replaces a record, and makes all that follows fit it. */
    private void rechain(List<Frame> edited, int position) {
        ChainHead head = position == 0
                ? SegmentHeader.of(header).head()
                : new ChainHead("trail", position, edited.get(position - 1).hash());
        for (int i = position; i < edited.size(); i++) {
            ChainedRecord next =
                    head.append(Logs.START, ClockReading.system(), Logs.event(i == position ? 666 : i + 1));
            head = next.after();
            edited.set(i, new Frame(Frame.RECORDS, i + 1L, 1, Frame.payload(List.of(next.bytes())), head.hash()));
        }
    }

    private void put(List<Frame> edited) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(header.encode());
        edited.forEach(frame -> bytes.writeBytes(frame.encode()));
        Files.write(segment, bytes.toByteArray());
    }

    private static boolean isWhole(Verification found) {
        return found.kind() == Verification.Kind.INTACT_ANCHORED
                || found.kind() == Verification.Kind.INTACT_UNANCHORED_TAIL;
    }

    @Test
    void the_log_is_whole_before_it_is_edited() throws IOException {
        put(frames);

        assertThat(Logs.verify(trail, signer.key(), anchors)).isEqualTo(new Verification.IntactAnchored(RECORDS));
    }

    @ParameterizedTest
    @EnumSource
    void edits_are_found_at_every_position_by_whoever_has_a_checkpoint(Edit edit) throws IOException {
        int bare = 0;
        int anchored = 0;
        for (int position = 0; position < RECORDS; position++) {
            put(edited(edit, position));
            bare += isWhole(Logs.verify(trail)) ? 0 : 1;
            anchored += isWhole(Logs.verify(trail, signer.key(), anchors)) ? 0 : 1;
        }

        assertThat(anchored).isEqualTo(RECORDS);
        assertThat(bare).isEqualTo(edit.foundWithoutAnchor);
    }

    @Test
    void only_the_last_record_can_be_deleted_unseen() throws IOException {
        List<Integer> unseen = new ArrayList<>();
        for (int position = 0; position < RECORDS; position++) {
            put(edited(Edit.DELETE, position));
            if (isWhole(Logs.verify(trail))) {
                unseen.add(position);
            }
        }

        assertThat(unseen).containsExactly(RECORDS - 1);
    }

    /** Whoever relies on a log without checkpoints must know what that is worth. */
    @Test
    void the_page_about_the_format_says_what_is_found_without_a_checkpoint() throws IOException {
        String page = Files.readString(Path.of("..", "..", "docs", "audit-log-format.md"), StandardCharsets.UTF_8);
        List<String> rows = page.lines()
                .filter(line -> line.matches("\\| .* \\| \\d+ of 20.* \\| \\d+ of 20 \\|"))
                .toList();

        assertThat(rows).hasSize(Edit.values().length);
        for (Edit edit : Edit.values()) {
            assertThat(rows.get(edit.ordinal()))
                    .contains(" | " + edit.foundWithoutAnchor + " of 20")
                    .endsWith(" | 20 of 20 |");
        }
    }
}
