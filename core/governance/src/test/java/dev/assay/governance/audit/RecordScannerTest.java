package dev.assay.governance.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The scanner may only say yes where the record is also read in full. */
class RecordScannerTest {
    private static final ChainHead HEAD =
            ChainHead.of(new LogHeader("trail", Instant.parse("2026-03-01T09:00:00Z"), List.of()));

    private static ChainedRecord record() {
        AuditEvent event = AuditEvent.of(
                        "grant.issued",
                        new Actor("kim", Optional.of("data-steward@3"), List.of()),
                        new Subject("grant", "g-1", 7))
                .because("데이터 점검")
                .correlatedBy("run-1")
                .causedBy(12)
                .linkedBy(new Links(Optional.of("run-1"), Optional.of(12L), Optional.of("sha256:00")))
                .withDetails(Map.of("a", "x", "ab", List.of("y", true, Map.of()), "b", Map.of("c", false)));
        ClockReading clock = new ClockReading("ntp", Optional.of(Duration.ofMillis(-12)));
        return HEAD.append(Instant.parse("2026-03-28T23:59:59.123456Z"), clock, event);
    }

    private static boolean scans(byte[] bytes) {
        return new RecordScanner().isNext(HEAD, "trail".getBytes(UTF_8), bytes);
    }

    private static boolean reads(byte[] bytes) {
        try {
            HEAD.accept(bytes);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Test
    void an_ordinary_record_is_recognised() {
        assertThat(scans(record().bytes())).isTrue();
    }

    @Test
    void whatever_it_recognises_is_read_in_full_too() {
        byte[] bytes = record().bytes();
        Random random = new Random(20260301);
        int recognised = 0;

        for (int i = 0; i < 20_000; i++) {
            byte[] changed = changed(bytes, random);
            if (scans(changed)) {
                recognised++;
                assertThat(reads(changed)).as(new String(changed, UTF_8)).isTrue();
            }
        }

        assertThat(recognised).isGreaterThan(1_500);
    }

    private static byte[] changed(byte[] bytes, Random random) {
        byte[] changed = bytes.clone();
        int place = random.nextInt(bytes.length);
        switch (random.nextInt(4)) {
            case 0:
                changed[place] ^= (byte) (1 << random.nextInt(8));
                return changed;
            case 1:
                changed[place] = bytes[random.nextInt(bytes.length)];
                return changed;
            case 2:
                System.arraycopy(bytes, place + 1, changed, place, bytes.length - place - 1);
                return Arrays.copyOf(changed, bytes.length - 1);
            default:
                byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
                System.arraycopy(bytes, place, longer, place + 1, bytes.length - place);
                return longer;
        }
    }

    @Test
    void the_order_of_names_is_minded() {
        String json = new String(record().bytes(), UTF_8);

        assertThat(scans(json.replace("\"a\":\"x\",\"ab\":", "\"ab\":\"x\",\"a\":")
                        .getBytes(UTF_8)))
                .isFalse();
        assertThat(scans(json.replace("\"a\":\"x\",\"ab\":", "\"a\":\"x\",\"a\":")
                        .getBytes(UTF_8)))
                .isFalse();
        assertThat(scans(json.replace("\"a\":\"x\",\"ab\":", "\"a!\":\"x\",\"ab\":")
                        .getBytes(UTF_8)))
                .isTrue();
    }
}
