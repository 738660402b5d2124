package dev.assay.governance.audit.verify;

import static dev.assay.governance.audit.verify.FakeSource.START;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.audit.ChainedRecord;
import dev.assay.governance.audit.MacKey;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Logs of three records, the second of which a test tags as it likes; tags themselves are in MacKeyTest. */
class TaggedVerificationTest {
    private static final MacKey KEY = key("app-1", '1');
    private static final MacKey OLDER = key("app-0", '0');
    private static final Verification INTACT = new Verification.IntactUnanchoredTail(0, 3, Duration.ofSeconds(59));

    private final FakeSource log = FakeSource.of(3);

    TaggedVerificationTest() {
        for (int seq = 1; seq <= 3; seq++) {
            tag(seq, Optional.of(KEY.tag(log.chained.get(seq - 1).after().hash())), Map.of());
        }
    }

    private static MacKey key(String id, char letter) {
        return MacKey.of(id, String.valueOf(letter).repeat(32).getBytes(US_ASCII));
    }

    private void tag(int seq, Optional<String> tag, Map<String, String> index) {
        ChainedRecord record = log.chained.get(seq - 1);
        log.records.set(seq - 1, new StoredRecord(seq, record.bytes(), Optional.empty(), index, tag));
    }

    private Verification found(MacKey... keys) {
        return Verifier.of(Clock.fixed(START.plusSeconds(60), ZoneOffset.UTC))
                .taggedBy(List.of(keys))
                .verify(log);
    }

    private static Verification wrong(String how) {
        return new Verification.Corrupt(2, "tag beside the record must be the record's, but " + how);
    }

    @Test
    void each_record_bears_the_tag_of_a_known_key() {
        assertThat(found(KEY)).isEqualTo(INTACT);

        tag(2, Optional.of(OLDER.tag(log.chained.get(1).after().hash())), Map.of());
        assertThat(found(KEY, OLDER)).isEqualTo(INTACT);
        assertThat(found(KEY)).isEqualTo(wrong("is of no known key"));
    }

    @Test
    void a_tag_is_that_of_its_own_record() {
        tag(2, Optional.of(KEY.tag(log.chained.get(2).after().hash())), Map.of());
        assertThat(found(OLDER, KEY)).isEqualTo(wrong("is not that of key app-1"));

        tag(2, Optional.empty(), Map.of());
        assertThat(found(KEY)).isEqualTo(wrong("is not there"));
    }

    @Test
    void a_right_tag_hides_no_wrong_column_and_a_right_column_no_wrong_tag() {
        Map<String, String> right = IndexColumns.of(log.chained.get(1).added());

        tag(2, Optional.of("00:app-1"), right);
        assertThat(found(KEY)).isEqualTo(wrong("is not that of key app-1"));

        tag(2, Optional.of(KEY.tag(log.chained.get(1).after().hash())), Map.of("zone", "seoul"));
        assertThat(found(KEY)).isInstanceOf(Verification.IndexMismatch.class);
    }

    @Test
    void tags_are_looked_at_with_a_key_at_least() {
        assertThatThrownBy(() -> found())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("tags must have a key, but have none");
    }
}
