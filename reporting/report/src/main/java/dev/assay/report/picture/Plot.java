package dev.assay.report.picture;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Marks on a horizontal and a vertical scale. Immutable.
 *
 * @param x the horizontal scale
 * @param y the vertical scale
 * @param marks what is drawn, from back to front
 * @param keys what the colours stand for
 * @since 0.1
 */
public record Plot(Axis x, Axis y, List<Mark> marks, List<Key> keys) implements Drawing {
    /** Copies the lists. */
    public Plot {
        Objects.requireNonNull(x, "x");
        Objects.requireNonNull(y, "y");
        marks = List.copyOf(marks);
        keys = List.copyOf(keys);
    }

    @Override
    public <R> R fold(Function<Spans, R> spans, Function<Plot, R> plot) {
        return plot.apply(this);
    }
}
