package dev.assay.governance.card;

import static dev.assay.quality.Expectations.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.Stores;
import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.card.measure.Claim;
import dev.assay.governance.card.template.Template;
import dev.assay.governance.card.template.Templates;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.run.Runs;
import dev.assay.governance.store.Stored;
import dev.assay.quality.Suite;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.Result;
import dev.assay.quality.outcome.RunInfo;
import dev.assay.quality.outcome.Verdict;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Kim says that nothing is missing, and one run says so, too; then the host routes another one, and reads it into no card. */
class UnreadRunsTest {
    private static final DocumentId SHEET = new DocumentId("trips-sheet");
    private static final Author KIM = new Author(new PrincipalId("kim"), new PersonaId("steward"));
    private static final Actor BOT = Actor.of("bot");
    private static final Claim NONE = new Claim("missing-share", Claim.Relation.AT_MOST, BigDecimal.ZERO);
    private static final FieldAnswer NO_MISSING = FieldAnswer.of("DS-C6", Text.of("no missing values", "누락된 값 없음"));
    private static final Suite OTHER =
            Suite.named("zones").expect(column("zone").isNotNull());

    /** An hour passes at each run. */
    private static final class Hours extends Clock {
        private Instant now = Office.NOON;

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
    }

    private final Hours hours = new Hours();
    private Office office;
    private Cards cards;

    /** A sheet of which everything is answered, read from a run in which nothing was missing. */
    private void complete(Stores stores) {
        office = new Office(stores.open(hours).store());
        cards = office.cards;
        judgedBy("trips", "zones");
        cards.freeze(Office.SUITE, BOT);
        cards.freeze(OTHER, BOT);
        filled(SHEET, "2026-02");
        cards.measure(SHEET, "2026-02", run(0), BOT);
    }

    private void filled(DocumentId id, String version) {
        Template template = Templates.datasheet();
        cards.open(id, Office.TRIPS, version, template, BOT);
        template.fields().stream()
                .filter(field -> !Set.of("DS-C2", "DS-C6").contains(field.id()))
                .forEach(field -> cards.declareNotApplicable(id, field.id(), "out of scope", KIM));
        cards.declare(id, NO_MISSING.claiming(NONE), KIM);
    }

    private void judgedBy(String... suites) {
        office.store.change(change -> {
            Stored<Asset> old = change.find(Assets.KIND, Office.TRIPS.value()).orElseThrow();
            Asset trips = old.value();
            change.update(
                    Assets.KIND,
                    old,
                    new Asset(
                            trips.id(),
                            trips.type(),
                            trips.name(),
                            trips.handling(),
                            trips.owner(),
                            trips.steward(),
                            Set.of(suites),
                            trips.quality()));
            change.record(AuditEvent.of("test.put", BOT, Subject.of("asset", "trips")));
            return trips;
        });
    }

    private Outcome run(long missing) {
        return run(Office.SUITE, missing);
    }

    /** A run of half an hour that a router took in. */
    private Outcome run(Suite suite, long missing) {
        return recorded(Office.outcome(suite, missing));
    }

    private Outcome recorded(Outcome outcome) {
        hours.now = hours.now.plusSeconds(3600);
        RunInfo info = new RunInfo("trips", "fake", hours.now.minusSeconds(1800), hours.now, 1000);
        return office.recorded(new Outcome(outcome.suite(), info, outcome.results()));
    }

    private static String digest(Outcome outcome) {
        return Runs.of(Office.TRIPS, outcome).digest();
    }

    private List<Finding> missing() {
        return office.store.read(reader -> CardGate.missing(reader, Office.TRIPS, Templates.datasheet()));
    }

    private List<String> open() {
        return missing().stream().map(Finding::path).toList();
    }

    @ParameterizedTest
    @EnumSource(
            value = Stores.class,
            names = {"MEMORY", "H2"})
    void what_was_measured_before_the_last_run_is_stale_until_that_is_read(Stores stores) {
        complete(stores);
        assertThat(missing()).isEmpty();
        assertThat(cards.attest(SHEET, Office.NOTE, KIM).document().version()).isEqualTo("2026-02");
        Outcome bad = run(32);

        assertThat(cards.view(SHEET).state("DS-C2")).isEqualTo(FieldState.STALE);
        assertThat(cards.view(SHEET).state("DS-C6")).isEqualTo(FieldState.STALE);
        assertThat(cards.view(SHEET).isComplete()).isFalse();
        assertThat(missing()).hasSize(2).allMatch(finding -> finding.code().equals("DOC-2"));
        assertThat(missing().get(1).message().en())
                .isEqualTo("\"What is missing\" must be measured anew, because run " + digest(bad)
                        + " of \"trips\" ended later, at 2026-03-02 14:00 (UTC), and came to FAILED;"
                        + " read it into the card (Cards.measure)");
        assertThat(missing().get(1).message().ko())
                .contains("다시 측정해야 합니다. \"trips\" 스위트의 실행 " + digest(bad)
                        + "이(가) 더 나중인 2026-03-02 14:00 (UTC)에 끝났습니다(결과: 실패)." + " 그 결과로 카드를 채우십시오(Cards.measure)");
        FindingsException refused =
                catchThrowableOfType(FindingsException.class, () -> cards.attest(SHEET, Office.NOTE, KIM));
        assertThat(refused.findings()).extracting(Finding::path).containsExactly("DS-C2", "DS-C6");
        cards.confirm(SHEET, Set.of("DS-C6"), KIM);
        assertThat(open()).containsExactly("DS-C2", "DS-C6");

        cards.measure(SHEET, "2026-02", bad, BOT);
        assertThat(cards.view(SHEET).state("DS-C2")).isEqualTo(FieldState.FRESH);
        assertThat(cards.view(SHEET).state("DS-C6")).isEqualTo(FieldState.CONTRADICTED);
        cards.measure(SHEET, "2026-02", run(0), BOT);
        assertThat(missing()).isEmpty();
    }

