package dev.assay.value.business.sheet;

import dev.assay.quality.finding.Text;
import dev.assay.value.answer.Answer;
import dev.assay.value.business.Evaluation;
import dev.assay.value.business.Roi;
import dev.assay.value.business.RoiDefinition;
import dev.assay.value.rate.Timing;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** The figures that decide, one in a row, as formulas over the table. */
final class KeyFigures {
    private final Evaluation evaluation;
    private final Table table;
    private final Locale locale;
    private int row;

    KeyFigures(Evaluation evaluation, Table table, Locale locale) {
        this.evaluation = evaluation;
        this.table = table;
        this.locale = locale;
        this.row = table.present() + 2;
    }

    void write(Grid grid) {
        Steps steps = new Steps(table);
        steps.write(grid, locale);
        putAtDecision(grid);
        String npv = "SUM(" + table.periods(table.presentValue()) + ")";
        put(grid, Text.of("net present value", "순현재가치"), Cell.formula(npv));
        String value = Grid.fixed(row - 1, 1);
        putSpreadsheetNpv(grid);
        put(
                grid,
                Text.of("internal rate of return a year", "연 내부수익률"),
                evaluation.annualIrr(),
                "(1+IRR(" + steps.flows() + "," + guess(steps) + "))^" + steps.perYear() + "-1");
        put(
                grid,
                Text.of("modified internal rate of return a year", "연 수정내부수익률"),
                evaluation.annualMirr(),
                reinvested());
        putPaybacks(grid);
        String gains = steps.presentValues();
        put(
                grid,
                Text.of("profitability index", "수익성 지수"),
                evaluation.profitabilityIndex(),
                "SUMIF(" + gains + ",\">0\")/-SUMIF(" + gains + ",\"<0\")");
        put(grid, Text.of("equivalent annual value", "연간 등가 가치"), evaluation.equivalentAnnual(), level(value));
        evaluation.rois().forEach(roi -> put(grid, label(roi), roi.ratio(), formula(roi.definition())));
    }

    /** What PMT() gives, which has no number where the growth over all years is none. */
    private String level(String value) {
        String rate = table.annualRate();
        String years = Cell.plain(table.horizon().years());
        return "IF(" + rate + "=0," + value + "/" + years + "," + value + "*" + rate + "/(1-(1+" + rate + ")^-" + years
                + "))";
    }

    private void put(Grid grid, Text label, Cell cell) {
        grid.put(row, 0, Cell.text(label.in(locale)));
        grid.put(row, 1, cell);
        row++;
    }

    /** A figure that does not exist is its reason. */
    private void put(Grid grid, Text label, Answer<?> figure, String formula) {
        put(
                grid,
                label,
                figure.reason()
                        .map(reason -> Cell.text(reason.message().in(locale)))
                        .orElseGet(() -> Cell.formula(formula)));
    }

    /**
     * What is spent and what comes, both at the rate of the case; the function MIRR() does not mean the same in all programs
     * when money is spent later, too.
     */
    private String reinvested() {
        String flows = table.periods(table.beyond() + 2);
        int periods = table.horizon().periods();
        int perYear = table.horizon().unit().perYear();
        return "(1+" + table.periodRate() + ")^" + perYear + "*(SUMIF(" + flows + ",\">0\")/-SUMIF(" + flows
                + ",\"<0\"))^(" + perYear + "/" + periods + ")-1";
    }

    private void putAtDecision(Grid grid) {
        int column = table.beyond() + 2;
        grid.put(
                table.first() - 1,
                column,
                Cell.text(Text.of("net at the decision", "의사결정 시점의 순현금흐름").in(locale)));
        for (int at = table.first(); at <= table.last(); at++) {
            String flow = Grid.name(at, table.net());
            grid.put(at, column, Cell.formula(flow + "*(1+" + table.periodRate() + ")^-" + Grid.name(at, 0)));
        }
    }

    /** The spreadsheet's own function, where it means the same: one rate, and one timing. */
    private void putSpreadsheetNpv(Grid grid) {
        if (table.timings().size() > 1
                || evaluation.conventions().discounting().rates().size() > 1) {
            return;
        }
        Timing timing = table.timings().get(0);
        String later =
                "NPV(" + table.periodRate() + "," + Grid.range(table.net(), table.first() + 1, table.last()) + ")";
        String moved =
                timing.ahead() == 0.0 ? later : later + "*(1+" + table.periodRate() + ")^" + Cell.plain(timing.ahead());
        put(
                grid,
                Text.of("net present value by NPV()", "NPV()로 계산한 순현재가치"),
                Cell.formula(Grid.name(table.first(), table.net()) + "+" + moved));
    }

    /** Where to begin, so that of several rates the same is found. */
    private String guess(Steps steps) {
        double found = evaluation.irr().toAnswer().value().orElse(0.0);
        // Of several timings the rate is of a step already.
        int parts = table.timings().size() > 1 ? 1 : steps.perPeriod();
        double each = StrictMath.expm1(StrictMath.log1p(found) / parts);
        return new BigDecimal(each)
                .round(new MathContext(6))
                .stripTrailingZeros()
                .toPlainString();
    }

    private void putPaybacks(Grid grid) {
        String net = table.periods(table.net());
        put(
                grid,
                Text.of("what rounding may cost", "반올림 허용치"),
                Cell.formula("(SUMIF(" + net + ",\">0\")-SUMIF(" + net + ",\"<0\"))*0.000000000001"));
        String nothing = Grid.fixed(row - 1, 1);
        Recovery simple = new Recovery(table, table.net(), table.cumulative(), nothing);
        Recovery discounted = new Recovery(table, table.presentValue(), table.cumulativePresent(), nothing);
        simple.write(grid, table.beyond(), Text.of("recovered after", "회수 시점").in(locale));
        discounted.write(
                grid,
                table.beyond() + 1,
                Text.of("recovered after, discounted", "회수 시점 (할인)").in(locale));
        put(
                grid,
                Text.of("payback in periods", "회수 기간"),
                evaluation.payback(),
                "MIN(" + table.periods(table.beyond()) + ")");
        put(
                grid,
                Text.of("discounted payback in periods", "할인 회수 기간"),
                evaluation.discountedPayback(),
                "MIN(" + table.periods(table.beyond() + 1) + ")");
    }

    private static Text label(Roi roi) {
        Text label = roi.definition().label();
        return Text.of("ROI: " + label.en(), "ROI: " + label.ko());
    }

    private String formula(RoiDefinition definition) {
        int sums = switch (definition) {
            case NET_PRESENT, GROSS_PRESENT -> table.present();
            case FIRST_YEAR -> table.firstYear();
            case NET_UNDISCOUNTED, GROSS_UNDISCOUNTED -> table.total();
        };
        String gained = Grid.name(sums, table.benefitSums());
        String spent = Grid.name(sums, table.costSums());
        boolean gross = definition == RoiDefinition.GROSS_PRESENT || definition == RoiDefinition.GROSS_UNDISCOUNTED;
        return gross ? gained + "/" + spent : "(" + gained + "-" + spent + ")/" + spent;
    }
}
