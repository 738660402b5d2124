package dev.assay.report.picture;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Rows of horizontal spans on one scale, such as a waterfall or a tornado. Immutable.
 *
 * @param axis the scale
 * @param rows the rows, from top to bottom
 * @param base where a line is drawn through all rows, if anywhere
 * @param links how rows hang together
 * @param keys what the colours stand for
 * @since 0.1
 */
public record Spans(Axis axis, List<Row> rows, Optional<Double> base, Links links, List<Key> keys) implements Drawing {
    /**
     * How rows hang together.
     *
     * @since 0.1
     */
    public enum Links {
        /** Each row stands alone. */
        NONE,
        /** Each row begins where the one before it ends. */
        STEPS
    }

    /**
     * A row.
     *
     * @param label what it is of
     * @param value its figures in words
     * @param spans its spans, none if there is nothing to draw
     * @since 0.1
     */
    public record Row(String label, String value, List<Span> spans) {
        /** Cleans the texts and copies the list. */
        public Row {
            label = Labels.clean("label", label);
            value = Labels.clean("value", value);
            spans = List.copyOf(spans);
        }
    }

    /**
     * A stretch of the scale.
     *
     * @param from where it begins
     * @param to where it ends, which may be below the beginning
     * @param shade what it stands for
     * @since 0.1
     */
    public record Span(double from, double to, Shade shade) {
        /** Checks the components. */
        public Span {
            Labels.requireFinite("from", from);
            Labels.requireFinite("to", to);
            Objects.requireNonNull(shade, "shade");
        }
    }

    /** Copies the lists. */
    public Spans {
        Objects.requireNonNull(axis, "axis");
        rows = List.copyOf(rows);
        Objects.requireNonNull(base, "base");
        Objects.requireNonNull(links, "links");
        keys = List.copyOf(keys);
    }

    @Override
    public <R> R fold(Function<Spans, R> spans, Function<Plot, R> plot) {
        return spans.apply(this);
    }
}
