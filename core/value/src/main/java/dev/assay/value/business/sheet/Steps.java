package dev.assay.value.business.sheet;

import dev.assay.quality.finding.Text;
import dev.assay.value.rate.Timing;
import java.util.List;
import java.util.Locale;

/**
 * Flows on a grid of equal steps, which a spreadsheet's IRR wants: periods if all money moves at their ends, and otherwise
 * halves of periods.
 */
final class Steps {
    private final Table table;

    Steps(Table table) {
        this.table = table;
    }

    private boolean isWhole() {
        return table.timings().equals(List.of(Timing.END));
    }

    private int step() {
        return table.beyond() + 3;
    }

    private int net() {
        return step() + 1;
    }

    private int present() {
        return step() + 2;
    }

    private int last() {
        return table.first() + 2 * table.horizon().periods();
    }

    int perPeriod() {
        return isWhole() ? 1 : 2;
    }

    int perYear() {
        return table.horizon().unit().perYear() * perPeriod();
    }

    /** The cells whose rate is wanted. */
    String flows() {
        return isWhole() ? table.periods(table.net()) : Grid.range(net(), table.first(), last());
    }

    /** The cells that are gains or losses, each for itself. */
    String presentValues() {
        return table.timings().size() == 1
                ? table.periods(table.presentValue())
                : Grid.range(present(), table.first(), last());
    }

    void write(Grid grid, Locale locale) {
        if (isWhole()) {
            return;
        }
        int head = table.first() - 1;
        grid.put(head, step(), Cell.text(Text.of("half period", "반기간").in(locale)));
        grid.put(
                head,
                net(),
                Cell.text(Text.of("net at half period", "반기간 순현금흐름").in(locale)));
        grid.put(
                head,
                present(),
                Cell.text(Text.of("present value at half period", "반기간 현재가치").in(locale)));
        for (int step = 0; step <= 2 * table.horizon().periods(); step++) {
            int row = table.first() + step;
            grid.put(row, step(), Cell.number(step));
            grid.put(row, net(), Cell.formula(netAt(step)));
            grid.put(row, present(), presentAt(step));
        }
    }

    private String netAt(int step) {
        StringBuilder net = new StringBuilder("0");
        for (Timing timing : table.timings()) {
            for (int period = 0; period <= table.horizon().periods(); period++) {
                if (2 * timing.position(period) == step) {
                    net.append("+(")
                            .append(table.netOf(table.first() + period, timing))
                            .append(')');
                }
            }
        }
        return net.toString();
    }

    private Cell presentAt(int step) {
        int row = table.first() + step;
        return Cell.formula(Grid.name(row, net()) + "*" + table.factorAt(step / 2.0));
    }
}
