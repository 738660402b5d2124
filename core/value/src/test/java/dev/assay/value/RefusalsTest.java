package dev.assay.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Named.named;

import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import dev.assay.value.answer.Answer;
import dev.assay.value.benchmark.BenchmarkRegistry;
import dev.assay.value.business.BusinessCase;
import dev.assay.value.business.RoiGoal;
import dev.assay.value.business.Scenario;
import dev.assay.value.business.formula.Formula;
import dev.assay.value.business.model.RiskAdjustment;
import dev.assay.value.business.schedule.Discounting;
import dev.assay.value.business.schedule.Horizon;
import dev.assay.value.business.schedule.Profile;
import dev.assay.value.cashflow.Flows;
import dev.assay.value.cashflow.Loan;
import dev.assay.value.customer.Acquisition;
import dev.assay.value.customer.NetPromoter;
import dev.assay.value.distribution.Distribution;
import dev.assay.value.energy.ComputeRun;
import dev.assay.value.genai.Sourcing;
import dev.assay.value.genai.TokenPrice;
import dev.assay.value.kpi.Kpi;
import dev.assay.value.money.Money;
import dev.assay.value.money.WonUnit;
import dev.assay.value.pilot.Tracking;
import dev.assay.value.poorquality.QualityCosts;
import dev.assay.value.portfolio.Candidate;
import dev.assay.value.portfolio.Portfolio;
import dev.assay.value.portfolio.PortfolioSolver;
import dev.assay.value.productivity.ProductivityGain;
import dev.assay.value.ranking.Criterion;
import dev.assay.value.ranking.Scorecard;
import dev.assay.value.rate.DayCount;
import dev.assay.value.rate.Rate;
import dev.assay.value.rate.Timing;
import dev.assay.value.simulation.MonteCarlo;
import dev.assay.value.simulation.Swing;
import dev.assay.value.simulation.Tornado;
import dev.assay.value.stake.StakeRegister;
import dev.assay.value.stake.ValueAtStake;
import dev.assay.value.stake.ValueGate;
import dev.assay.value.stake.fix.Fix;
import dev.assay.value.stake.realisation.QualityAdjustment;
import dev.assay.value.statistics.Confidence;
import dev.assay.value.statistics.LookGuard;
import dev.assay.value.statistics.Proportion;
import dev.assay.value.statistics.ProportionDesign;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever is refused is told why, in English and Korean. */
class RefusalsTest {
    private static final Path MAIN = Path.of("src", "main", "java");
    private static final Pattern HANGUL = Pattern.compile("[가-힣]");
    private static final Pattern SPEAKS_ENGLISH_ONLY = Pattern.compile(
            "new (IllegalArgumentException|IllegalStateException|NoSuchElementException|ArithmeticException"
                    + "|UnsupportedOperationException|NumberFormatException)\\((.*)");
    private static final Pattern REFUSAL = Pattern.compile("new ValueException\\((.*?)\\);", Pattern.DOTALL);

    /** Currencies, day counts and durations as they are written everywhere. */
    private static final Set<String> TOLD = Set.of("ACT", "ISDA", "PT", "USD");

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    @Test
    void no_source_refuses_in_one_language() throws IOException {
        List<String> faults = new ArrayList<>();
        List<Path> sources = sources();
        for (Path file : sources) {
            for (String line : Files.readAllLines(file)) {
                // What a Java platform must have is no refusal.
                Matcher matcher = SPEAKS_ENGLISH_ONLY.matcher(line);
                if (matcher.find() && !matcher.group(2).contains("SHA-256")) {
                    faults.add(file + ": " + line.strip());
                }
            }
        }

        assertThat(sources).hasSizeGreaterThan(200);
        assertThat(faults).isEmpty();
    }

    @Test
    void every_refusal_has_korean_beside_english() throws IOException {
        int refusals = 0;
        for (Path file : sources()) {
            Matcher matcher = REFUSAL.matcher(Files.readString(file));
            while (matcher.find()) {
                refusals++;
                assertThat(matcher.group(1)).as(file.toString()).containsPattern("[가-힣]|Text::ko");
            }
        }

        assertThat(refusals).isGreaterThan(180);
    }

