package dev.assay.governance.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.Firm;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditQuery;
import dev.assay.governance.audit.AuditRecord;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.staffing.People;
import dev.assay.governance.store.MemoryStore;
import dev.assay.governance.system.SystemId;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is reviewed, how and by whom, so that somebody can. */
class ReviewPlansTest {
    private static final ReviewItem TRIPS = new ReviewItem("asset", "taxi-trips");
    private static final ReviewItem BOOK = new ReviewItem("runbook", "close-the-month");
    private static final PersonaId CHECKER = new PersonaId("checker");

    private final Firm firm = new Firm();
    private final Reviews reviews = new Reviews(firm.store(), (item, since) -> Set.of());

    private static ReviewPlan plan(Period notice, PersonaId... reviewers) {
        return new ReviewPlan(
                Period.ofMonths(3), notice, Period.ZERO, Set.of(reviewers), Set.of(Consequence.BLOCK_RENEWALS));
    }

    private List<Finding> refused(Runnable attempt) {
        return catchThrowableOfType(FindingsException.class, attempt::run).findings();
    }

    private List<String> codes(Runnable attempt) {
        return refused(attempt).stream().map(Finding::code).toList();
    }

    private void retire(PersonaId id) {
        Persona old = firm.store()
                .read(reader -> reader.find(PeopleKinds.PERSONA, id.value())
                        .orElseThrow()
                        .value());
        firm.put(PeopleKinds.PERSONA, old.with(Persona.Status.RETIRED));
    }

    @Test
    void all_that_is_wrong_with_a_plan_is_told_together_with_the_nearest_names() {
        ReviewItem typo = new ReviewItem("asset", "taxi-trip");
        ReviewPlan plan = plan(Period.ofDays(400), new PersonaId("enginer"), Firm.FIXER);

        List<Finding> findings = refused(() -> reviews.schedule(typo, plan, Firm.KIM));

        assertThat(findings)
                .extracting(Finding::code)
                .containsExactly("UNKNOWN_ITEM", "REVIEW_PLAN", "UNKNOWN_PERSONA", "REVIEW_PLAN");
        assertThat(findings.get(0).message().en())
                .isEqualTo("no asset taxi-trip; known assets: taxi-trips; did you mean \"taxi-trips\"?");
        assertThat(findings.get(2).message().en()).endsWith("did you mean \"engineer\"?");
        assertThat(findings.get(2).message().ko()).endsWith("혹시 \"engineer\"입니까?");
        assertThat(reviews.current(typo)).isEmpty();
    }

    @Test
    void who_asks_the_log_for_an_asset_finds_what_was_refused_about_its_review() {
        refused(() ->
                reviews.schedule(TRIPS, plan(Period.ofDays(400), new PersonaId("enginer"), Firm.FIXER), Firm.KIM));
        refused(() -> reviews.start(new ReviewItem("persona", "taxi-trips"), Firm.KIM));

        try (var records = firm.log().read(1, AuditQuery.all().aboutAsset("taxi-trips"))) {
            assertThat(records.map(AuditRecord::event)
                            .filter(event -> event.type().startsWith("review.")))
                    .singleElement()
                    .satisfies(event -> {
                        assertThat(event.outcome()).isEqualTo("REVIEW_PLAN");
                        assertThat(event.details()).containsEntry("item", "asset taxi-trips");
                    });
        }
    }

    @Test
    void a_type_that_is_a_typo_of_one_that_is_looked_up_is_refused() {
        ReviewItem system = new ReviewItem("system", "credit-scoring");
        List<Finding> findings = refused(() -> reviews.schedule(system, plan(Period.ZERO), Firm.KIM));

        assertThat(findings).extracting(Finding::code).containsExactly("UNKNOWN_ITEM");
        assertThat(findings.get(0).message().en())
                .isEqualTo(
                        "type of item must be one that the library looks up, or like none of them, but was \"system\"; known"
                                + " types: ai-system, asset, catalogue, control, document, persona, principal; did you mean"
                                + " \"ai-system\"?");
        assertThat(findings.get(0).message().ko()).endsWith("혹시 \"ai-system\"입니까?");
        assertThat(codes(() -> reviews.schedule(new ReviewItem("asett", "taxi-trips"), plan(Period.ZERO), Firm.KIM)))
                .containsExactly("UNKNOWN_ITEM");
    }

