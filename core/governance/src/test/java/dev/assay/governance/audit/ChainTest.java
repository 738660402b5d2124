package dev.assay.governance.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The bytes and hashes were computed with Python's json and hashlib; docs/audit-log-format.md shows them too. */
class ChainTest {
    private static final LogHeader HEADER = new LogHeader("trail", Instant.parse("2026-03-01T09:00:00Z"), List.of());
    private static final String FIRST = "{\"actor\":{\"principal\":\"kim\"},\"at\":\"2026-03-01T09:00:01.000000Z\","
            + "\"clock\":{\"source\":\"system\"},\"details\":{},\"outcome\":\"ok\","
            + "\"prev\":\"1d3b52fb39f1012ad46c7be78550a88b5c247a09dc9851e1825749c1192f0305\",\"reason\":\"\","
            + "\"seq\":\"1\",\"stream\":\"trail\",\"subject\":{\"id\":\"g-1\",\"type\":\"grant\",\"version\":\"1\"},"
            + "\"type\":\"grant.issued\",\"v\":\"1\"}";

    private static ChainedRecord first() {
        return ChainHead.of(HEADER)
                .append(
                        Instant.parse("2026-03-01T09:00:01.000000999Z"),
                        ClockReading.system(),
                        AuditEvent.of("grant.issued", Actor.of("kim"), new Subject("grant", "g-1", 1)));
    }

    private static ChainedRecord second() {
        AuditEvent event = AuditEvent.of(
                        "access.denied",
                        new Actor("agent-7", Optional.of("unit-test-agent@2"), List.of("lee")),
                        Subject.of("asset", "taxi"))
                .withOutcome("SOD-1")
                .because("이유 \"없음\"")
                .withDetails(Map.of("a", true, "list", List.of("x", List.of(), Map.of())))
                .correlatedBy("run-1")
                .causedBy(1);
        return first().after().append(Instant.parse("2026-03-01T09:00:02Z"), ClockReading.system(), event);
    }

    private static ChainedRecord third() {
        AuditEvent event = AuditEvent.of("grant.revoked", Actor.of("kim"), new Subject("grant", "g-1", 2))
                .because("line\nbreak € \ud83d\ude00")
                .linkedBy(new Links(Optional.empty(), Optional.empty(), Optional.of("sha256:00")));
        ClockReading clock = new ClockReading("ntp", Optional.of(Duration.ofMillis(-12)));
        return second().after().append(Instant.parse("2026-03-01T09:00:03Z"), clock, event);
    }

    @Test
    void an_event_is_as_long_as_every_store_can_keep() {
        ChainHead head = ChainHead.of(new LogHeader("trail", Instant.parse("2026-03-01T09:00:00Z"), List.of()));
        AuditEvent longest = AuditEvent.of("a".repeat(64), Actor.of("kim"), Subject.of("b".repeat(64), "c".repeat(512)))
                .withOutcome("d".repeat(1024))
                .correlatedBy("e".repeat(512));

        assertThat(head.append(Instant.parse("2026-03-01T09:00:00Z"), ClockReading.system(), longest)
                        .added()
                        .seq())
                .isEqualTo(1);
        assertTooLong(head, AuditEvent.of("a".repeat(65), Actor.of("kim"), Subject.of("b", "c")), "type");
        assertTooLong(head, AuditEvent.of("a", Actor.of("kim"), Subject.of("b".repeat(65), "c")), "subject.type");
        assertTooLong(head, AuditEvent.of("a", Actor.of("kim"), Subject.of("b", "c".repeat(513))), "subject.id");
        assertTooLong(head, longest.withOutcome("d".repeat(1025)), "outcome");
        assertTooLong(head, longest.correlatedBy("e".repeat(513)), "correlation");
    }

    private static void assertTooLong(ChainHead head, AuditEvent event, String name) {
        assertThatThrownBy(() -> head.append(Instant.parse("2026-03-01T09:00:00Z"), ClockReading.system(), event))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(name + " must have at most ");
    }

    @Test
    void the_header_is_the_beginning_of_the_chain() {
        assertThat(ChainHead.of(HEADER).hash())
                .hasToString("1d3b52fb39f1012ad46c7be78550a88b5c247a09dc9851e1825749c1192f0305");
        assertThat(LogHeader.decode(HEADER.encode())).isEqualTo(HEADER);
    }

    @Test
    void records_have_the_published_bytes_and_hashes() {
        assertThat(new String(first().bytes(), UTF_8)).isEqualTo(FIRST);
        assertThat(first().leaf()).hasToString("9c6bf627d9e6852f680907d363a8e3bce2ebc667bc3e2c4faeb73711ad376be5");
        assertThat(first().after().hash())
                .hasToString("0fca54e2b849407cc5bf6a7a0c5a4a00cc46e46dab910aea8573293f47affc32");
        assertThat(second().after().hash())
                .hasToString("92d081859a410895a5f5dfd1f3a602fadf051806dfb8aa1d5f0b79a510c703ee");
        assertThat(third().leaf()).hasToString("036e85b97fe777de04504e61e5988cfb0bbf8efb74fda4606afdb7845ca6623e");
        assertThat(third().after().hash())
                .hasToString("21acd5b3d034db7280de119d12e61d7045a0911f6b4c2901ad99cdc318de6bcf");
    }

    @Test
    void records_are_read_as_they_were_written() {
        for (ChainedRecord record : List.of(first(), second(), third())) {
            ChainedRecord read = record.before().accept(record.bytes());

            assertThat(read).isEqualTo(record);
            assertThat(read.added()).isEqualTo(record.added());
            assertThat(ChainedRecord.decode(record.bytes())).isEqualTo(record.added());
        }
    }

    @Test
    void the_leaf_alone_leads_to_the_next_head() {
        ChainHead next = first().before().next(first().leaf());

        assertThat(next.stream()).isEqualTo("trail");
        assertThat(next.seq()).isEqualTo(1);
        assertThat(next.hash()).hasToString("0fca54e2b849407cc5bf6a7a0c5a4a00cc46e46dab910aea8573293f47affc32");
    }

    @Test
    void a_record_in_another_place_is_refused() {
        ChainHead start = ChainHead.of(HEADER);
        ChainHead elsewhere = ChainHead.of(new LogHeader("other", HEADER.created(), List.of()));

        assertThatThrownBy(() -> start.accept(second().bytes())).hasMessageContaining("follows another");
        assertThatThrownBy(() -> elsewhere.accept(first().bytes())).hasMessageContaining("follows another");
        assertThatThrownBy(() -> new ChainHead("trail", 4, start.hash()).accept(first().bytes()))
                .hasMessage("seq must be 5, but was 1");
    }

    @Test
    void members_that_no_version_knows_are_refused() {
        Map<String, Object> tree = new LinkedHashMap<>(CanonicalJson.parse(first().bytes()));
        tree.put("hidden", "x");

        assertThatThrownBy(() -> ChainHead.of(HEADER).accept(CanonicalJson.write(tree)))
                .hasMessage("record must have the known members only, but has others");
    }

    @Test
    void two_logs_never_begin_alike() {
        LogHeader later = new LogHeader("trail", HEADER.created().plusNanos(1_000), List.of());
        LogHeader keyed = new LogHeader("trail", HEADER.created(), List.of("key"));

        assertThat(List.of(ChainHead.of(HEADER), ChainHead.of(later), ChainHead.of(keyed)))
                .extracting(ChainHead::hash)
                .doesNotHaveDuplicates();
    }
}
