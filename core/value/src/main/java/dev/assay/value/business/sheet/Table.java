package dev.assay.value.business.sheet;

import dev.assay.quality.finding.Text;
import dev.assay.value.business.Evaluation;
import dev.assay.value.business.LineValue;
import dev.assay.value.business.model.CompiledLine;
import dev.assay.value.business.model.Conventions;
import dev.assay.value.business.schedule.Discounting;
import dev.assay.value.business.schedule.Horizon;
import dev.assay.value.rate.Timing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** Where things stand: the conventions on top, a row for each period, and three rows of sums. */
final class Table {
    private static final int TITLE = 0;
    private static final int CURRENCY = 1;
    private static final int HORIZON = 2;
    private static final int VIEW = 3;
    private static final int ANNUAL_RATE = 4;
    private static final int PERIOD_RATE = 5;
    private static final int HEADINGS = 7;
    private static final int FIRST = 8;
    private static final int PERIOD = 0;
    private static final int DATE = 1;
    private static final int FIRST_LINE = 2;

    private final Evaluation evaluation;
    private final Conventions conventions;
    private final Locale locale;
    private final List<LineValue> benefits;
    private final List<LineValue> costs;
    private final List<Timing> timings;

    Table(Evaluation evaluation, Locale locale) {
        this.evaluation = evaluation;
        this.conventions = evaluation.conventions();
        this.locale = locale;
        this.benefits = counted(1);
        this.costs = counted(-1);
        TreeSet<Timing> used = new TreeSet<>();
        benefits.forEach(line -> used.add(line.flows().timing()));
        costs.forEach(line -> used.add(line.flows().timing()));
        this.timings = used.isEmpty() ? List.of(conventions.timing()) : List.copyOf(used);
    }

    private List<LineValue> counted(int sign) {
        return evaluation.lines().stream()
                .filter(line -> line.status() == CompiledLine.Status.COUNTED
                        && line.line().sign() == sign)
                .toList();
    }

    Horizon horizon() {
        return conventions.horizon();
    }

    List<Timing> timings() {
        return timings;
    }

    int first() {
        return FIRST;
    }

    int last() {
        return FIRST + horizon().periods();
    }

    int total() {
        return last() + 1;
    }

    int firstYear() {
        return last() + 2;
    }

    int present() {
        return last() + 3;
    }

    int benefitSums() {
        return FIRST_LINE + benefits.size();
    }

    private int firstCost() {
        return benefitSums() + 1;
    }

    int costSums() {
        return firstCost() + costs.size();
    }

    int net() {
        return costSums() + 1;
    }

    int cumulative() {
        return net() + 1;
    }

    private int factor(Timing timing) {
        return cumulative() + 1 + timings.indexOf(timing);
    }

    int presentValue() {
        return cumulative() + 1 + timings.size();
    }

    int cumulativePresent() {
        return presentValue() + 1;
    }

    /** The column to the right of everything else. */
    int beyond() {
        return cumulativePresent() + 1;
    }

    String annualRate() {
        return Grid.fixed(ANNUAL_RATE, 1);
    }

    String periodRate() {
        return Grid.fixed(PERIOD_RATE, 1);
    }

    /** A column of the rows of periods. */
    String periods(int column) {
        return Grid.range(column, first(), last());
    }

    void write(Grid grid) {
        writeConventions(grid);
        writeHeadings(grid);
        for (int period = 0; period <= horizon().periods(); period++) {
            writePeriod(grid, period);
        }
        writeSums(grid);
    }

    private void writeConventions(Grid grid) {
        int perYear = horizon().unit().perYear();
        label(grid, TITLE, 0, evaluation.businessCase().title());
        label(grid, CURRENCY, 0, Text.of("currency", "통화"));
        grid.put(CURRENCY, 1, Cell.text(conventions.currency().getCurrencyCode()));
        label(grid, HORIZON, 0, Text.of("horizon", "평가 기간"));
        grid.put(HORIZON, 1, Cell.text(horizon().describe(locale)));
        label(grid, VIEW, 0, Text.of("view", "보기"));
        label(grid, VIEW, 1, evaluation.view().risk().label());
        label(grid, ANNUAL_RATE, 0, Text.of("effective rate a year", "연 실효 이율"));
        grid.put(
                ANNUAL_RATE,
                1,
                Cell.number(conventions.discounting().annual(horizon().years())));
        label(grid, PERIOD_RATE, 0, Text.of("rate a period", "기간 이율"));
        grid.put(PERIOD_RATE, 1, Cell.formula("(1+" + annualRate() + ")^(1/" + perYear + ")-1"));
    }

    private void label(Grid grid, int row, int column, Text text) {
        grid.put(row, column, Cell.text(text.in(locale)));
    }

    private void writeHeadings(Grid grid) {
        label(grid, HEADINGS, PERIOD, Text.of("period", "기간"));
        label(grid, HEADINGS, DATE, Text.of("ends on", "종료일"));
        for (int i = 0; i < benefits.size(); i++) {
            label(grid, HEADINGS, FIRST_LINE + i, benefits.get(i).line().title());
        }
        label(grid, HEADINGS, benefitSums(), Text.of("benefits", "편익"));
        for (int i = 0; i < costs.size(); i++) {
            label(grid, HEADINGS, firstCost() + i, costs.get(i).line().title());
        }
        label(grid, HEADINGS, costSums(), Text.of("costs", "비용"));
        label(grid, HEADINGS, net(), Text.of("net", "순현금흐름"));
        label(grid, HEADINGS, cumulative(), Text.of("cumulative", "누적"));
        timings.forEach(timing -> label(grid, HEADINGS, factor(timing), factorOf(timing)));
        label(grid, HEADINGS, presentValue(), Text.of("present value", "현재가치"));
        label(grid, HEADINGS, cumulativePresent(), Text.of("cumulative present value", "누적 현재가치"));
    }

