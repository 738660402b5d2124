package dev.assay.report.flow;

import dev.assay.report.tree.Badge;
import dev.assay.report.tree.Block;
import dev.assay.report.tree.Cell;
import dev.assay.report.tree.Items;
import dev.assay.report.tree.Paragraph;
import dev.assay.report.tree.Section;
import dev.assay.report.tree.Table;
import dev.assay.report.tree.Tone;
import dev.assay.value.money.Money;
import dev.assay.value.stake.book.FixTerms;
import dev.assay.value.stake.book.StakeBook;
import dev.assay.value.stake.book.Valuation;
import dev.assay.value.stake.fix.Fix;
import dev.assay.value.stake.fix.FixLine;
import dev.assay.value.stake.fix.FixPlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says which fixes to fund under the budget, and why each is in or out. */
final class FixSection {
    private final StakeBook book;
    private final FixPlan plan;
    private final Optional<FixPlan> byReturn;
    private final Locale locale;

    FixSection(Valuation valuation, FixPlan plan, Locale locale) {
        this.book = valuation.book();
        this.plan = plan;
        this.byReturn = valuation.byReturn();
        this.locale = locale;
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(sentence()));
        blocks.add(table());
        Stream<String> reasons = lines().map(this::why);
        Stream<String> notes = plan.findings().stream()
                .map(finding -> FlowMessage.NOTE.in(
                        locale, finding.path(), finding.message().in(locale)));
        Stream<String> counted = Stream.of(FlowMessage.COUNTED.in(locale));
        blocks.add(new Items(
                Stream.of(reasons, notes, counted).flatMap(each -> each).toList()));
        return new Section(FlowMessage.FIX.in(locale), blocks);
    }

    private String sentence() {
        FixTerms terms = book.terms();
        List<String> sentences = new ArrayList<>();
        terms.budget().ifPresent(most -> sentences.add(FlowMessage.BUDGET.in(locale, show(most))));
        terms.runningBudget().ifPresent(most -> sentences.add(FlowMessage.RUNNING_BUDGET.in(locale, show(most))));
        String ids = plan.funded().stream().map(Fix::id).collect(Collectors.joining(", "));
        sentences.add(
                ids.isEmpty()
                        ? nothing()
                        : FlowMessage.FUND.in(
                                locale,
                                ids,
                                show(plan.oneOff().orElseThrow()),
                                show(plan.runningPerYear().orElseThrow()),
                                show(plan.npv().orElseThrow()),
                                show(plan.npvLow().orElseThrow()),
                                show(plan.npvHigh().orElseThrow()),
                                terms.years(),
                                terms.rate().describe(locale)));
        byReturn.flatMap(this::compared).ifPresent(sentences::add);
        return String.join(" ", sentences);
    }

    /** Nothing can be judged, nothing fits that would pay, or nothing pays. */
    private String nothing() {
        if (!plan.unjudged().isEmpty()) {
            return FlowMessage.FUND_UNKNOWN.in(locale);
        }
        String dear = plan.beyondLimits().stream().map(Fix::id).collect(Collectors.joining(", "));
        return dear.isEmpty() ? FlowMessage.FUND_NOTHING.in(locale) : FlowMessage.FUND_TOO_DEAR.in(locale, dear);
    }

    /** What the usual rule of thumb would lose, if it would. */
    private Optional<String> compared(FixPlan other) {
        Money less = plan.npv().orElseThrow().minus(other.npv().orElseThrow());
        if (less.signum() <= 0) {
            return Optional.empty();
        }
        String ids = other.funded().isEmpty()
                ? FlowMessage.NOTHING.in(locale)
                : other.funded().stream().map(Fix::id).collect(Collectors.joining(", "));
        return Optional.of(FlowMessage.BY_RETURN.in(locale, ids, show(less)));
    }

    private String show(Money money) {
        return money.describe(locale);
    }

    private String show(Optional<Money> money) {
        return money.map(this::show).orElse("?");
    }

    private Table table() {
        List<Table.Column> columns = new ArrayList<>(List.of(
                Table.Column.of(FlowMessage.CHOICE.in(locale)),
                Table.Column.of(FlowMessage.FIX_NAME.in(locale)),
                Table.Column.ofNumbers(FlowMessage.ONCE.in(locale)),
                Table.Column.ofNumbers(FlowMessage.RUNNING.in(locale)),
                Table.Column.ofNumbers(FlowMessage.SAVES.in(locale)),
                Table.Column.ofNumbers(FlowMessage.NPV_ALONE.in(locale))));
        if (waits()) {
            columns.add(Table.Column.of(FlowMessage.LIVE.in(locale)));
        }
        List<List<Cell>> rows = lines().map(this::row).toList();
        return new Table(FlowMessage.FIXES.in(locale), columns, rows);
    }

    /** Whether a fix takes time; if none does, a column of delays would say nothing. */
    private boolean waits() {
        return plan.lines().stream().anyMatch(line -> line.fix().leadMonths() > 0);
    }

    private String delay(int months) {
        return months == 0 ? FlowMessage.AT_ONCE.in(locale) : FlowMessage.MONTHS.in(locale, months);
    }

    private Stream<FixLine> lines() {
        return plan.lines().stream()
                .sorted(Comparator.comparing((FixLine line) -> !line.isFunded()).thenComparing(FixLine.byNpvAlone()));
    }

    private List<Cell> row(FixLine line) {
        Fix fix = line.fix();
        Badge choice = line.isFunded()
                ? new Badge(Tone.GOOD, FlowMessage.FUNDED.in(locale))
                : new Badge(Tone.NEUTRAL, FlowMessage.LEFT_OUT.in(locale));
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.status(choice),
                Cell.value(fix.id()),
                Cell.number(show(fix.oneOff())),
                Cell.number(show(fix.runningPerYear())),
                Cell.number(show(line.savedPerYear().value())),
                Cell.number(show(line.npvAlone().value()))));
        if (waits()) {
            cells.add(Cell.text(delay(fix.leadMonths())));
        }
        return cells;
    }

    private String why(FixLine line) {
        String id = line.fix().id();
        return line.npvInPlan()
                .map(npv -> FlowMessage.IN_PLAN.in(locale, id, show(npv)))
                .orElseGet(() -> FlowMessage.OUT_OF_PLAN.in(locale, whyNot(id)));
    }

    private String whyNot(String id) {
        return plan.regret(id)
                .reason()
                .map(reason -> reason.message().in(locale))
                .orElseGet(() -> plan.whyNot(id, locale));
    }
}
