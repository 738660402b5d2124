package dev.assay.report.picture;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * What is drawn. Immutable.
 *
 * @since 0.1
 */
public sealed interface Drawing permits Spans, Plot {
    /**
     * What a colour stands for.
     *
     * @param shade the colour
     * @param label what it stands for
     * @since 0.1
     */
    record Key(Shade shade, String label) {
        /** Cleans the label. */
        public Key {
            Objects.requireNonNull(shade, "shade");
            label = Labels.clean("label", label);
        }
    }

    /**
     * Returns what the colours stand for.
     *
     * @return the keys; empty if the drawing explains itself
     */
    List<Key> keys();

    /**
     * Returns what a function makes of the drawing.
     *
     * @param spans makes it of rows of spans
     * @param plot makes it of a plot
     * @param <R> the type of the result
     * @return the result
     */
    <R> R fold(Function<Spans, R> spans, Function<Plot, R> plot);
}
