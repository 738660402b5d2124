package dev.assay.governance.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.Firm;
import dev.assay.governance.Zones;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.notice.Notice;
import dev.assay.governance.notice.Outbox;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReviewsTest {
    private static final ReviewItem CARD = new ReviewItem("persona", "data-owner");
    private static final Completion.Verdict AS_IT_IS = new Completion.Verdict(
            Completion.Outcome.CONFIRMED, new Diff.Unchanged("nothing has changed since March"), "0123");

    private final Firm firm = new Firm();
    private final Reviews reviews = new Reviews(firm.store(), Authorship.of(firm.log()));

    ReviewsTest() {
        Zones.set(firm.store(), Zones.SEOUL);
    }

    /** Scheduled on Friday, 6 March 2026 in Seoul: due on 6 June, a notice from 23 May, grace until 20 June. */
    private void scheduled() {
        reviews.schedule(CARD, ReviewPlan.quarterly(Firm.CHIEF, Firm.OWNER), Firm.CHOI);
    }

    /** Noon in Seoul. */
    private void on(String day) {
        firm.at(Instant.parse(day + "T03:00:00Z"));
    }

    private static List<String> codes(Runnable attempt) {
        FindingsException refused = catchThrowableOfType(FindingsException.class, attempt::run);
        return refused.findings().stream().map(Finding::code).toList();
    }

    private void changedBy(PrincipalId who) {
        firm.store().change(change -> {
            Stored<Persona> card =
                    change.find(PeopleKinds.PERSONA, "data-owner").orElseThrow();
            change.update(PeopleKinds.PERSONA, card, card.value());
            change.record(AuditEvent.of("persona.changed", Actor.of(who.value()), Subject.of("persona", "data-owner")));
            return who;
        });
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-30, 2027-02-28",
        "2027-11-30, 2028-02-29",
        "2026-11-28, 2027-02-28",
        "2026-05-31, 2026-08-31",
        "2026-12-31, 2027-03-31",
        "2026-03-31, 2026-06-30"
    })
    void rev_1_counts_three_months_by_the_calendar(LocalDate from, LocalDate due) {
        assertThat(ReviewPlan.quarterly().nextDue(from)).isEqualTo(due);
    }

    @Test
    void rev_1_counts_from_the_day_of_completion_in_the_organisations_zone() {
        scheduled();
        // In Seoul it is the 8th of June already.
        firm.at(Instant.parse("2026-06-07T15:30:00Z"));
        reviews.start(CARD, Firm.CHOI);

        Review done = reviews.complete(CARD, Firm.CHOI, AS_IT_IS);

        assertThat(done.completion().orElseThrow().on()).isEqualTo("2026-06-08");
        assertThat(done.completion().orElseThrow().lateDays()).isEqualTo(2);
        assertThat(reviews.current(CARD).orElseThrow().due()).isEqualTo("2026-09-08");
        assertThat(reviews.history(CARD))
                .extracting(Review::stored)
                .containsExactly(Review.State.COMPLETED, Review.State.SCHEDULED);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-22T14:59:59.999999Z, SCHEDULED",
        "2026-05-22T15:00:00Z, DUE",
        "2026-06-06T14:59:59.999999Z, DUE",
        "2026-06-06T15:00:00Z, OVERDUE",
        "2027-06-06T15:00:00Z, OVERDUE"
    })
    void is_due_and_overdue_by_the_clock_alone(Instant time, Review.State state) {
        scheduled();

        firm.at(time);

        assertThat(reviews.state(CARD)).contains(state);
    }

    @Test
    void is_announced_once_when_due_and_once_when_overdue() {
        scheduled();
        for (int day = 0; day < 120; day++) {
            firm.pass(Duration.ofDays(1));
            reviews.tick();
        }

        // From 6 March, 19:00 in Seoul: 23 May is 78 days on, 7 June 93.
        assertThat(firm.story())
                .containsExactly(
                        "00:00 config.changed assay",
                        "00:00 review.scheduled choi",
                        "1872:00 review.due assay",
                        "2232:00 review.overdue assay");
    }

    @Test
    void rev_2_who_alone_changed_it_does_not_review_it() {
        scheduled();
        changedBy(Firm.CHOI);
        on("2026-06-01");

        assertThat(codes(() -> reviews.start(CARD, Firm.CHOI))).containsExactly("REV-2");
        assertThat(firm.story()).last().asString().endsWith("review.started REV-2 choi");
        assertThat(reviews.start(CARD, Firm.KIM).stored()).isEqualTo(Review.State.IN_REVIEW);
    }

    @Test
    void rev_2_who_answers_for_the_agent_that_alone_changed_it_does_not_review_it() {
        scheduled();
        firm.assign(Firm.PARK, Firm.OWNER, Optional.empty(), Optional.empty());
        firm.assign(Firm.PARK, Firm.CHIEF, Optional.empty(), Optional.empty());
        changedBy(Firm.BOT);
        on("2026-06-01");

        assertThat(codes(() -> reviews.start(CARD, Firm.PARK))).containsExactly("REV-2");
    }

    @Test
    void those_who_review_are_told_when_it_is_due_and_when_it_is_overdue() {
        scheduled();
        for (int day = 0; day < 120; day++) {
            firm.pass(Duration.ofDays(1));
            reviews.tick();
        }

        List<Notice> told = new ArrayList<>();
        new Outbox(firm.store()).deliver(told::add);
        assertThat(told)
                .extracting(Notice::text)
                .containsExactly(
                        Text.of(
                                "please review " + CARD + " by 2026-06-06",
                                "data-owner(persona)을(를) 2026-06-06까지 검토해야 합니다"),
                        Text.of(
                                "the review of " + CARD + " is overdue since 2026-06-06",
                                "data-owner(persona) 검토가 기한 2026-06-06을 넘겼습니다"));
        Set<String> reviewers = reviews.current(CARD).orElseThrow().plan().reviewers().stream()
                .map(PersonaId::value)
                .collect(Collectors.toSet());
        assertThat(told)
                .allSatisfy(notice -> assertThat(notice.to()).isNotEmpty().isEqualTo(reviewers));
    }

    @Test
    void rev_2_one_of_several_authors_may_review() {
        scheduled();
        changedBy(Firm.CHOI);
        changedBy(Firm.KIM);
        on("2026-06-01");

        assertThat(reviews.start(CARD, Firm.CHOI).stored()).isEqualTo(Review.State.IN_REVIEW);
    }

    @Test
    void rev_2_counts_changes_since_the_last_review_only() {
        scheduled();
        changedBy(Firm.CHOI);
        on("2026-06-01");
        reviews.start(CARD, Firm.KIM);
        reviews.complete(CARD, Firm.KIM, AS_IT_IS);

        on("2026-09-01");

        assertThat(reviews.start(CARD, Firm.CHOI).stored()).isEqualTo(Review.State.IN_REVIEW);
    }

    @Test
    void rev_2_counts_changes_from_before_a_review_was_put_off() {
        scheduled();
        changedBy(Firm.CHOI);
        on("2026-06-01");
        reviews.waive(CARD, new Waiver(LocalDate.of(2026, 7, 1), Firm.CHOI, "audit season"));
        on("2026-06-20");

        assertThat(codes(() -> reviews.start(CARD, Firm.CHOI))).containsExactly("REV-2");
    }

    @Test
    void rev_2_says_what_has_changed_or_that_nothing_has() {
        scheduled();
        on("2026-06-01");
        reviews.start(CARD, Firm.CHOI);

        for (Diff silent :
                List.of(new Diff.Unchanged(" "), new Diff.Changed(List.of()), new Diff.Changed(List.of(" ")))) {
            Completion.Verdict verdict = new Completion.Verdict(Completion.Outcome.CONFIRMED, silent, "0123");
            assertThat(codes(() -> reviews.complete(CARD, Firm.CHOI, verdict))).containsExactly("REV-2");
        }
        Completion.Verdict contradiction =
                new Completion.Verdict(Completion.Outcome.CHANGED, new Diff.Unchanged("nothing"), "0123");
        assertThat(codes(() -> reviews.complete(CARD, Firm.CHOI, contradiction)))
                .containsExactly("REV-2");
    }

    @Test
    void rev_3_consequences_hold_after_the_grace_until_somebody_looked() {
        scheduled();

        on("2026-06-20");
        assertThat(reviews.consequences()).isEmpty();
        on("2026-06-21");
        assertThat(reviews.consequences()).isEqualTo(Map.of(CARD, Set.of(Consequence.values())));
        reviews.start(CARD, Firm.CHOI);
        assertThat(firm.store().<Set<Consequence>>read(reader -> reviews.consequences(reader, CARD)))
                .contains(Consequence.CLOSE_DEPLOY_GATE);
        reviews.complete(CARD, Firm.CHOI, AS_IT_IS);
        assertThat(reviews.consequences()).isEmpty();
        assertThat(reviews.history(CARD).get(0).completion().orElseThrow().lateDays())
                .isEqualTo(15);
    }

    @Test
    void rev_3_only_what_the_plan_says_follows() {
        ReviewPlan plan = new ReviewPlan(
                Period.ofDays(30), Period.ZERO, Period.ZERO, Set.of(), Set.of(Consequence.BLOCK_RENEWALS));
        reviews.schedule(CARD, plan, Firm.CHOI);

        firm.pass(Duration.ofDays(31));

        assertThat(reviews.consequences()).isEqualTo(Map.of(CARD, Set.of(Consequence.BLOCK_RENEWALS)));
    }

    @Test
    void is_put_off_at_most_once_in_a_row() {
        scheduled();
        on("2026-06-21");

        reviews.waive(CARD, new Waiver(LocalDate.of(2026, 7, 1), Firm.CHOI, "audit season"));
        assertThat(reviews.consequences()).isEmpty();
        assertThat(firm.records()).extracting(added -> added.event().type()).contains("review.waived");
        on("2026-07-01");
        Waiver again = new Waiver(LocalDate.of(2026, 8, 1), Firm.CHOI, "still audit season");
        assertThat(codes(() -> reviews.waive(CARD, again))).containsExactly("WAIVED_TWICE");

        reviews.start(CARD, Firm.CHOI);
        reviews.complete(CARD, Firm.CHOI, AS_IT_IS);
        on("2026-10-01");
        Waiver later = new Waiver(LocalDate.of(2026, 11, 1), Firm.CHOI, "audit season");
        assertThat(reviews.waive(CARD, later).stored()).isEqualTo(Review.State.WAIVED);
    }

    @Test
    void is_put_off_to_a_day_within_one_period_and_with_a_reason() {
        scheduled();
        on("2026-06-06");

        assertThat(codes(() -> reviews.waive(CARD, new Waiver(LocalDate.of(2026, 6, 6), Firm.CHOI, "busy"))))
                .containsExactly("WAIVER_END");
        assertThat(codes(() -> reviews.waive(CARD, new Waiver(LocalDate.of(2026, 9, 7), Firm.CHOI, "busy"))))
                .containsExactly("WAIVER_END");
        assertThat(codes(() -> reviews.waive(CARD, new Waiver(LocalDate.of(2026, 9, 6), Firm.CHOI, ""))))
                .containsExactly("REASON_MISSING");
    }

    @Test
    void agents_and_outsiders_do_not_review() {
        scheduled();
        on("2026-06-06");

        assertThat(codes(() -> reviews.start(CARD, Firm.BOT))).containsExactly("SOD-2");
        assertThat(codes(() -> reviews.start(CARD, Firm.JUNG))).containsExactly("NOT_ADDRESSED");
    }

    @Test
    void what_is_given_up_is_reviewed_until_it_is_gone() {
        scheduled();
        on("2026-06-06");
        reviews.start(CARD, Firm.CHOI);
        Completion.Verdict givenUp =
                new Completion.Verdict(Completion.Outcome.RETIRE, new Diff.Changed(List.of("nobody holds it")), "0123");

        reviews.complete(CARD, Firm.CHOI, givenUp);

        // The persona is there still: three months on, it is looked at again.
        assertThat(reviews.current(CARD)).map(Review::due).contains(LocalDate.of(2026, 9, 6));
        on("2026-09-06");
        reviews.start(CARD, Firm.CHOI);
        Persona owner = firm.store()
                .<Persona>read(reader -> reader.find(PeopleKinds.PERSONA, CARD.id())
                        .orElseThrow()
                        .value());
        firm.put(PeopleKinds.PERSONA, owner.with(Persona.Status.RETIRED));
        reviews.complete(CARD, Firm.CHOI, givenUp);

        assertThat(reviews.current(CARD)).isEmpty();
        assertThat(codes(() -> reviews.start(CARD, Firm.CHOI))).containsExactly("UNKNOWN_REVIEW");
    }

    @Test
    void what_is_not_known_here_is_gone_when_its_reviewer_says_so() {
        ReviewItem book = new ReviewItem("runbook", "close-the-month");
        reviews.schedule(book, ReviewPlan.quarterly(Firm.CHIEF, Firm.OWNER), Firm.CHOI);
        on("2026-06-06");
        reviews.start(book, Firm.CHOI);
        reviews.complete(
                book, Firm.CHOI, new Completion.Verdict(Completion.Outcome.RETIRE, new Diff.Unchanged("none"), "00"));

        assertThat(reviews.current(book)).isEmpty();
    }

    // Written from the specification, not from the code.
    private static final Map<String, Set<String>> LEGAL = Map.of(
            "SCHEDULED", Set.of("DUE"),
            "DUE", Set.of("OVERDUE", "IN_REVIEW", "WAIVED"),
            "OVERDUE", Set.of("IN_REVIEW", "WAIVED"),
            "IN_REVIEW", Set.of("COMPLETED"));

    static Stream<Arguments> pairs() {
        return Arrays.stream(Review.State.values())
                .flatMap(from -> Arrays.stream(Review.State.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void only_listed_steps_are_taken(Review.State from, Review.State to) {
        boolean legal = LEGAL.getOrDefault(from.name(), Set.of()).contains(to.name());

        assertThat(Review.TRANSITIONS.allows(from, to)).isEqualTo(legal);
    }

    @Test
    void every_command_is_refused_in_every_state_that_it_does_not_belong_to() {
        Set<String> refused = new HashSet<>();
        scheduled();
        refused.addAll(codes(() -> reviews.start(CARD, Firm.CHOI)));
        refused.addAll(codes(() -> reviews.complete(CARD, Firm.CHOI, AS_IT_IS)));
        refused.addAll(codes(
                () -> reviews.waive(CARD, new Waiver(LocalDate.of(2026, 3, 20), Firm.CHOI, "too early to put off"))));
        on("2026-06-06");
        refused.addAll(codes(() -> reviews.complete(CARD, Firm.CHOI, AS_IT_IS)));
        reviews.start(CARD, Firm.CHOI);
        refused.addAll(codes(() -> reviews.start(CARD, Firm.CHOI)));
        refused.addAll(codes(
                () -> reviews.waive(CARD, new Waiver(LocalDate.of(2026, 7, 1), Firm.CHOI, "too late to put off"))));

        assertThat(refused).containsExactly("ILLEGAL_TRANSITION");
        assertThat(reviews.history(CARD)).extracting(Review::waiver).containsOnly(Optional.empty());
    }

    @Test
    void what_is_late_is_found_with_the_code_of_what_follows_from_it() {
        scheduled();

        on("2026-06-06");
        assertThat(reviews.findings()).isEmpty();
        on("2026-06-20");
        assertThat(reviews.findings()).extracting(Finding::code).containsExactly("REV-1");
        on("2026-06-21");
        assertThat(reviews.findings()).extracting(Finding::code).containsExactly("REV-3");
    }
}
