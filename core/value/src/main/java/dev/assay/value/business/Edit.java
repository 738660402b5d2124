package dev.assay.value.business;

import dev.assay.quality.finding.ValueException;
import dev.assay.value.business.formula.Formula;
import dev.assay.value.business.line.Line;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * What a scenario does to lines. Immutable.
 *
 * @since 0.1
 */
public sealed interface Edit permits Edit.Delay, Edit.Drop, Edit.Scale {
    /**
     * Returns which lines are meant.
     *
     * @return the selection
     */
    Selection lines();

    /**
     * Returns what becomes of a line that is meant.
     *
     * @param line the line
     * @return the line after the edit; empty if it is dropped
     */
    Optional<Line> applyTo(Line line);

    /** Which lines are meant. */
    enum Side {
        /** All benefits. */
        BENEFITS,
        /** All costs. */
        COSTS,
        /** The line of an id. */
        LINE
    }

    /**
     * Which lines are meant.
     *
     * @param side the side, or that it is one line
     * @param id the line's id; empty for a side
     */
    record Selection(Side side, String id) {
        /** Checks the components. */
        public Selection {
            Objects.requireNonNull(side, "side");
            id = side == Side.LINE ? Objects.requireNonNull(id, "id") : "";
        }

        /**
         * Returns whether a line is meant.
         *
         * @param line the line
         * @return true if it is
         */
        public boolean matches(Line line) {
            return switch (side) {
                case BENEFITS -> line.sign() > 0;
                case COSTS -> line.sign() < 0;
                case LINE -> line.id().equals(id);
            };
        }

        @Override
        public String toString() {
            return side == Side.LINE ? id : side.name();
        }
    }

    /**
     * Lines come later. What comes after the horizon's end does not count.
     *
     * @param lines which lines
     * @param periods how many periods later, not negative
     */
    record Delay(Selection lines, int periods) implements Edit {
        /**
         * Checks the components.
         *
         * @throws IllegalArgumentException if the number of periods is negative
         */
        public Delay {
            Objects.requireNonNull(lines, "lines");
            if (periods < 0) {
                throw new ValueException(
                        "delay must not be negative, but was " + periods, "지연 기간은 음수가 아니어야 하지만 " + periods + "입니다");
            }
        }

        @Override
        public Optional<Line> applyTo(Line line) {
            return Optional.of(line.withSchedule(line.schedule().delayedBy(periods)));
        }
    }

    /**
     * Lines do not come at all.
     *
     * @param lines which lines
     */
    record Drop(Selection lines) implements Edit {
        /** Checks the selection. */
        public Drop {
            Objects.requireNonNull(lines, "lines");
        }

        @Override
        public Optional<Line> applyTo(Line line) {
            return Optional.empty();
        }
    }

    /**
     * Lines are larger or smaller.
     *
     * @param lines which lines
     * @param factor by what their amount is multiplied
     */
    record Scale(Selection lines, BigDecimal factor) implements Edit {
        /** Checks the components. */
        public Scale {
            Objects.requireNonNull(lines, "lines");
            Objects.requireNonNull(factor, "factor");
        }

        @Override
        public Optional<Line> applyTo(Line line) {
            return Optional.of(line.withAmount(line.amount().times(Formula.of(factor))));
        }
    }
}