    @Test
    void factories_name_what_is_looked_up() {
        assertThat(ReviewItem.system(new SystemId("pricing"))).hasToString("ai-system pricing");
        assertThat(ReviewItem.asset(new AssetId("trips"))).hasToString("asset trips");
        assertThat(ReviewItem.persona(CHECKER)).hasToString("persona checker");
        assertThat(ReviewItem.principal(Firm.KIM)).hasToString("principal " + Firm.KIM.value());
        assertThat(ReviewItem.control("c-1")).hasToString("control c-1");
        assertThat(ReviewItem.document("trips/datasheet")).hasToString("document trips/datasheet");
        assertThat(ReviewItem.catalogue("eu-ai-act")).hasToString("catalogue eu-ai-act");
    }

    @Test
    void notice_may_be_as_long_as_the_period_and_no_longer() {
        // From 6 March to 6 June are 25 + 30 + 31 + 6 = 92 days.
        assertThat(codes(() -> reviews.schedule(TRIPS, plan(Period.ofDays(93)), Firm.KIM)))
                .containsExactly("REVIEW_PLAN");

        assertThat(reviews.schedule(TRIPS, plan(Period.ofDays(92)), Firm.KIM).due())
                .isEqualTo("2026-06-06");
    }

    @Test
    void a_retired_persona_reviews_nothing() {
        retire(Firm.STEWARD);

        assertThat(codes(() -> reviews.schedule(TRIPS, plan(Period.ZERO, Firm.STEWARD), Firm.KIM)))
                .containsExactly("REVIEW_PLAN");
    }

    @Test
    void others_are_asked_when_nobody_can_do_it_any_more() {
        reviews.schedule(TRIPS, plan(Period.ZERO, Firm.STEWARD), Firm.KIM);
        retire(Firm.STEWARD);
        firm.pass(Duration.ofDays(100));
        assertThat(codes(() -> reviews.start(TRIPS, Firm.PARK))).containsExactly("NOT_ADDRESSED");

        Review other = reviews.readdress(TRIPS, Set.of(Firm.CHIEF), "stewards are gone", Firm.KIM);

        assertThat(other.plan().reviewers()).containsExactly(Firm.CHIEF);
        assertThat(other.due()).isEqualTo("2026-06-06");
        assertThat(reviews.consequences()).containsKey(TRIPS);
        assertThat(reviews.start(TRIPS, Firm.CHOI).stored()).isEqualTo(Review.State.IN_REVIEW);
        assertThat(firm.story()).anyMatch(line -> line.endsWith("review.readdressed kim"));
        MemoryStore replayed = MemoryStore.replay(firm.log(), firm.clock());
        assertThat(replayed.snapshot()).isEqualTo(((MemoryStore) firm.store()).snapshot());
    }

    @Test
    void others_are_not_asked_while_somebody_can_or_where_nobody_could_either() {
        reviews.schedule(TRIPS, plan(Period.ZERO, Firm.STEWARD), Firm.KIM);

        assertThat(codes(() -> reviews.readdress(TRIPS, Set.of(Firm.CHIEF), "a friend", Firm.KIM)))
                .containsExactly("ILLEGAL_TRANSITION");
        retire(Firm.STEWARD);
        assertThat(codes(() -> reviews.readdress(TRIPS, Set.of(CHECKER), " ", Firm.KIM)))
                .containsExactly("UNKNOWN_PERSONA", "REASON_MISSING");
        assertThat(codes(() -> reviews.readdress(TRIPS, Set.of(Firm.STEWARD), "again", Firm.KIM)))
                .containsExactly("REVIEW_PLAN");
        assertThat(codes(() -> reviews.readdress(TRIPS, Set.of(Firm.CHIEF), "me", Firm.BOT)))
                .containsExactly("SOD-2");
    }

    @Test
    void what_was_given_up_comes_back_and_its_reviews_are_counted_on() {
        reviews.schedule(BOOK, plan(Period.ofDays(14)), Firm.KIM);
        firm.pass(Duration.ofDays(85));
        reviews.start(BOOK, Firm.KIM);
        reviews.complete(
                BOOK, Firm.KIM, new Completion.Verdict(Completion.Outcome.RETIRE, new Diff.Unchanged("none"), "00"));
        assertThat(reviews.current(BOOK)).isEmpty();

        Review again = reviews.schedule(BOOK, plan(Period.ZERO), Firm.KIM);

        assertThat(again.cycle().number()).isEqualTo(2);
        assertThat(again.cycle().before()).contains(Review.State.COMPLETED);
        assertThat(reviews.history(BOOK)).hasSize(2);
        assertThatThrownBy(() -> reviews.schedule(BOOK, plan(Period.ZERO), Firm.KIM))
                .hasMessageContaining("reviewed already");
    }

