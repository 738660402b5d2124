package dev.assay.report.picture;

import java.util.List;
import java.util.Objects;

/**
 * What a plot is made of. Immutable.
 *
 * @since 0.1
 */
public sealed interface Mark {
    /**
     * Returns what it stands for.
     *
     * @return the shade
     */
    Shade shade();

    /**
     * Returns what one of the cases makes of the mark.
     *
     * @param cases one for each kind
     * @param <R> the type of the result
     * @return the result
     */
    <R> R fold(Cases<R> cases);

    /**
     * What is made of each kind of mark.
     *
     * @param <R> the type of the result
     * @since 0.1
     */
    interface Cases<R> {
        /**
         * Handles a column.
         *
         * @param column the mark
         * @return a result
         */
        R column(Column column);

        /**
         * Handles a curve.
         *
         * @param curve the mark
         * @return a result
         */
        R curve(Curve curve);

        /**
         * Handles a vertical line.
         *
         * @param upright the mark
         * @return a result
         */
        R upright(Upright upright);

        /**
         * Handles a horizontal line.
         *
         * @param level the mark
         * @return a result
         */
        R level(Level level);

        /**
         * Handles a dot.
         *
         * @param dot the mark
         * @return a result
         */
        R dot(Dot dot);
    }

    /**
     * A place.
     *
     * @param x on the horizontal scale
     * @param y on the vertical scale
     * @since 0.1
     */
    record Point(double x, double y) {
        /** Checks the coordinates. */
        public Point {
            Labels.requireFinite("x", x);
            Labels.requireFinite("y", y);
        }
    }

    /**
     * A column that stands on zero, or hangs from it.
     *
     * @param from its left side
     * @param to its right side
     * @param height its end
     * @param shade what it stands for
     * @param label what it says when pointed at
     * @since 0.1
     */
    record Column(double from, double to, double height, Shade shade, String label) implements Mark {
        /** Cleans the label. */
        public Column {
            Labels.requireFinite("from", from);
            Labels.requireFinite("to", to);
            Labels.requireFinite("height", height);
            Objects.requireNonNull(shade, "shade");
            label = Labels.clean("label", label);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.column(this);
        }
    }

    /**
     * A line from point to point.
     *
     * @param points the points
     * @param shade what it stands for
     * @since 0.1
     */
    record Curve(List<Point> points, Shade shade) implements Mark {
        /** Copies the list. */
        public Curve {
            points = List.copyOf(points);
            Objects.requireNonNull(shade, "shade");
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.curve(this);
        }
    }

    /**
     * A vertical line through the plot, with a label above it.
     *
     * @param at where, on the horizontal scale
     * @param label what is written
     * @param shade what it stands for
     * @since 0.1
     */
    record Upright(double at, String label, Shade shade) implements Mark {
        /** Cleans the label. */
        public Upright {
            Labels.requireFinite("at", at);
            label = Labels.clean("label", label);
            Objects.requireNonNull(shade, "shade");
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.upright(this);
        }
    }

    /**
     * A horizontal line through the plot, with a label upon it.
     *
     * @param at where, on the vertical scale
     * @param label what is written; empty for a bare line
     * @param shade what it stands for
     * @since 0.1
     */
    record Level(double at, String label, Shade shade) implements Mark {
        /** Cleans the label. */
        public Level {
            Labels.requireFinite("at", at);
            label = Labels.clean("label", label);
            Objects.requireNonNull(shade, "shade");
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.level(this);
        }
    }

    /**
     * A dot with a label beside it.
     *
     * @param at where
     * @param label what is written; empty for a bare dot
     * @param shade what it stands for
     * @since 0.1
     */
    record Dot(Point at, String label, Shade shade) implements Mark {
        /** Cleans the label. */
        public Dot {
            Objects.requireNonNull(at, "at");
            label = Labels.clean("label", label);
            Objects.requireNonNull(shade, "shade");
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.dot(this);
        }
    }
}
