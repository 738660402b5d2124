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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    /** No actor has a longer one. */
    @Test
    void a_persona_has_200_characters_at_most() {
        String json = new String(record().bytes(), UTF_8);
        byte[] longest = json.replace("data-steward@3", "x".repeat(200)).getBytes(UTF_8);
        byte[] korean = json.replace("data-steward@3", "가".repeat(200)).getBytes(UTF_8);
        byte[] longer = json.replace("data-steward@3", "x".repeat(201)).getBytes(UTF_8);

        assertThat(scans(longest)).isTrue();
        assertThat(reads(longest)).isTrue();
        assertThat(reads(korean)).isTrue();
        assertThat(scans(longer)).isFalse();
        assertThat(reads(longer)).isFalse();
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
        // A name comes before those that it begins, also those that go on with what is less than a quote.
        assertThat(scans(json.replace("\"a\":\"x\",\"ab\":", "\"a\":\"x\",\"a!\":")
                        .getBytes(UTF_8)))
                .isTrue();
        assertThat(scans(json.replace("\"a\":\"x\",\"ab\":", "\"\":\"x\",\"ab\":")
                        .getBytes(UTF_8)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-28T23:59:59, true",
        "2026-01-01T00:00:00, true",
        "2026-12-29T23:59:59, false",
        "2026-13-01T00:00:00, false",
        "2026-00-01T00:00:00, false",
        "2026-01-00T00:00:00, false",
        "2026-01-01T24:00:00, false",
        "2026-01-01T00:60:00, false",
        "2026-01-01T00:00:60, false"
    })
    void a_time_is_recognised_if_every_month_has_it(String time, boolean recognised) {
        String json = new String(record().bytes(), UTF_8).replace("2026-03-28T23:59:59", time);
        RecordScanner scanner = new RecordScanner();

        // Twice, because a time that was found once is recognised faster, and one that was not must not be.
        for (int i = 0; i < 2; i++) {
            assertThat(scanner.isNext(HEAD, "trail".getBytes(UTF_8), json.getBytes(UTF_8)))
                    .isEqualTo(recognised);
        }
        assertThat(scanner.at()).isEqualTo(json.indexOf(time));
        assertThat(scanner.isNext(
                        HEAD,
                        "trail".getBytes(UTF_8),
                        json.replace(".123456Z", ".12345xZ").getBytes(UTF_8)))
                .isFalse();
        assertThat(scanner.isNext(
                        HEAD,
                        "trail".getBytes(UTF_8),
                        json.replace(".123456Z", ".123456+").getBytes(UTF_8)))
                .isFalse();
    }

    /** Each of these changes one thing that is checked, and is not what would be written. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"actor\":{ | {\"actor\":[",
                "\"persona\":\"data-steward@3\", | \"persona\":\"data-steward@3\";",
                "\"principal\":\"kim\" | \"principal\":\"k m\"",
                "\"principal\":\"kim\" | \"principal\":\"\"",
                "},\"at\":\" | ],\"at\":\"",
                "\"cause\":\"12\", | \"cause\":\"012\",",
                "\"cause\":\"12\", | \"cause\":\"0\",",
                "\"driftMs\":\"-12\" | \"driftMs\":\"-0\"",
                "\"driftMs\":\"-12\" | \"driftMs\":\"-\"",
                "\"source\":\"ntp\"} | \"source\":\"ntp\"]",
                "\"correlation\":\"run-1\" | \"correlation\":\"run\\t1\\/\"",
                "\"details\":{ | \"details\":[",
                "true | trux",
                "false | falsx",
                "{} | {]",
                // What follows would fit if the part that breaks off were taken for a whole one.
                "\"b\":{\"c\":false}} | \"b\":",
                "{}],\"b\":{\"c\":false}} | {}}",
                "{}], | {\"c\":true],",
                "\"seq\":\"1\" | \"seq\":\"2\"",
                "\"stream\":\"trail\" | \"stream\":\"trial\"",
                "\"stream\":\"trail\" | \"stream\":\"\"",
                "\"version\":\"7\" | \"version\":\"07\"",
                "\"version\":\"7\"} | \"version\":\"7\"]",
                "\"type\":\"grant.issued\" | \"tipe\":\"grant.issued\"",
                "\"v\":\"1\"} | \"v\":\"2\"}",
                "\"v\":\"1\"} | \"v\":\"1\"}}"
            })
    void what_is_not_written_so_is_not_recognised(String written, String changed) {
        String json = new String(record().bytes(), UTF_8);
        assertThat(json).contains(written);

        assertThat(scans(json.replace(written, changed).getBytes(UTF_8))).isFalse();
    }

    @Test
    void what_may_be_left_out_may_be_left_out() {
        ChainedRecord bare = HEAD.append(
                Instant.parse("2026-03-28T23:59:59Z"),
                ClockReading.system(),
                AuditEvent.of("grant.issued", Actor.of("kim"), Subject.of("grant", "g-1")));
        ClockReading exact = new ClockReading("ntp", Optional.of(Duration.ZERO));
        ClockReading ahead = new ClockReading("ntp", Optional.of(Duration.ofMillis(3)));

        assertThat(scans(bare.bytes())).isTrue();
        for (ClockReading clock : List.of(exact, ahead)) {
            assertThat(scans(HEAD.append(bare.added().at(), clock, bare.added().event())
                            .bytes()))
                    .isTrue();
        }
        assertThat(scans(HEAD.append(
                                bare.added().at(),
                                exact,
                                AuditEvent.of("t", Actor.of("a".repeat(64)), new Subject("grant", "g-1", -7)))
                        .bytes()))
                .isTrue();
    }

    @Test
    void a_record_beyond_64_kib_is_not_recognised() {
        String json = new String(record().bytes(), UTF_8);
        String longer = json.replace("\"a\":\"x\"", "\"a\":\"" + "x".repeat(65_537 - json.length() + 10) + "\"");
        int bytes = longer.getBytes(UTF_8).length;
        String most = longer.replaceFirst("x{" + (bytes - 65_536) + "}", "");

        assertThat(most.getBytes(UTF_8)).hasSize(65_536);
        assertThat(scans(most.getBytes(UTF_8))).isTrue();
        assertThat(scans(most.replaceFirst("x", "xx").getBytes(UTF_8))).isFalse();
    }

    @Test
    void details_are_recognised_to_a_depth_and_in_every_kind() {
        Object deep = true;
        for (int i = 0; i < 14; i++) {
            deep = i % 2 == 0 ? List.of(deep, "x", List.of()) : Map.of("n", deep);
        }
        AuditEvent event = AuditEvent.of("t", Actor.of("kim"), Subject.of("grant", "g-1"));
        Instant at = Instant.parse("2026-03-28T23:59:59Z");

        assertThat(scans(HEAD.append(at, ClockReading.system(), event.withDetails(Map.of("d", deep)))
                        .bytes()))
                .isTrue();
        assertThat(scans(HEAD.append(at, ClockReading.system(), event.withDetails(Map.of("d", List.of(List.of(deep)))))
                        .bytes()))
                .isFalse();
    }

    @Test
    void an_object_is_recognised_as_deep_as_an_array() {
        AuditEvent event = AuditEvent.of("t", Actor.of("kim"), Subject.of("grant", "g-1"));
        Instant at = Instant.parse("2026-03-28T23:59:59Z");
        Object deep = true;
        // With the details themselves, sixteen in all.
        for (int i = 0; i < 15; i++) {
            deep = Map.of("n", deep);
        }
        byte[] sixteen = HEAD.append(at, ClockReading.system(), event.withDetails(Map.of("d", deep)))
                .bytes();
        String seventeen = new String(sixteen, UTF_8).replace("true", "{}");

        assertThat(scans(sixteen)).isTrue();
        assertThat(scans(seventeen.getBytes(UTF_8))).isFalse();
    }
}
