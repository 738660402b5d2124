package dev.assay.report.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.assay.quality.finding.ValueException;
import dev.assay.report.Report;
import dev.assay.report.console.ConsoleRenderer;
import dev.assay.report.html.HtmlRenderer;
import dev.assay.report.markdown.MarkdownRenderer;
import dev.assay.report.picture.Mark;
import dev.assay.report.picture.Plot;
import dev.assay.report.picture.Shade;
import dev.assay.report.picture.Spans;
import dev.assay.report.tree.Badge;
import dev.assay.report.tree.Block;
import dev.assay.report.tree.Cell;
import dev.assay.report.tree.Facts;
import dev.assay.report.tree.Headline;
import dev.assay.report.tree.Picture;
import dev.assay.report.tree.Section;
import dev.assay.report.tree.Tone;
import dev.assay.report.tree.Totals;
import dev.assay.value.business.BusinessCase;
import dev.assay.value.business.RoiGoal;
import dev.assay.value.business.formula.Formula;
import dev.assay.value.business.line.BenefitKind;
import dev.assay.value.business.line.ValueDimension;
import dev.assay.value.business.schedule.Horizon;
import dev.assay.value.distribution.Distribution;
import dev.assay.value.money.Money;
import dev.assay.value.rate.Rate;
import dev.assay.value.simulation.MonteCarlo;
import dev.assay.value.simulation.Swing;
import dev.assay.value.simulation.Tornado;
import dev.assay.value.stake.MeasuredFailure;
import dev.assay.value.stake.StakeRegister;
import dev.assay.value.stake.ValueAtStake;
import dev.assay.value.stake.fix.Fix;
import dev.assay.value.stake.fix.FixPlan;
import dev.assay.value.stake.fix.FixPlanner;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuePicturesTest {
    private static final Currency USD = Currency.getInstance("USD");
    private static final Instant NOON = Instant.parse("2026-04-01T12:00:00Z");
    private static final ValuePictures ENGLISH = ValuePictures.in(Locale.ENGLISH);

    /** Costs 1,000, brings 600 × saved a year for two years, undiscounted: 600 at base, −400 if nothing is saved. */
    private static final BusinessCase CASE = BusinessCase.named("case")
            .currency("USD")
            .horizon(Horizon.years(2026, 2))
            .discount(Rate.effective("0"))
            .driver("saved", d -> d.base("0.8").uncertain(Distribution.uniform(0, 1)))
            .benefit(
                    "time",
                    b -> b.kind(BenefitKind.CASH)
                            .dimension(ValueDimension.TIME)
                            .perYear(Formula.driver("saved").times(Formula.of("1000"))))
            .cost("build", c -> c.capex("1000"))
            .build();

    private static FixPlanner planner(Fix... fixes) {
        StakeRegister stakes =
                StakeRegister.of(List.of(ValueAtStake.perRecord("email", "1000", Money.of("10", "USD"))));
        return FixPlanner.of(
                stakes.losses(id -> MeasuredFailure.ofCounts(id, 10, 100, NOON, NOON)),
                List.of(fixes),
                2,
                Rate.effective("0"));
    }

    private static Fix form() {
        return Fix.named("form")
                .costing(Money.of("500", "USD"), Money.of("0", "USD"))
                .reduces("email", "0.8");
    }

    private static List<FixPlan> plans() {
        FixPlanner planner = planner(form());
        return List.of(planner.plan(), planner.budget(Money.of("100", "USD")).plan());
    }

    private static List<Block> all(Locale locale) {
        ValuePictures pictures = ValuePictures.in(locale);
        return List.of(
                pictures.waterfall(CASE.evaluate()),
                pictures.tornado(Tornado.of(CASE, Swing.p10p90()), USD),
                pictures.payback(CASE.evaluate()),
                pictures.spread(MonteCarlo.of(CASE).paths(5_000).seed(7).run(), USD),
                pictures.frontier(plans()),
                pictures.goal(new RoiGoal(100, 40, 0.56, 8), 2));
    }

    private static Report report(Locale locale) {
        Headline headline = new Headline(
                "kicker",
                "title",
                new Badge(Tone.GOOD, "good"),
                "summary",
                new Totals(List.of()),
                new Facts(List.of()),
                new Headline.Run(NOON, Duration.ZERO));
        return new Report(locale, headline, List.of(new Section("pictures", all(locale))));
    }

    private static List<String> texts(List<Cell> row) {
        return row.stream().map(Cell::text).toList();
    }

    @Test
    void a_waterfall_steps_from_benefits_to_what_remains() {
        Picture picture = ENGLISH.waterfall(CASE.evaluate());

        Spans spans = (Spans) picture.drawing();
        assertThat(spans.rows())
                .extracting(Spans.Row::label, Spans.Row::value)
                .containsExactly(
                        tuple("time saved", "+1,600"), tuple("one-off", "−1,000"), tuple("net present value", "600"));
        assertThat(spans.rows())
                .flatExtracting(Spans.Row::spans)
                .containsExactly(
                        new Spans.Span(0, 1600, Shade.GAIN),
                        new Spans.Span(1600, 600, Shade.LOSS),
                        new Spans.Span(0, 600, Shade.MAIN));
        assertThat(picture.note()).isEqualTo("USD");
        assertThat(texts(picture.figures().rows().get(1))).containsExactly("one-off", "USD -1,000.00", "USD 600.00");
    }

    @Test
    void a_tornado_shows_where_drivers_break_even() {
        Picture picture = ENGLISH.tornado(Tornado.of(CASE, Swing.p10p90()), USD);

        // 2,000 × 0.1 − 1,000, 2,000 × 0.9 − 1,000, and 2,000 × 0.5 = 1,000.
        assertThat(texts(picture.figures().rows().get(0)))
                .containsExactly("saved", "0.100", "0.900", "USD -800.00", "USD 800.00", "0.500");
        assertThat(((Spans) picture.drawing()).base()).contains(600.0);
        assertThat(picture.note()).isEqualTo("USD; the line is the base, 600");
    }

    @Test
    void money_is_paid_back_where_the_curve_crosses_zero() {
        Plot plot = (Plot) ENGLISH.payback(CASE.evaluate()).drawing();

        assertThat(plot.marks())
                .contains(
                        new Mark.Upright(1.25, "paid back after 1.25", Shade.MAIN),
                        new Mark.Curve(
                                List.of(new Mark.Point(0, -1000), new Mark.Point(1, -200), new Mark.Point(2, 600)),
                                Shade.MAIN))
                .filteredOn(Mark.Column.class::isInstance)
                .extracting(Mark::shade)
                .containsExactly(Shade.LOSS, Shade.GAIN, Shade.GAIN);
    }

    @Test
    void what_is_never_recovered_has_no_mark() {
        BusinessCase loss = CASE.toBuilder().cost("more", c -> c.capex("9000")).build();

        Plot plot = (Plot) ENGLISH.payback(loss.evaluate()).drawing();

        assertThat(plot.marks()).noneMatch(Mark.Upright.class::isInstance);
    }

    @Test
    void no_column_of_a_spread_is_both_loss_and_gain() {
        Picture picture =
                ENGLISH.spread(MonteCarlo.of(CASE).paths(20_000).seed(7).run(), USD);

        List<Mark.Column> columns = ((Plot) picture.drawing())
                .marks().stream()
                        .filter(Mark.Column.class::isInstance)
                        .map(Mark.Column.class::cast)
                        .toList();
        assertThat(columns).allMatch(column -> column.from() > -1e-9 || column.to() < 1e-9);
        double loss = columns.stream()
                .filter(column -> column.shade() == Shade.LOSS)
                .mapToDouble(Mark.Column::height)
                .sum();
        // Half of what is uniform from −1,000 to 1,000; two in a thousand at each end are not drawn.
        assertThat(loss).isCloseTo(0.5, within(0.02));
        assertThat(picture.figures().rows())
                .extracting(row -> row.get(0).text())
                .contains("mean", "P5", "P50", "P95");
        assertThat(picture.note()).isEqualTo("USD; 20,000 paths, seed 7");
    }

    @Test
    void a_frontier_names_what_each_budget_funds() {
        Picture picture = ENGLISH.frontier(plans());

        // 1,000 rows × 10% × USD 10 × 80% for two years, less 500.
        assertThat(picture.figures().rows().stream().map(ValuePicturesTest::texts))
                .containsExactly(
                        List.of("USD 0.00", "USD 0.00", "nothing"), List.of("USD 500.00", "USD 1,100.00", "form"));
        assertThat(ENGLISH.frontier(List.of(planner().plan())).figures().rows()).hasSize(1);
    }

    @Test
    void a_frontier_of_nothing_is_refused_in_both_languages() {
        FixPlan none = FixPlanner.of(
                        StakeRegister.of(List.of()).losses(id -> MeasuredFailure.ofCounts(id, 0, 0, NOON, NOON)),
                        List.of(),
                        2,
                        Rate.effective("0"))
                .plan();

        assertThatThrownBy(() -> ENGLISH.frontier(List.of(none)))
                .isInstanceOfSatisfying(
                        ValueException.class,
                        refusal -> assertThat(refusal.text().ko()).isEqualTo("고를 개선안이 있는 계획이 하나는 있어야 하지만 없습니다"))
                .hasMessage("plans must have one with a fix to choose from, but had none");
    }

    @Test
    void a_goal_out_of_reach_has_no_dot() {
        Plot reached = (Plot) ENGLISH.goal(new RoiGoal(100, 40, 0.56, 8), 2).drawing();
        Plot missed = (Plot) ENGLISH.goal(new RoiGoal(100, 40, 0.56, 16), 2).drawing();

        assertThat(reached.marks())
                .filteredOn(Mark.Dot.class::isInstance)
                .extracting(mark -> ((Mark.Dot) mark).label())
                .containsExactly("40.0%", "80.0%");
        assertThat(missed.marks()).filteredOn(Mark.Dot.class::isInstance).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void every_format_shows_the_figures(String language) {
        Report report = report(Locale.forLanguageTag(language));

        String page = new HtmlRenderer().render(report);

        assertThat(page).doesNotContain("<script", "NaN", "Infinity");
        assertThat(page.split("role=\"img\"", -1)).hasSize(7);
        assertThat(page.split("<desc ", -1)).hasSize(7);
        for (String text :
                List.of(page, ConsoleRenderer.ofDefaults().render(report), new MarkdownRenderer().render(report))) {
            assertThat(text)
                    .contains(language.equals("ko") ? "동인" : "driver", "86.4%", "P95")
                    .contains(language.equals("ko") ? "1,100.00 USD" : "USD 1,100.00");
        }
    }

    @Test
    void amounts_are_told_in_units_that_keep_them_short() {
        Phrases korean = new Phrases(Locale.KOREAN);
        Currency won = Currency.getInstance("KRW");

        assertThat(MoneyScale.of(650e6, won, korean)).isEqualTo(new MoneyScale(6, "백만원"));
        assertThat(MoneyScale.of(1e15, won, korean)).isEqualTo(new MoneyScale(8, "억원"));
        assertThat(MoneyScale.of(1e15, won, korean).number(1e15)).isEqualTo("10,000,000");
        assertThat(MoneyScale.of(22_368_519.91, USD, korean)).isEqualTo(new MoneyScale(6, "백만 USD"));
        assertThat(MoneyScale.of(22_368_519.91, USD, new Phrases(Locale.ENGLISH))
                        .number(22_368_519.91))
                .isEqualTo("22.4");
        assertThat(MoneyScale.of(0, USD, korean).number(-0.0)).isEqualTo("0");
    }
}