    /** Or else whoever likes it would send the reviewer away, review it themselves and take the reviewer back. */
    @Test
    void nobody_comes_to_a_review_by_their_own_word() {
        People people = new People(firm.store(), List.of());
        reviews.schedule(TRIPS, plan(Period.ZERO, Firm.STEWARD), Firm.KIM);
        firm.pass(Duration.ofDays(100));

        people.sendOnLeave(Firm.PARK, Optional.empty(), Actor.of("choi"));

        assertThat(codes(() -> reviews.readdress(TRIPS, Set.of(Firm.CHIEF), "park is ill", Firm.CHOI)))
                .containsExactly("SOD-1");
        reviews.readdress(TRIPS, Set.of(Firm.OWNER), "park is ill", Firm.KIM);
        assertThat(codes(() -> reviews.start(TRIPS, Firm.KIM))).containsExactly("SOD-1");
        reviews.start(TRIPS, Firm.LEE);
        assertThat(codes(() -> reviews.complete(
                        TRIPS,
                        Firm.KIM,
                        new Completion.Verdict(
                                Completion.Outcome.CONFIRMED, new Diff.Unchanged("as in March"), "0123"))))
                .contains("SOD-1");
        MemoryStore replayed = MemoryStore.replay(firm.log(), firm.clock());
        assertThat(replayed.snapshot()).isEqualTo(((MemoryStore) firm.store()).snapshot());
    }

    @Test
    void something_follows_when_the_review_of_an_asset_or_a_system_is_late() {
        ReviewPlan nothing = new ReviewPlan(Period.ofMonths(3), Period.ZERO, Period.ZERO, Set.of(), Set.of());

        List<Finding> findings = refused(() -> reviews.schedule(TRIPS, nothing, Firm.KIM));

        assertThat(findings).extracting(Finding::code).containsExactly("REVIEW_PLAN");
        assertThat(findings.get(0).message())
                .isEqualTo(Text.of(
                        "consequences must be one at least for the review of asset taxi-trips, but are none; known"
                                + " consequences: [BLOCK_RENEWALS, CLOSE_DEPLOY_GATE, DROP_AGENT_CAPS]",
                        "asset taxi-trips의 검토에는 늦었을 때의 결과를 하나 이상 정해야 하지만 없습니다. 쓸 수 있는 결과:"
                                + " [BLOCK_RENEWALS, CLOSE_DEPLOY_GATE, DROP_AGENT_CAPS]"));
        ReviewItem pricing = ReviewItem.system(new SystemId("pricing"));
        assertThat(codes(() -> reviews.schedule(pricing, nothing, Firm.KIM))).contains("REVIEW_PLAN");
        assertThat(reviews.schedule(BOOK, nothing, Firm.KIM).plan()).isEqualTo(nothing);
    }

    private void askOthers() {
        reviews.schedule(TRIPS, plan(Period.ZERO, Firm.STEWARD), Firm.CHOI);
        retire(Firm.STEWARD);
        firm.pass(Duration.ofDays(100));
        reviews.readdress(TRIPS, Set.of(Firm.OWNER), "stewards are gone", Firm.KIM);
    }

    @Test
    void who_asked_others_reviews_it_later_once_one_of_these_has() {
        askOthers();
        assertThat(codes(() -> reviews.start(TRIPS, Firm.KIM))).containsExactly("SOD-1");
        reviews.start(TRIPS, Firm.LEE);
        reviews.complete(
                TRIPS,
                Firm.LEE,
                new Completion.Verdict(Completion.Outcome.CONFIRMED, new Diff.Unchanged("as in March"), "0123"));

        firm.pass(Duration.ofDays(100));

        assertThat(reviews.start(TRIPS, Firm.KIM).stored()).isEqualTo(Review.State.IN_REVIEW);
        MemoryStore replayed = MemoryStore.replay(firm.log(), firm.clock());
        assertThat(replayed.snapshot()).isEqualTo(((MemoryStore) firm.store()).snapshot());
    }

    @Test
    void but_not_after_it_was_only_put_off() {
        askOthers();
        reviews.waive(TRIPS, new Waiver(LocalDate.of(2026, 7, 1), Firm.LEE, "audit season"));

        firm.pass(Duration.ofDays(30));

        assertThat(codes(() -> reviews.start(TRIPS, Firm.KIM))).containsExactly("SOD-1");
    }
}