    /** A run of a suite from which the card was never filled tells of something else, as far as the card knows. */
    @ParameterizedTest
    @EnumSource(
            value = Stores.class,
            names = {"MEMORY", "H2"})
    void runs_of_other_suites_or_in_which_nothing_was_judged_change_nothing(Stores stores) {
        complete(stores);

        run(OTHER, 32);
        assertThat(missing()).isEmpty();
        recorded(unjudged(Verdict.error("no such file")));
        assertThat(missing()).isEmpty();
        Outcome bad = run(32);
        recorded(unjudged(Verdict.error("no such file")));

        assertThat(open()).containsExactly("DS-C2", "DS-C6");
        assertThat(missing().get(0).message().en()).contains("run " + digest(bad) + " of");
    }

    private static Outcome unjudged(Verdict verdict) {
        Outcome outcome = Office.outcome(Office.SUITE, 0);
        Result result = outcome.results().get(0);
        return new Outcome(
                outcome.suite(),
                outcome.run(),
                List.of(new Result(result.id(), result.expectation(), verdict, List.of(), result.context())));
    }

    @ParameterizedTest
    @EnumSource(
            value = Stores.class,
            names = {"MEMORY", "H2"})
    void a_run_that_was_read_as_one_of_another_version_hides_none_of_this_one(Stores stores) {
        complete(stores);
        DocumentId march = new DocumentId("trips-sheet-3");
        cards.open(march, Office.TRIPS, "2026-03", Templates.datasheet(), BOT);

        cards.measure(march, "2026-03", run(32), BOT);
        assertThat(missing()).isEmpty();
        assertThat(cards.view(march).state("DS-C2")).isEqualTo(FieldState.FRESH);
        Outcome bad = run(32);
        cards.measure(march, "2026-03", run(0), BOT);

        assertThat(missing().get(0).message().en()).contains("run " + digest(bad) + " of");
    }

    /** What people stand behind for March is what a run is about from then on, and so is what gates look at. */
    @ParameterizedTest
    @EnumSource(
            value = Stores.class,
            names = {"MEMORY", "H2"})
    void a_run_of_no_version_in_particular_is_about_the_last_that_people_answered_for(Stores stores) {
        complete(stores);
        DocumentId march = new DocumentId("trips-sheet-3");
        hours.now = hours.now.plusSeconds(60);
        filled(march, "2026-03");
        cards.measure(march, "2026-03", run(0), BOT);
        assertThat(missing()).isEmpty();

        run(32);

        assertThat(open()).containsExactly("DS-C2", "DS-C6");
        assertThat(cards.view(march).state("DS-C2")).isEqualTo(FieldState.STALE);
        assertThat(cards.view(SHEET).state("DS-C2")).isEqualTo(FieldState.FRESH);
    }

    /** What another suite has measured since of the same is newer than what the run tells, and stands. */
    @ParameterizedTest
    @EnumSource(
            value = Stores.class,
            names = {"MEMORY", "H2"})
    void each_answer_asks_for_the_runs_that_may_tell_of_it(Stores stores) {
        complete(stores);
        Outcome trips = run(0);
        cards.measure(SHEET, "2026-02", run(OTHER, 0), BOT);

        // The rows were counted by the later run of zones; that no fare is missing was not.
        assertThat(open()).containsExactly("DS-C6");
        cards.measure(SHEET, "2026-02", trips, BOT);
        assertThat(missing()).isEmpty();
        run(OTHER, 0);
        assertThat(open()).containsExactly("DS-C2", "DS-C6");
    }

    @ParameterizedTest
    @EnumSource(
            value = Stores.class,
            names = {"MEMORY", "H2"})
    void says_that_thresholds_must_be_fixed_before_a_run_can_be_read(Stores stores) {
        complete(stores);
        Suite stricter = Office.SUITE.expect(column("km").isNotNull());
        Outcome bad = run(stricter, 32);

        assertThat(Stream.of(missing().get(0).message().en()))
                .allMatch(text -> text.contains("run " + digest(bad) + " of")
                        && text.endsWith(
                                "its thresholds were not fixed before it began: fix them (Cards.freeze), run the"
                                        + " suite again, and read that into the card (Cards.measure)"));
        cards.freeze(stricter, BOT);
        cards.measure(SHEET, "2026-02", run(stricter, 0), BOT);

        assertThat(missing()).isEmpty();
    }
}
