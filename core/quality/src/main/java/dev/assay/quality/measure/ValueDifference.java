package dev.assay.quality.measure;

import dev.assay.quality.data.PlainOrder;
import dev.assay.quality.data.Values;
import dev.assay.quality.expr.Expr.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How the values that occur differ from the wanted ones. Immutable.
 *
 * <p>Values are compared as everywhere: numbers by their numeric value, and a wanted double beside an exact value stands
 * for its shortest decimal text. NaN is never wanted.
 *
 * @param missing wanted values that do not occur, in the order wanted
 * @param unexpected values that occur and are not wanted, in ascending order
 * @since 0.1
 */
public record ValueDifference(List<Object> missing, List<Object> unexpected) {
    /** Copies the lists. */
    public ValueDifference {
        missing = List.copyOf(missing);
        unexpected = List.copyOf(unexpected);
    }

    /**
     * Returns the difference between the values that occur and the ones that a bound wants.
     *
     * @param found the values that occur
     * @param bound the bound
     * @return the difference
     */
    public static ValueDifference of(Figure.ValueCounts found, Bound.Values bound) {
        Set<Object> exact = values();
        Set<Object> binary = values();
        found.counts().keySet().forEach(value -> (value instanceof Double ? binary : exact).add(Values.key(value)));
        Set<Object> wantedExact = values();
        Set<Object> wantedBinary = values();
        List<Object> missing = new ArrayList<>();
        for (Literal wanted : bound.wanted()) {
            Object besideExact = exactKey(wanted.value());
            Object besideBinary = Values.key(wanted.value());
            wantedExact.add(besideExact);
            wantedBinary.add(besideBinary);
            if (!exact.contains(besideExact) && !binary.contains(besideBinary)) {
                missing.add(wanted.value());
            }
        }
        List<Object> unexpected = found.counts().keySet().stream()
                .filter(value -> !(value instanceof Double ? wantedBinary : wantedExact).contains(Values.key(value)))
                .toList();
        return new ValueDifference(missing, unexpected);
    }

    /** Values of one hash, which data may hold any number of, would make a hash set slow. */
    private static Set<Object> values() {
        return new TreeSet<>(PlainOrder.ASCENDING);
    }

    private static Object exactKey(Object wanted) {
        boolean written = wanted instanceof Double number && !number.isInfinite();
        return Values.key(written ? Values.shortestDecimal((Double) wanted) : wanted);
    }
}
