package dev.assay.checks.kernel;

import dev.assay.checks.kernel.table.OccurrenceTable;
import java.util.Map;
import java.util.TreeMap;

/** How often the tuples of one group occur. Confined to one thread. */
final class Occurred implements OccurrenceTable.Visitor {
    private long rows;
    private long distinct;
    private long singles;
    /** How many tuples occur so often, for those that occur more than once. */
    private final Map<Long, Long> repeated = new TreeMap<>();

    @Override
    public void visit(long count, OccurrenceTable.Parts parts) {
        add(count);
    }

    void add(long count) {
        rows += count;
        distinct++;
        if (count == 1) {
            singles++;
        } else {
            repeated.merge(count, 1L, Long::sum);
        }
    }

    /** Returns how many rows were counted. */
    long rows() {
        return rows;
    }

    /** Returns how many different tuples there are. */
    long distinct() {
        return distinct;
    }

    /** Returns how many tuples occur exactly once. */
    long singles() {
        return singles;
    }

    /** Returns how many rows have a tuple that occurs more than once. */
    long repeatedRows() {
        return rows - singles;
    }

    /**
     * Returns the Shannon entropy of the shares, natural logarithm: ln n − Σ c ln c ÷ n over the counts c. Equal counts
     * are taken together in ascending order, so that the sum has one order whatever the order of rows was.
     */
    double entropy() {
        double sum = 0;
        double lost = 0;
        for (Map.Entry<Long, Long> entry : repeated.entrySet()) {
            double count = entry.getKey();
            double term = entry.getValue() * (count * StrictMath.log(count)) - lost;
            double next = sum + term;
            lost = next - sum - term;
            sum = next;
        }
        return distinct == 1 ? 0 : StrictMath.log((double) rows) - sum / rows;
    }
}