    private static Text factorOf(Timing timing) {
        String korean = switch (timing) {
            case START -> "기초";
            case MID -> "기중";
            case END -> "기말";
        };
        return Text.of("discount factor (" + timing + ")", "할인 계수 (" + korean + ")");
    }

    private void writePeriod(Grid grid, int period) {
        int row = FIRST + period;
        grid.put(row, PERIOD, Cell.number(period));
        grid.put(row, DATE, Cell.text(horizon().end(period).toString()));
        writeLines(grid, period, FIRST_LINE, benefits);
        writeLines(grid, period, firstCost(), costs);
        grid.put(row, benefitSums(), Cell.formula(sum(row, FIRST_LINE, benefits.size())));
        grid.put(row, costSums(), Cell.formula(sum(row, firstCost(), costs.size())));
        grid.put(row, net(), Cell.formula(Grid.name(row, benefitSums()) + "-" + Grid.name(row, costSums())));
        grid.put(row, cumulative(), Cell.formula(running(row, net(), cumulative())));
        timings.forEach(timing -> grid.put(row, factor(timing), factor(period, timing)));
        grid.put(row, presentValue(), Cell.formula(discounted(row)));
        grid.put(row, cumulativePresent(), Cell.formula(running(row, presentValue(), cumulativePresent())));
    }

    private static void writeLines(Grid grid, int period, int column, List<LineValue> lines) {
        for (int i = 0; i < lines.size(); i++) {
            double[] flows = lines.get(i).flows().amounts();
            grid.put(FIRST + period, column + i, Cell.number(flows[period]));
        }
    }

    private static String sum(int row, int column, int many) {
        return many == 0 ? "0" : "SUM(" + Grid.name(row, column) + ":" + Grid.name(row, column + many - 1) + ")";
    }

    private static String running(int row, int of, int column) {
        String now = Grid.name(row, of);
        return row == FIRST ? now : Grid.name(row - 1, column) + "+" + now;
    }

    /** A formula of the rate if there is one; a number where each year has its own. */
    private Cell factor(int period, Timing timing) {
        Discounting discounting = conventions.discounting();
        double position = timing.position(period);
        int perYear = horizon().unit().perYear();
        if (position == 0.0) {
            return Cell.number(1.0);
        }
        if (discounting.rates().size() > 1) {
            return Cell.number(discounting.factor(position / perYear));
        }
        String ahead = timing.ahead() == 0.0 ? "" : "-" + Cell.plain(timing.ahead());
        String when = Grid.name(FIRST + period, PERIOD) + ahead;
        return Cell.formula("(1+" + annualRate() + ")^-((" + when + ")/" + perYear + ")");
    }

    /** The factor at a number of periods after the decision, to be multiplied with. */
    String factorAt(double periods) {
        Discounting discounting = conventions.discounting();
        int perYear = horizon().unit().perYear();
        return discounting.rates().size() > 1
                ? Cell.plain(discounting.factor(periods / perYear))
                : "(1+" + annualRate() + ")^-(" + Cell.plain(periods) + "/" + perYear + ")";
    }

    /** Each line at the factor of its own timing. */
    private String discounted(int row) {
        if (timings.size() == 1) {
            return Grid.name(row, net()) + "*" + Grid.name(row, factor(timings.get(0)));
        }
        List<String> parts = new ArrayList<>();
        for (Timing timing : timings) {
            parts.add("(" + netOf(row, timing) + ")*" + Grid.name(row, factor(timing)));
        }
        return String.join("+", parts);
    }

    /** What comes and goes in a period with a timing. */
    String netOf(int row, Timing timing) {
        StringBuilder net = new StringBuilder("0");
        for (int i = 0; i < benefits.size(); i++) {
            if (benefits.get(i).flows().timing() == timing) {
                net.append('+').append(Grid.name(row, FIRST_LINE + i));
            }
        }
        for (int i = 0; i < costs.size(); i++) {
            if (costs.get(i).flows().timing() == timing) {
                net.append('-').append(Grid.name(row, firstCost() + i));
            }
        }
        return net.toString();
    }

    private void writeSums(Grid grid) {
        label(grid, total(), PERIOD, Text.of("total", "합계"));
        label(grid, firstYear(), PERIOD, Text.of("first year, and all one-off costs", "첫해와 초기 투자 전액"));
        label(grid, present(), PERIOD, Text.of("present value", "현재가치"));
        writeSums(grid, FIRST_LINE, benefits);
        writeSums(grid, firstCost(), costs);
        for (int row = total(); row <= present(); row++) {
            grid.put(row, benefitSums(), Cell.formula(sum(row, FIRST_LINE, benefits.size())));
            grid.put(row, costSums(), Cell.formula(sum(row, firstCost(), costs.size())));
        }
    }

    private void writeSums(Grid grid, int column, List<LineValue> lines) {
        for (int i = 0; i < lines.size(); i++) {
            int at = column + i;
            String flows = periods(at);
            int year =
                    OneOff.is(lines.get(i).line()) ? last() : FIRST + horizon().firstYear();
            grid.put(total(), at, Cell.formula("SUM(" + flows + ")"));
            grid.put(firstYear(), at, Cell.formula("SUM(" + Grid.range(at, FIRST, year) + ")"));
            String factors = periods(factor(lines.get(i).flows().timing()));
            grid.put(present(), at, Cell.formula("SUMPRODUCT(" + flows + "," + factors + ")"));
        }
    }
}
