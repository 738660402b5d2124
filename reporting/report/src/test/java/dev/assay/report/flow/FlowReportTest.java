package dev.assay.report.flow;

import static dev.assay.quality.Expectations.column;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.asset.AssetId;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.Hash;
import dev.assay.governance.audit.anchor.Checkpoint;
import dev.assay.governance.audit.anchor.KeyPairSigner;
import dev.assay.governance.audit.anchor.SignedCheckpoint;
import dev.assay.governance.audit.verify.Attestation;
import dev.assay.governance.audit.verify.Verification;
import dev.assay.governance.decision.Addressees;
import dev.assay.governance.decision.Answer;
import dev.assay.governance.decision.Closure;
import dev.assay.governance.decision.Deadlines;
import dev.assay.governance.decision.Decision;
import dev.assay.governance.decision.DecisionId;
import dev.assay.governance.decision.Dossier;
import dev.assay.governance.decision.Matter;
import dev.assay.governance.decision.Occurrences;
import dev.assay.governance.decision.Ruling;
import dev.assay.governance.decision.policy.Choice;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.decision.policy.SafeDefault;
import dev.assay.governance.incident.IncidentId;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Principal;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Severity;
import dev.assay.governance.routing.Docket;
import dev.assay.quality.Expectation;
import dev.assay.quality.Suite;
import dev.assay.quality.finding.Text;
import dev.assay.quality.measure.Figure;
import dev.assay.quality.outcome.Counts;
import dev.assay.quality.outcome.GroupResult;
import dev.assay.quality.outcome.Measured;
import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.Result;
import dev.assay.quality.outcome.ResultContext;
import dev.assay.quality.outcome.RunInfo;
import dev.assay.quality.outcome.Status;
import dev.assay.quality.outcome.Verdict;
import dev.assay.report.Report;
import dev.assay.report.console.ConsoleRenderer;
import dev.assay.report.html.HtmlRenderer;
import dev.assay.report.markdown.MarkdownRenderer;
import dev.assay.value.money.Money;
import dev.assay.value.poorquality.DataDowntime;
import dev.assay.value.rate.Rate;
import dev.assay.value.stake.LossBasis;
import dev.assay.value.stake.book.FixTerms;
import dev.assay.value.stake.book.LossModel;
import dev.assay.value.stake.book.Scope;
import dev.assay.value.stake.book.StakeBook;
import dev.assay.value.stake.book.Valuation;
import dev.assay.value.stake.book.VolumePeriod;
import dev.assay.value.stake.fix.Fix;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FlowReportTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Expectation FARE =
            column("fare").isNotNull().as("fare-present").ownedBy("steward");
    private static final Expectation TIP = column("tip").mean().isAtLeast(5).as("tip-usual");

    /** 40 of 1,000 fares are missing; the mean of tips, which counts no rows, is too low. */
    private static Outcome outcome() {
        return new Outcome(
                Suite.named("trips").expect(FARE).expect(TIP),
                new RunInfo("trips.csv", "by hand", NOON, NOON, 1000),
                List.of(
                        result("fare-present", FARE, new Figure.Tally(960, 40)),
                        result("tip-usual", TIP, new Figure.Scalar(2.0))));
    }

    private static Result result(String id, Expectation expectation, Figure figure) {
        Measured measured = new Measured(List.of(), new Counts(1000, 0, 0, 0), figure, List.of());
        return new Result(
                id,
                expectation,
                Verdict.of(Status.FAILED),
                List.of(new GroupResult(Verdict.of(Status.FAILED), measured)),
                new ResultContext("trips.csv", "by hand", Set.of()));
    }

    private static Principal person(String name) {
        return new Principal(
                new PrincipalId("someone"),
                Principal.Type.HUMAN,
                name,
                Optional.empty(),
                Principal.Status.ACTIVE,
                Optional.empty(),
                Optional.empty());
    }

    private static Docket.Party party(String persona, String en, String ko, Optional<Principal> person) {
        return new Docket.Party(new PersonaId(persona), Text.of(en, ko), person);
    }

    private static Docket docket(Docket.Party accountable, Docket.Party mends) {
        return docket(accountable, mends, Decision.State.READY, Optional.empty(), Optional.empty());
    }

    private static Docket docket(
            Docket.Party accountable,
            Docket.Party mends,
            Decision.State state,
            Optional<Ruling> ruling,
            Optional<Closure> closure) {
        Decision decision = new Decision(
                new DecisionId("d-1"),
                Matter.of(
                        DecisionPolicy.QUALITY_FAILURE, new AssetId("trips"), "fare-present", "failed", Severity.HIGH),
                new Addressees(
                        List.of(),
                        accountable.persona(),
                        accountable.person().map(Principal::id),
                        List.of(),
                        Set.of(),
                        List.of(),
                        Set.of(),
                        0),
                new Deadlines(NOON, NOON, NOON.plus(Duration.ofHours(8)), Duration.ofHours(4), Optional.empty()),
                SafeDefault.QUARANTINE,
                state,
                new Dossier(Occurrences.none(), List.of(), List.of(), closure, Optional.empty()),
                ruling);
        Docket.Entry entry = new Docket.Entry(
                decision,
                accountable,
                ruling.map(made -> accountable),
                List.of(mends),
                List.of(),
                Optional.of(new IncidentId("i-1")),
                new Docket.Records(7, 9));
        List<Docket.Unasked> unasked = List.of(new Docket.Unasked("tip-usual"));
        return new Docket(new AssetId("trips"), "0".repeat(64), 6, List.of(entry), unasked);
    }

    private static Docket usual() {
        return docket(
                party("owner", "Data owner", "데이터 책임자", Optional.of(person("Kim Jiwoo"))),
                party("steward", "Data steward", "데이터 관리자", Optional.of(person("Lee Seojun"))));
    }

    private static Valuation valuation() {
        Money price = Money.of("5", "USD");
        StakeBook book = new StakeBook(
                "trips",
                Currency.getInstance("USD"),
                VolumePeriod.MONTH,
                Map.of("trips", new BigDecimal(1000)),
                List.of(
                        LossModel.of(Scope.expectation("fare-present"), LossBasis.PER_RECORD, price, "trips"),
                        LossModel.of(Scope.expectation("tip-usual"), LossBasis.PER_RECORD, price, "trips")),
                List.of(Fix.named("ask-again")
                        .costing(Money.of("1000", "USD"), Money.of("0", "USD"))
                        .reduces("fare-present", "0.5")
                        .reduces("tip-usual", "0.5")),
                FixTerms.of(2, Rate.effective("0")).within(Money.of("500", "USD")));
        return book.value(outcome());
    }

    private static Attestation attestation(Verification found) {
        SignedCheckpoint checkpoint =
                SignedCheckpoint.sign(new Checkpoint("trail", 9, Hash.sha256()), KeyPairSigner.generate("trail-key"));
        return new Attestation(checkpoint, found);
    }

    private static String console(Report report) {
        return ConsoleRenderer.ofDefaults().render(report).replaceAll("\\s+", " ");
    }

    @Test
    void says_no_more_than_the_outcome_when_that_is_all_there_is() {
        assertThat(FlowReport.of(outcome()).in(Locale.ENGLISH)).isEqualTo(Report.of(outcome(), Locale.ENGLISH));
        assertThat(FlowReport.of(outcome()).in(Locale.KOREAN)).isEqualTo(Report.of(outcome(), Locale.KOREAN));
    }

    @Test
    void names_who_decides_and_the_records() {
        String text = console(FlowReport.of(outcome()).answeredBy(usual()).in(Locale.ENGLISH));

        assertThat(text)
                .contains("Kim Jiwoo (Data owner) must decide about 1 of them, the first by 2026-03-02 20:00 UTC.")
                .contains("fare-present 2026-03-02 20:00 UTC Lee Seojun (Data steward)")
                .contains("fare-present d-1 to be decided 0 #7 #9")
                .contains("fare-present comes and goes: no run closes its decision until incident i-1 is over.")
                .contains("There is no decision about tip-usual.");
    }

    @Test
    void says_how_a_decision_ended() {
        Answer answer = Answer.of(Choice.ACCEPT_ONCE, "the holiday").until(NOON.plus(Duration.ofDays(2)));
        Actor owner = new Actor("someone", Optional.of("owner@1"), List.of());
        Ruling ruling = new Ruling(owner, NOON.plus(Duration.ofHours(1)), answer, Optional.empty());
        Closure closure = new Closure(
                NOON.plus(Duration.ofHours(5)),
                "",
                List.of(),
                Optional.of("someone"),
                Optional.of(NOON.plus(Duration.ofHours(6))),
                "it is well again");
        Docket over = docket(
                party("owner", "Data owner", "데이터 책임자", Optional.of(person("Kim Jiwoo"))),
                party("steward", "Data steward", "데이터 관리자", Optional.of(person("Lee Seojun"))),
                Decision.State.VERIFIED,
                Optional.of(ruling),
                Optional.of(closure));

        assertThat(console(FlowReport.of(outcome()).answeredBy(over).in(Locale.ENGLISH)))
                .contains("Nobody needs to decide anything at present.")
                .contains("Kim Jiwoo (Data owner) decided about fare-present on 2026-03-02 13:00 UTC: the data may be"
                        + " used as they are, until 2026-03-04 12:00 UTC.")
                .contains("The decision about fare-present was closed on 2026-03-02 18:00 UTC by someone.")
                .doesNotContain("must decide", "every expectation that asks for a decision is met");
    }

    @Test
    void says_that_nobody_was_asked_without_inventing_an_incident() {
        Docket none = new Docket(
                new AssetId("trips"), "0".repeat(64), 0, List.of(), List.of(new Docket.Unasked("tip-usual")));

        assertThat(console(FlowReport.of(outcome()).answeredBy(none).in(Locale.ENGLISH)))
                .contains("There is no decision about tip-usual, and the log has no such run.")
                .doesNotContain("is met", "incident");
    }

    @Test
    void says_when_nobody_acts_in_a_persona_and_when_the_owner_is_unknown() {
        Docket vacant = docket(
                party("owner", "Data owner", "데이터 책임자", Optional.empty()),
                party("engineer", "Engineer", "엔지니어", Optional.empty()));

        assertThat(console(FlowReport.of(outcome()).answeredBy(vacant).in(Locale.ENGLISH)))
                .contains("Nobody acts in Data owner, so 1 is undecided until somebody does.")
                .contains(
                        "The suite names \"steward\" as the owner of fare-present, but no active persona has that id; the task"
                                + " went to nobody (Engineer).");
    }

    @Test
    void prices_what_is_known_and_says_what_is_not() {
        String text = console(FlowReport.of(outcome()).worth(valuation()).in(Locale.ENGLISH));

        // 1,000 × 12 × 40/1,000 × 5; a fix for 1,000 would save 1,200 a year, but the budget is 500.
        assertThat(text)
                .contains("At least USD 2,400.00 a year is expected to be lost")
                .contains("1 of 2 losses unknown, not 0.")
                .contains("in all 1 of 2 losses unknown, not 0 at least USD 2,400.00")
                .contains("12,000 rows × 40/1,000 × USD 5.00 USD 2,400.00 steward")
                .contains("12,000 rows × unknown × USD 5.00 unknown nobody")
                .contains("tip-usual: the result is a figure that does not count failing rows")
                .contains("tip-usual: nobody answers for what it costs.")
                .contains(
                        "The budget is USD 500.00 at the decision. Nothing can be funded within the limits; worth more than 0 alone,"
                                + " but too dear: ask-again.")
                .contains("Left out: \"ask-again\" and what it needs cannot be funded within the limits.")
                .contains("what it saves on \"tip-usual\" is not counted, because that loss is unknown");
    }

    /** Of 1,000 rows 10 fail in each; one is met because 2% may, one only warns, one fails, and hours are counted by incidents. */
    private static Valuation ofEveryStatus(Outcome outcome) {
        Money price = Money.of("100", "KRW");
        StakeBook book = new StakeBook(
                "statuses",
                Currency.getInstance("KRW"),
                VolumePeriod.YEAR,
                Map.of("rows", new BigDecimal(1000), "hours", new BigDecimal(8760)),
                List.of(
                        LossModel.of(Scope.expectation("met"), LossBasis.PER_RECORD, price, "rows"),
                        LossModel.of(Scope.expectation("warns"), LossBasis.PER_RECORD, price, "rows"),
                        LossModel.of(Scope.expectation("fails"), LossBasis.DOWNTIME, price, "hours")
                                .countedFrom(
                                        new DataDowntime(new BigDecimal(6), new BigDecimal(3), new BigDecimal(5)))),
                List.of(
                        Fix.named("slow")
                                .costing(Money.of("100", "KRW"), Money.of("40", "KRW"))
                                .reduces("warns", "0.5")
                                .liveAfterMonths(3),
                        Fix.named("swift")
                                .costing(Money.of("9000", "KRW"), Money.of("0", "KRW"))
                                .reduces("met", "0.5")),
                FixTerms.of(2, Rate.effective("0")));
        return book.value(outcome);
    }

    private static Expectation fare(String id) {
        return column("fare").isNotNull().as(id);
    }

    private static Outcome everyStatus() {
        return new Outcome(
                Suite.named("statuses")
                        .expect(fare("met"))
                        .expect(fare("warns"))
                        .expect(fare("fails")),
                new RunInfo("trips.csv", "by hand", NOON, NOON, 1000),
                List.of(judged("met", Status.PASSED), judged("warns", Status.WARNED), judged("fails", Status.FAILED)));
    }

    private static Result judged(String id, Status status) {
        Measured measured = new Measured(List.of(), new Counts(1000, 0, 0, 0), new Figure.Tally(990, 10), List.of());
        return new Result(
                id,
                fare(id),
                Verdict.of(status),
                List.of(new GroupResult(Verdict.of(status), measured)),
                new ResultContext("trips.csv", "by hand", Set.of()));
    }

    @Test
    void marks_losses_as_the_rest_of_the_report_marks_the_results() {
        Outcome outcome = everyStatus();

        String text = new MarkdownRenderer()
                .render(FlowReport.of(outcome).worth(ofEveryStatus(outcome)).in(Locale.ENGLISH));

        assertThat(text).contains("| ✓ `met` |", "| ! `warns` |", "| ✗ `fails` |");
        assertThat(text).contains("✓ Fund", "· Leave out").doesNotContain("? Leave out");
    }

    @Test
    void tells_delays_and_incidents_so_that_figures_can_be_computed_again() {
        Outcome outcome = everyStatus();
        FlowReport report = FlowReport.of(outcome).worth(ofEveryStatus(outcome));

        String english = console(report.in(Locale.ENGLISH));

        // slow saves half of 1,000 × 1% × 100 = 500 less 40 a year, for 9 and 12 months, and costs 100: 460 × 1.75 −
        // 100.
        assertThat(english)
                .contains("slow KRW 100 KRW 40 KRW 500 KRW 705 3 mo")
                .contains("swift KRW 9,000 KRW 0 KRW 500 KRW -8,000 none")
                .contains("8,760 hours × 48/8,760 (6 incidents × 8 hours) × KRW 100")
                .contains("counts by 9/12", "no 95 % interval of the sum")
                // 48 × 100 + 2 × 1,000, all known.
                .contains("KRW 6,800 a year is expected to be lost")
                .doesNotContain("At least");
        assertThat(console(report.in(Locale.KOREAN)))
                .contains("705원 3개월", "(사고 6건 × 8시간)", "9/12", "slow를 빼면", "할인율 연 0%(실효) 기준");
    }

    @Test
    void tells_a_log_that_is_not_intact_from_one_that_is() {
        String intact = console(FlowReport.of(outcome())
                .provenBy(attestation(new Verification.IntactAnchored(9)), "verify it")
                .in(Locale.ENGLISH));
        String cut = new HtmlRenderer()
                .render(FlowReport.of(outcome())
                        .provenBy(attestation(new Verification.Truncated(9, 7)), "verify it")
                        .in(Locale.KOREAN));

        assertThat(intact)
                .contains("All 9 records are intact and anchored.", "signed by trail-key", "verify with verify it");
        assertThat(cut).containsPattern("class=\"[^\"]*bad[^\"]*\">[^<]*기록이 9건 있어야 하지만 7건만 있습니다");
    }

    @Test
    void is_drawn_in_every_format() {
        Report report =
                FlowReport.of(outcome()).answeredBy(usual()).worth(valuation()).in(Locale.ENGLISH);

        assertThat(new MarkdownRenderer().render(report))
                .contains("| Money at stake in a year (USD) | expected | 95 % interval |")
                .contains("| ✗ `fare-present` | USD 2,400.00 |");
        assertThat(new HtmlRenderer().render(report))
                .contains("class=\"card chart wide\"", "class=\"limit\"", "Money at stake in a year (USD)");
    }

    @ParameterizedTest
    @EnumSource
    void is_there_in_both_languages(FlowMessage message) {
        Object[] arguments = {"a", "b", "c", "d", "e", "f", "g", "h"};

        assertThat(message.in(Locale.ENGLISH, arguments)).isNotBlank().matches("[\\p{ASCII}×−]+");
        assertThat(message.in(Locale.KOREAN, arguments)).isNotBlank();
        assertThat(message.in(Locale.KOREAN, arguments).endsWith("."))
                .isEqualTo(message.in(Locale.ENGLISH, arguments).endsWith("."));
    }
}
