package dev.assay.checks.conformance;

import dev.assay.quality.data.Values;
import dev.assay.quality.measure.Figure;
import dev.assay.quality.measure.Fraction;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares a figure with the one that a case states. */
final class StatedFigure {
    private final Map<String, Part> stated;

    private StatedFigure(Part stated) {
        this.stated = stated.entries();
    }

    static boolean agrees(Part stated, Figure figure) {
        return new StatedFigure(stated).agrees(figure);
    }

    private boolean agrees(Figure figure) {
        if (figure instanceof Figure.ValueCounts counts) {
            return stated.containsKey("values") && agrees(counts.counts());
        }
        return figure instanceof Figure.Scalar scalar && agrees(scalar.value());
    }

    private boolean agrees(Map<Object, Long> counts) {
        List<List<@Nullable Object>> wanted = new ArrayList<>();
        for (Part pair : part("values").items()) {
            Object value = Cells.constant(pair.items().get(0));
            wanted.add(List.of(
                    value == null ? "null" : Values.key(value),
                    Cells.constant(pair.items().get(1))));
        }
        List<List<@Nullable Object>> found = new ArrayList<>();
        counts.forEach((value, count) -> found.add(List.of(Values.key(value), count)));
        return found.equals(wanted);
    }

    private boolean agrees(Object value) {
        String kind = stated.keySet().iterator().next();
        String text = part(kind).text();
        return switch (kind) {
            case "exact" -> isExact(value) && Values.compare(value, new BigDecimal(text)) == 0;
            case "double" -> value instanceof Double number && isNear(number, Double.parseDouble(text));
            case "share" -> value instanceof Fraction share && share.compareTo(fraction(text)) == 0;
            case "age" -> value.equals(Duration.parse(text));
            case "text" -> value.equals(text);
            case "boolean" -> value.equals(Boolean.valueOf(text));
            default -> value.equals(Cells.read(Cells.type(kind), part(kind)));
        };
    }

    private static boolean isExact(Object value) {
        return value instanceof Long || value instanceof BigInteger || value instanceof BigDecimal;
    }

    /** The tolerance is a share of the larger of 1 and what is stated; without one the doubles are equal. */
    private boolean isNear(double found, double wanted) {
        boolean same = found == wanted || Double.isNaN(found) && Double.isNaN(wanted);
        if (same || !stated.containsKey("tolerance")) {
            return same;
        }
        double tolerance = Double.parseDouble(part("tolerance").text());
        return Math.abs(found - wanted) <= tolerance * Math.max(1, Math.abs(wanted));
    }

    private static Fraction fraction(String text) {
        int bar = text.indexOf('/');
        return bar < 0
                ? new Fraction(Long.parseLong(text), 1)
                : new Fraction(Long.parseLong(text.substring(0, bar)), Long.parseLong(text.substring(bar + 1)));
    }

    private Part part(String key) {
        Part part = stated.get(key);
        if (part == null) {
            throw new IllegalStateException("figure must have the key " + key + ", but was " + stated);
        }
        return part;
    }
}
