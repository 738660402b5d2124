package dev.assay.governance.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.AuditLog;
import dev.assay.governance.audit.AuditRecord;
import dev.assay.governance.audit.MemoryAuditLog;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.store.Journal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AuthorshipTest {
    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
    private static final ReviewItem CARD = new ReviewItem("persona", "owner");

    private Instant now = MARCH;
    private long first = 1;
    private final List<Long> reads = new ArrayList<>();
    private final AuditLog log = counting(new MemoryAuditLog(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }));
    private final Authorship authorship = Authorship.of(log);

    private AuditLog counting(AuditLog inner) {
        return new AuditLog() {
            @Override
            public List<AuditRecord> append(List<AuditEvent> events) {
                return inner.append(events);
            }

            @Override
            public long size() {
                return inner.size();
            }

            @Override
            public Instant highestTime() {
                return inner.highestTime();
            }

            @Override
            public long first() {
                return first;
            }

            @Override
            public Stream<AuditRecord> read(long from) {
                assertThat(from).isGreaterThanOrEqualTo(first);
                reads.add(from);
                return inner.read(from);
            }
        };
    }

    private void changed(String who, Instant at) {
        now = at;
        log.append(written("persona.changed", who));
    }

    private static AuditEvent written(String type, String who) {
        Map<String, Object> state = Journal.state("persona", "owner", 1, Map.of("id", "owner"));
        return AuditEvent.of(type, Actor.of(who), Subject.of("persona", "owner"))
                .withDetails(Map.of("changes", List.of(state)));
    }

    @Test
    void who_only_asked_or_tried_or_changed_the_state_of_quality_is_no_author() {
        changed("kim", MARCH);
        log.append(AuditEvent.of("access.dryrun", Actor.of("jung"), Subject.of("persona", "owner")));
        log.append(AuditEvent.of("persona.changed", Actor.of("lee"), Subject.of("persona", "owner"))
                .withOutcome("PER-1"));
        log.append(written("quality.state_changed", "choi"));

        assertThat(authorship.authors(CARD, MARCH)).containsExactly(new PrincipalId("kim"));
    }

    private static Map<String, Object> approved(String id, String proposer) {
        return Map.of("proposedBy", List.of(proposer), "changes", List.of(Journal.state("persona", id, 1, Map.of())));
    }

    @Test
    void who_approved_is_no_author_but_who_proposed_is_also_when_the_proposal_was_pruned() {
        log.append(written("persona.proposed", "choi").correlatedBy("p-1"));
        now = MARCH.plusSeconds(10);
        log.append(written("persona.changed", "kim").correlatedBy("p-1").withDetails(approved("owner", "choi")));

        assertThat(authorship.authors(CARD, MARCH)).containsExactly(new PrincipalId("choi"));
        assertThat(authorship.authors(CARD, MARCH.plusSeconds(10))).containsExactly(new PrincipalId("choi"));
        first = 2;
        assertThat(authorship.authors(CARD, MARCH.plusSeconds(10))).containsExactly(new PrincipalId("choi"));
        // The log once, nothing for the second question but what follows; then what is left.
        assertThat(reads).containsExactly(1L, 1L, 1L, 2L);
    }

    @Test
    void who_proposed_what_nobody_approved_or_declined_it_is_no_author() {
        log.append(written("persona.proposed", "choi").correlatedBy("p-1"));
        log.append(written("persona.changed", "kim").correlatedBy("p-1").withDetails(approved("owner", "choi")));
        log.append(written("persona.proposed", "jung").correlatedBy("p-2"));
        log.append(written("persona.proposed", "park").correlatedBy("p-3"));
        log.append(written("persona.declined", "lee").correlatedBy("p-3"));

        assertThat(authorship.authors(CARD, MARCH)).containsExactly(new PrincipalId("choi"));
    }

    /** A decision joins events, too, and proposes nothing. */
    @Test
    void what_belongs_together_without_a_proposal_has_the_authors_that_it_says() {
        log.append(written("persona.changed", "kim").correlatedBy("d-1"));

        assertThat(authorship.authors(CARD, MARCH)).containsExactly(new PrincipalId("kim"));
    }

    @Test
    void of_a_long_log_only_what_may_be_new_enough_is_read_again() {
        for (int second = 0; second < 10_000; second++) {
            changed("kim", MARCH.plusSeconds(second));
        }
        changed("lee", MARCH.plusSeconds(10_000));

        assertThat(authorship.authors(CARD, MARCH.plusSeconds(10_000))).containsExactly(new PrincipalId("lee"));
        assertThat(authorship.authors(CARD, MARCH.plusSeconds(9_999)))
                .containsExactlyInAnyOrder(new PrincipalId("lee"), new PrincipalId("kim"));
        // The whole log once; then from record 9,985, which follows the last 256th record that is old enough: 39 * 256
        // + 1.
        assertThat(reads).containsExactly(1L, 9_985L, 9_985L);
    }

    @Test
    void a_clock_that_was_set_back_hides_nobody() {
        for (int second = 0; second < 1_000; second++) {
            changed("kim", MARCH.plusSeconds(second));
        }
        changed("park", MARCH.plusSeconds(2_000));
        for (int second = 0; second < 1_000; second++) {
            changed("kim", MARCH.plusSeconds(second));
        }
        changed("lee", MARCH.plusSeconds(3_000));

        assertThat(authorship.authors(CARD, MARCH.plusSeconds(1_500)))
                .containsExactlyInAnyOrder(new PrincipalId("park"), new PrincipalId("lee"));
    }

    @Test
    void what_was_added_since_is_seen() {
        changed("kim", MARCH);
        assertThat(authorship.authors(CARD, MARCH)).containsExactly(new PrincipalId("kim"));

        changed("lee", MARCH.plusSeconds(5));

        assertThat(authorship.authors(CARD, MARCH.plusSeconds(1))).containsExactly(new PrincipalId("lee"));
    }

    @Test
    void what_was_pruned_is_not_read() {
        for (int second = 0; second < 1_000; second++) {
            changed(second % 2 == 0 ? "kim" : "park", MARCH.plusSeconds(second));
        }
        first = 600;

        assertThat(authorship.authors(CARD, MARCH)).hasSize(2);
        assertThat(authorship.authors(CARD, MARCH.plusSeconds(999))).containsExactly(new PrincipalId("park"));
        first = 990;
        assertThat(authorship.authors(CARD, MARCH.plusSeconds(500))).hasSize(2);
        // The records left then, those from the last 256th on, and those that are left now.
        assertThat(reads).containsExactly(600L, 600L, 769L, 990L);
    }

    @Test
    void what_may_have_been_pruned_is_not_known_except_of_those_who_came_later() {
        PrincipalId kim = new PrincipalId("kim");
        for (int second = 0; second < 10; second++) {
            changed("kim", MARCH.plusSeconds(second));
        }
        Map<String, Object> state = Journal.state("principal", "choi", 1, Map.of("id", "choi"));
        log.append(AuditEvent.of("principal.added", Actor.of("kim"), Subject.of("principal", "choi"))
                .withDetails(Map.of("changes", List.of(state))));
        assertThat(authorship.isKnown(CARD, MARCH, kim)).isTrue();

        // The oldest record that is left is of the sixth second.
        first = 6;

        assertThat(authorship.isKnown(CARD, MARCH.plusSeconds(6), kim)).isTrue();
        assertThat(authorship.isKnown(CARD, MARCH.plusSeconds(5), kim)).isFalse();
        assertThat(authorship.isKnown(CARD, MARCH, kim)).isFalse();
        assertThat(authorship.isKnown(CARD, MARCH, new PrincipalId("choi"))).isTrue();
    }
}
