package dev.assay.governance.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.Firm;
import dev.assay.governance.Stores;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.people.Pattern;
import dev.assay.governance.run.Digests;
import dev.assay.governance.store.MemoryStore;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is drawn to be looked at is not for those to choose who do it. */
class SampleTest {
    private static final long SEED = 7;
    private static final BigDecimal MOST = new BigDecimal("0.9");
    private static final BigInteger DRAWS = BigInteger.ONE.shiftLeft(64);

    private static Oversight oversight(Firm firm, String share) {
        Oversight oversight = new Oversight(firm.store());
        Firm.rule(oversight, rule(share));
        return oversight;
    }

    private static OversightRule rule(String share) {
        return new OversightRule(
                "some",
                new Pattern("refund"),
                new Pattern("*"),
                new Trigger.Always(),
                new Effect.Sample(new BigDecimal(share), SEED),
                Set.of(Firm.OWNER),
                Duration.ofHours(2));
    }

    private static Clearance request(Oversight oversight, String id) {
        return oversight.request(new Act(id, Firm.BOT, "refund", Firm.TRIPS, Signals.none()));
    }

    private static Clearance done(Oversight oversight, String id) {
        Clearance clearance = request(oversight, id);
        oversight.perform(id, () -> "done");
        return clearance;
    }

    private static boolean isDrawn(Clearance clearance) {
        return !clearance.asked().sampled().isEmpty();
    }

    /** Ids whose digest with the seed is not below the share: an actor that knows the rule can look for them. */
    private static Stream<String> evasive() {
        BigDecimal limit = MOST.multiply(new BigDecimal(DRAWS));
        return IntStream.iterate(0, number -> number + 1)
                .mapToObj(number -> "a-" + number)
                .filter(id -> {
                    String digest = Digests.of(List.of(String.valueOf(SEED), id));
                    return new BigDecimal(new BigInteger(digest.substring(0, 16), 16)).compareTo(limit) >= 0;
                })
                .limit(200);
    }

    @Test
    void who_names_the_acts_does_not_choose_which_are_looked_at() {
        Firm firm = new Firm();
        Oversight oversight = oversight(firm, "0.9");

        long drawn = evasive()
                .map(id -> done(oversight, id))
                .filter(SampleTest::isDrawn)
                .count();

        // 180 of 200 expected with a deviation of √(200 · 0.9 · 0.1) = 4.24; five deviations below are 158.8, and
        // no more than 199 of them, because all 200 would have a probability of 0.9²⁰⁰ = 7e-10.
        assertThat(drawn).isBetween(159L, 199L);
    }

    @Test
    void another_share_is_kept_too() {
        Firm firm = new Firm();
        Oversight oversight = oversight(firm, "0.25");

        long drawn = evasive()
                .map(id -> done(oversight, id))
                .filter(SampleTest::isDrawn)
                .count();

        // 50 of 200 expected with a deviation of √(200 · 0.25 · 0.75) = 6.12; five deviations either way.
        assertThat(drawn).isBetween(20L, 80L);
    }

    @Test
    void a_draw_is_the_digest_of_seed_number_and_moment() {
        Clearance.Draw first = new Clearance.Draw(1, Firm.FRIDAY_19);
        Clearance.Draw second = new Clearance.Draw(2, Firm.FRIDAY_19);

        // SHA-256 of 2:l32:t72:t121:t2026-03-06T10:00:00Z begins with d6c82de8ddf69e8b, which is 0.83899 of 2⁶⁴; with
        // the
        // number 2 it begins with 6054985f4a50cc4d, 0.37629 of it.
        assertThat(new Effect.Sample(new BigDecimal("0.83899"), SEED).draws(first))
                .isFalse();
        assertThat(new Effect.Sample(new BigDecimal("0.83900"), SEED).draws(first))
                .isTrue();
        assertThat(new Effect.Sample(new BigDecimal("0.37629"), SEED).draws(second))
                .isFalse();
        assertThat(new Effect.Sample(new BigDecimal("0.37630"), SEED).draws(second))
                .isTrue();
        assertThat(new Effect.Sample(BigDecimal.ZERO, SEED).draws(second)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Stores.class,
            names = {"MEMORY", "H2", "SQLITE"})
    void over_what_it_was_drawn_is_recorded_and_the_answer_is_kept(Stores stores) {
        Firm firm = new Firm(stores);
        Oversight oversight = oversight(firm, "0.5");
        Effect.Sample sample = new Effect.Sample(new BigDecimal("0.5"), SEED);

        List<Clearance> asked = IntStream.rangeClosed(1, 12)
                .mapToObj(number -> {
                    firm.pass(Duration.ofMinutes(1));
                    return done(oversight, "a-" + number);
                })
                .toList();
        firm.pass(Duration.ofMinutes(1));

        for (int number = 1; number <= 12; number++) {
            Clearance clearance = asked.get(number - 1);
            Clearance.Draw draw = new Clearance.Draw(number, Firm.FRIDAY_19.plus(Duration.ofMinutes(number)));
            assertThat(clearance.asked().draw()).contains(draw);
            assertThat(isDrawn(clearance)).isEqualTo(sample.draws(draw));
            assertThat(request(oversight, "a-" + number).asked()).isEqualTo(clearance.asked());
        }
        assertThat(asked).extracting(SampleTest::isDrawn).contains(true, false);
        assertThat(requested(firm).get(11).details())
                .containsEntry("draw", Map.of("number", "12", "at", "2026-03-06T10:12:00Z"));
        assertThat(request(oversight, "a-13").asked().draw())
                .map(Clearance.Draw::number)
                .contains(13L);
        assertThat(MemoryStore.replay(firm.log(), firm.clock()).snapshot().digest())
                .isEqualTo(firm.store().snapshot().digest());
    }

    private static List<AuditEvent> requested(Firm firm) {
        return firm.records().stream()
                .map(added -> added.event())
                .filter(event -> event.type().equals("oversight.requested"))
                .toList();
    }

    /** A rule that draws nothing by chance after the first act, so that what is drawn is drawn for what was left. */
    @ParameterizedTest
    @EnumSource(
            value = Stores.class,
            names = {"MEMORY", "H2", "SQLITE"})
    void who_leaves_what_was_drawn_is_drawn_until_somebody_looks(Stores stores) {
        Firm firm = new Firm(stores);
        Oversight oversight = oversight(firm, "1");
        assertThat(isDrawn(request(oversight, "left"))).isTrue();
        Firm.rule(oversight, rule("0"));

        assertThat(isDrawn(request(oversight, "next"))).isTrue();
        oversight.perform("next", () -> "done");
        firm.pass(Duration.ofDays(2));
        oversight.tick();
        assertThat(isDrawn(request(oversight, "later"))).isTrue();
        assertThat(isDrawn(oversight.request(new Act("of-kim", Firm.KIM, "refund", Firm.TRIPS, Signals.none()))))
                .isFalse();
        oversight.look("left", Firm.KIM, Clearance.Verdict.AGREE, "it was left, and the customer has no refund");
        assertThat(isDrawn(request(oversight, "still"))).isTrue();
        oversight.perform("later", () -> "done");
        oversight.perform("still", () -> "done");

        assertThat(isDrawn(request(oversight, "free"))).isFalse();
    }

    @Test
    void where_no_rule_draws_nothing_is_drawn() {
        Firm firm = new Firm();

        Clearance cleared = request(new Oversight(firm.store()), "a-1");

        assertThat(cleared.asked().draw()).isEqualTo(Optional.empty());
        assertThat(requested(firm).get(0).details()).doesNotContainKey("draw");
    }
}
