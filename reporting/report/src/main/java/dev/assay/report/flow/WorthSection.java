package dev.assay.report.flow;

import dev.assay.quality.finding.Finding;
import dev.assay.quality.outcome.Outcome;
import dev.assay.report.tree.Block;
import dev.assay.report.tree.Cell;
import dev.assay.report.tree.Items;
import dev.assay.report.tree.Paragraph;
import dev.assay.report.tree.RangeBars;
import dev.assay.report.tree.Section;
import dev.assay.report.tree.Table;
import dev.assay.report.tree.Tone;
import dev.assay.value.money.Money;
import dev.assay.value.stake.ExpectationLoss;
import dev.assay.value.stake.FailureCounts;
import dev.assay.value.stake.LossBasis;
import dev.assay.value.stake.LossRange;
import dev.assay.value.stake.LossReport;
import dev.assay.value.stake.ValueAtStake;
import dev.assay.value.stake.book.Valuation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says what failures cost in a year, how that follows from what was counted, and what is not in the sum. */
final class WorthSection {
    private final Valuation valuation;
    private final LossReport atStake;
    private final Outcome outcome;
    private final Locale locale;

    WorthSection(Valuation valuation, Outcome outcome, Locale locale) {
        this.valuation = valuation;
        this.atStake = valuation.atStake();
        this.outcome = outcome;
        this.locale = locale;
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(summary()));
        List<RangeBars.Bar> bars =
                atStake.losses().stream().flatMap(loss -> bar(loss).stream()).toList();
        if (!bars.isEmpty()) {
            blocks.add(chart(bars));
        }
        if (!atStake.losses().isEmpty()) {
            blocks.add(table());
        }
        List<String> notes = notes();
        if (!notes.isEmpty()) {
            blocks.add(new Items(notes));
        }
        return new Section(FlowMessage.WORTH.in(locale), blocks);
    }

    /** Returns what is at stake, in a sentence. */
    String summary() {
        Optional<LossRange> known = atStake.known();
        if (known.isEmpty()) {
            FlowMessage nothing = atStake.losses().isEmpty() ? FlowMessage.NOTHING_AT_STAKE : FlowMessage.ONLY_UNKNOWN;
            return nothing.in(locale);
        }
        LossRange year = known.get();
        FlowMessage lost = atStake.unknown().isEmpty() ? FlowMessage.AT_STAKE : FlowMessage.AT_STAKE_AT_LEAST;
        return lost.in(
                locale,
                show(year.expected()),
                show(year.low()),
                show(year.high()),
                show(year.perDay().expected()),
                atStake.unknown().size(),
                atStake.losses().size());
    }

    private String show(Money money) {
        return money.describe(locale);
    }

    private RangeBars chart(List<RangeBars.Bar> bars) {
        double most =
                bars.stream().mapToDouble(bar -> bar.estimate().high()).max().orElse(0);
        String code = valuation.book().currency().getCurrencyCode();
        return new RangeBars(
                FlowMessage.CHART.in(locale) + " (" + code + ")",
                FlowMessage.EXPECTED.in(locale),
                FlowMessage.RANGE.in(locale),
                bars,
                Amounts.axis(most));
    }

    private Optional<RangeBars.Bar> bar(ExpectationLoss loss) {
        String id = loss.stake().expectation();
        Tone tone = outcome.result(id).map(result -> Tone.of(result.status())).orElse(Tone.NEUTRAL);
        return loss.yearly().value().map(range -> new RangeBars.Bar(label(loss.stake()), tone, estimate(range)));
    }

    /** One expectation may cost money by several bases; then the label says by which. */
    private String label(ValueAtStake stake) {
        long bases = atStake.losses().stream()
                .filter(loss -> loss.stake().expectation().equals(stake.expectation()))
                .count();
        return bases == 1 ? stake.expectation() : stake.expectation() + " · " + units(stake);
    }

    private RangeBars.Estimate estimate(LossRange range) {
        return new RangeBars.Estimate(
                range.low().amount().doubleValue(),
                range.expected().amount().doubleValue(),
                range.high().amount().doubleValue(),
                show(range.expected()),
                ends(range));
    }

    private String ends(LossRange range) {
        return FlowMessage.ENDS.in(locale, show(range.low()), show(range.high()));
    }

    private Table table() {
        List<Table.Column> columns = List.of(
                Table.Column.of(FlowMessage.EXPECTATION.in(locale)),
                Table.Column.of(FlowMessage.FORMULA.in(locale)),
                Table.Column.ofNumbers(FlowMessage.YEARLY.in(locale)),
                Table.Column.of(FlowMessage.ANSWERABLE.in(locale)));
        List<List<Cell>> rows = new ArrayList<>();
        atStake.losses().forEach(loss -> rows.add(row(loss)));
        if (rows.size() > 1) {
            atStake.known().ifPresent(sum -> rows.add(sum(sum)));
        }
        return new Table(FlowMessage.LOSSES.in(locale), columns, rows);
    }

    private List<Cell> sum(LossRange known) {
        String amount = show(known.expected());
        int unknown = atStake.unknown().size();
        return List.of(
                Cell.text(FlowMessage.IN_ALL.in(locale)),
                Cell.text(
                        unknown == 0
                                ? ""
                                : FlowMessage.SOME_UNKNOWN.in(
                                        locale, unknown, atStake.losses().size())),
                Cell.number(unknown == 0 ? amount : FlowMessage.AT_LEAST.in(locale, amount)),
                Cell.text(""));
    }

    private List<Cell> row(ExpectationLoss loss) {
        ValueAtStake stake = loss.stake();
        Cell owner = stake.owner().isEmpty() ? Cell.quiet(FlowMessage.NOBODY.in(locale)) : Cell.value(stake.owner());
        Cell unknown = Cell.quiet(FlowMessage.UNKNOWN.in(locale));
        Optional<LossRange> range = loss.yearly().value();
        return List.of(
                Cell.value(stake.expectation()),
                Cell.text(formula(loss)),
                range.map(it -> Cell.number(show(it.expected()))).orElse(unknown),
                owner);
    }

    private String formula(ExpectationLoss loss) {
        ValueAtStake stake = loss.stake();
        String share = loss.failure().counts().value().map(this::share).orElseGet(() -> FlowMessage.UNKNOWN.in(locale));
        String caught = stake.caught().signum() == 0
                ? ""
                : FlowMessage.CAUGHT.in(
                        locale, stake.caught().stripTrailingZeros().toPlainString());
        return units(stake) + " × " + share + " × " + show(stake.unit()) + caught;
    }

    private String share(FailureCounts counts) {
        String share = Amounts.print(counts.failing()) + "/" + Amounts.print(counts.evaluated());
        return counts.clusters()
                .map(number -> share
                        + FlowMessage.INCIDENTS.in(locale, Amounts.print(number), Amounts.print(counts.clusterSize())))
                .orElse(share);
    }

    private String units(ValueAtStake stake) {
        return basis(stake.basis()).in(locale, Amounts.print(stake.exposurePerYear()));
    }

    private static FlowMessage basis(LossBasis basis) {
        return switch (basis) {
            case PER_RECORD -> FlowMessage.PER_RECORD;
            case DOWNTIME -> FlowMessage.DOWNTIME;
            case DECISION -> FlowMessage.DECISIONS_MADE;
            case PENALTY -> FlowMessage.PENALTY;
        };
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        atStake.findings().stream()
                .filter(finding -> finding.level() != Finding.Level.INFO)
                .map(finding -> FlowMessage.NOTE.in(
                        locale, finding.path(), finding.message().in(locale)))
                .distinct()
                .forEach(notes::add);
        if (atStake.losses().size() - atStake.unknown().size() > 1) {
            notes.add(FlowMessage.SUMMED_ENDS.in(locale));
        }
        if (!valuation.unpriced().isEmpty()) {
            notes.add(FlowMessage.UNPRICED.in(locale, String.join(", ", valuation.unpriced())));
        }
        LossReport quiet = valuation.quiet();
        quiet.known()
                .ifPresent(range ->
                        notes.add(FlowMessage.QUIET.in(locale, quiet.losses().size(), show(range.high()))));
        return notes;
    }
}