    /** Whatever is said in English words has Korean beside it, as letters or as something that is called so. */
    @Test
    void every_sentence_has_korean_beside_english() throws IOException {
        Pattern english = Pattern.compile("\"[^\"]*[a-z]{3,}[^\"]*\"");
        Pattern korean = Pattern.compile("[가-힣]|\\.ko\\(|korean");
        List<String> faults = new ArrayList<>();
        int sentences = 0;
        for (Path file : sources()) {
            for (String call : calls("Text.of(", Files.readString(file))) {
                sentences++;
                if (english.matcher(call).find() && !korean.matcher(call).find()) {
                    faults.add(file + ": " + call);
                }
            }
        }

        assertThat(sentences).isGreaterThan(250);
        assertThat(faults).isEmpty();
    }

    /** Returns the arguments of all calls, up to the parenthesis that closes them. */
    private static List<String> calls(String start, String source) {
        List<String> calls = new ArrayList<>();
        for (int from = source.indexOf(start); from >= 0; from = source.indexOf(start, from + 1)) {
            int first = from + start.length();
            int end = first;
            boolean quoted = false;
            for (int open = 1; open > 0; end++) {
                char letter = source.charAt(end);
                quoted ^= letter == '"' && source.charAt(end - 1) != '\\';
                open += quoted ? 0 : letter == '(' ? 1 : letter == ')' ? -1 : 0;
            }
            calls.add(source.substring(first, end - 1));
        }
        return calls;
    }

    private static Money krw(String amount) {
        return Money.of(amount, "KRW");
    }

    private static Named<ThrowingCallable> of(String name, ThrowingCallable refused) {
        return named(name, refused);
    }

    static Stream<Named<ThrowingCallable>> basics() {
        return Stream.of(
                of("answer", () -> new Answer<>(Optional.empty(), Optional.empty())),
                of(
                        "answer without value",
                        () -> Answer.none("CODE", Text.of("none", "없음")).get()),
                of("amount", () -> Money.of("ten", "KRW")),
                of("currency", () -> Money.of("1", "WON!")),
                of("currencies", () -> krw("1").plus(Money.of("1", "USD"))),
                of("ratios", () -> krw("1").allocate(List.of())),
                of("won of dollars", () -> WonUnit.WON.count(Money.of("1", "USD"))),
                of("rate", () -> Rate.effective("-1")),
                of("rate of letters", () -> Rate.effective("ten")),
                of("times", () -> Rate.nominal("0.1", 0)),
                of("days", () -> DayCount.parse("ACT_1")),
                of("flow", () -> Flows.yearly(Double.NaN)),
                of("loan", () -> new Loan(0.1, 0, 1, 0, Timing.END)),
                of("middle", () -> new Loan(0.1, 1, 1, 0, Timing.MID)),
                of("horizon", () -> Horizon.years(2026, 0)),
                of("ramp", () -> Profile.rampLinear(0)),
                of("premium", () -> Discounting.none().withRiskPremium("much")),
                of("risk", () -> RiskAdjustment.tei("2", "0")),
                of("formula", () -> Formula.of("x+")),
                of("goal", () -> new RoiGoal(100, 0, 0.5, 1)),
                of("points", () -> new RoiGoal(100, 40, 0.5, 1).curve(1)));
    }

    static Stream<Named<ThrowingCallable>> cases() {
        BusinessCase empty = BusinessCase.named("c")
                .currency("KRW")
                .horizon(Horizon.years(2026, 1))
                .discount(Discounting.none())
                .build();
        MonteCarlo plan = MonteCarlo.of(empty);
        return Stream.of(
                of("case", () -> BusinessCase.named("").build()),
                of(
                        "scenario",
                        () -> empty.under(Scenario.builder("s").set("d", "1").build())),
                of("paths", () -> plan.paths(0).run()),
                of("threads", () -> plan.executor(Runnable::run, 0)),
                of("percent", () -> plan.paths(10).run().percentile(101)),
                of("swing", () -> new Swing(0.9, 0.1, 0.1, Swing.Range.values()[0])),
                of("bar", () -> Tornado.of(empty, Swing.p10p90()).bar("d")),
                of("distribution", () -> Distribution.uniform(2, 1)),
                of("budget", () -> Portfolio.of(List.of()).budget("b", BigDecimal.ONE.negate())),
                of(
                        "worth too much",
                        () -> Portfolio.of(List.of(Candidate.of("a", krw("1000000000000000000000000"))))
                                .budget("b", BigDecimal.ONE)
                                .solve()),
                of("candidate", () -> Candidate.of("", krw("1"))),
                of("solver", () -> PortfolioSolver.ojAlgo(Duration.ZERO)),
                of("criterion", () -> Criterion.more("", 1)),
                of("score", () -> Scorecard.by(Criterion.more("a", 1)).score("x", Map.of("b", 1.0))));
    }

    static Stream<Named<ThrowingCallable>> evidence() {
        return Stream.of(
                of("level", () -> Confidence.of(1)),
                of("proportion", () -> new Proportion(2, 1)),
                of("design", () -> ProportionDesign.between(0.5, 0.5)),
                of("looks", () -> LookGuard.once(2)),
                of("kpi", () -> Kpi.measured("", Text.of("a"), "u")),
                of(
                        "benchmarks",
                        () -> BenchmarkRegistry.published()
                                .with(BenchmarkRegistry.published().benchmarks().get(0))),
                of("token price", () -> TokenPrice.of("cheap", TokenPrice.Quote.PER_TOKEN)),
                of("sourcing", () -> new Sourcing(List.of(), 12)),
                of("energy", () -> ComputeRun.rated(1, 1, 2, 1, 1)),
                of("promoters", () -> new NetPromoter(-1, 0, 0)),
                of("acquisition", () -> Acquisition.of(krw("1"), -1)),
                of("spend", () -> Acquisition.of(krw("-5"), 1)),
                of("no plan", () -> new Tracking(List.of(), List.of())),
                of("gain", () -> ProductivityGain.ofHours(BigDecimal.TEN)),
                of("quality costs", () -> QualityCosts.best(List.of())),
                of("stake", () -> ValueAtStake.perRecord("e", "many", krw("1"))),
                of("caught", () -> ValueAtStake.perRecord("e", "1", krw("1")).caughtDownstream("2")),
                of(
                        "stakes",
                        () -> StakeRegister.of(List.of(
                                ValueAtStake.perRecord("e", "1", krw("1")),
                                ValueAtStake.perRecord("e", "1", krw("1"))))),
                of("gate", () -> ValueGate.maxLossPerDay(krw("-1"))),
                of("fix", () -> Fix.named("").costing(krw("1"), krw("1"))),
                of("effect", () -> Fix.named("f").costing(krw("1"), krw("1")).reduces("e", "half")),
                of("reliance", () -> QualityAdjustment.none().reliesOn("b", "e", "half")),
                of("target", () -> QualityAdjustment.none().target("e", "low")));
    }

    @ParameterizedTest
    @MethodSource({"basics", "cases", "evidence"})
    void whoever_is_refused_is_told_in_both_languages(ThrowingCallable refused) {
        Throwable refusal = catchThrowable(refused);

        assertThat(texts(refusal)).isNotEmpty().allSatisfy(text -> {
            assertThat(text.en()).isNotBlank().doesNotContainPattern(HANGUL).doesNotContain("null");
            assertThat(text.ko()).containsPattern(HANGUL).doesNotContain("null");
            assertThat(KoreanWords.foreign(text.ko())).as(text.ko()).isSubsetOf(TOLD);
        });
    }

    private static List<Text> texts(Throwable refusal) {
        if (refusal instanceof ValueException value) {
            return List.of(value.text());
        }
        assertThat(refusal).isInstanceOf(FindingsException.class);
        return ((FindingsException) refusal)
                .findings().stream().map(Finding::message).toList();
    }
}
