package dev.assay.value.kpi;

import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A figure that shows whether an aim is met: measured, or made of others. Immutable.
 *
 * @param id how it is named
 * @param name what a reader sees
 * @param unit the unit of its value
 * @param formula what it is made of; empty if it is measured
 * @param mapping what a measured one hangs on; {@link Mapping#OPEN} for one that is made of others
 * @param goal what it shall reach
 * @param benchmark the id of a published figure to compare it with
 * @since 0.1
 */
public record Kpi(
        String id,
        Text name,
        String unit,
        Optional<Formula> formula,
        Mapping mapping,
        Goal goal,
        Optional<String> benchmark) {
    /** What is done with the parts. */
    public enum Operation {
        /** The sum of weight × part. */
        WEIGHTED_SUM,
        /** The sum of weight × part over the sum of the weights. */
        WEIGHTED_MEAN,
        /** The product of the parts to the power of their weights; a weight of -1 divides. */
        PRODUCT
    }

    /**
     * What a figure is made of. Immutable.
     *
     * @param operation what is done with the parts
     * @param parts the parts, at least one
     */
    public record Formula(Operation operation, List<Part> parts) {
        /**
         * Copies the parts.
         *
         * @throws IllegalArgumentException if there is none
         */
        public Formula {
            Objects.requireNonNull(operation, "operation");
            parts = List.copyOf(parts);
            if (parts.isEmpty()) {
                throw new ValueException("parts must not be empty", "부분은 비어 있으면 안 됩니다");
            }
        }
    }

    /**
     * A part of a figure. Immutable.
     *
     * @param id the id of the figure that is the part
     * @param weight how much it counts; not 0
     */
    public record Part(String id, double weight) {
        /**
         * Checks the weight.
         *
         * @throws IllegalArgumentException if it is 0 or not finite
         */
        public Part {
            if (weight == 0 || !Double.isFinite(weight)) {
                throw new ValueException(
                        "weight must be finite and not 0, but was " + weight,
                        "가중치는 유한하고 0이 아니어야 하지만 " + weight + "입니다");
            }
        }
    }

    /**
     * What a figure shall reach. Immutable.
     *
     * @param target the value; empty if none is set
     * @param better whether more or less is better
     */
    public record Goal(OptionalDouble target, Better better) {
        /** No value is set, and more is better. */
        public static final Goal NONE = new Goal(OptionalDouble.empty(), Better.HIGHER);
    }

    /** Which direction is the good one. */
    public enum Better {
        /** More is better. */
        HIGHER,
        /** Less is better. */
        LOWER
    }

    /** Checks the components. */
    public Kpi {
        if (id.isBlank()) {
            throw new ValueException("id must not be blank", "id는 비어 있으면 안 됩니다");
        }
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(formula, "formula");
        Objects.requireNonNull(mapping, "mapping");
        Objects.requireNonNull(goal, "goal");
        Objects.requireNonNull(benchmark, "benchmark");
    }

    /**
     * Returns a figure that is measured, with nothing known of its data yet.
     *
     * @param id how it is named
     * @param name what a reader sees
     * @param unit the unit of its value
     * @return the figure
     */
    public static Kpi measured(String id, Text name, String unit) {
        return new Kpi(id, name, unit, Optional.empty(), Mapping.OPEN, Goal.NONE, Optional.empty());
    }

    /**
     * Returns a figure that is made of others, all with the weight 1.
     *
     * @param id how it is named
     * @param name what a reader sees
     * @param operation what is done with the parts
     * @param parts the ids of the parts
     * @return the figure, without a unit
     */
    public static Kpi of(String id, Text name, Operation operation, String... parts) {
        List<Part> all = List.of(parts).stream().map(part -> new Part(part, 1)).toList();
        return new Kpi(
                id, name, "", Optional.of(new Formula(operation, all)), Mapping.OPEN, Goal.NONE, Optional.empty());
    }

    /**
     * Returns whether it is measured.
     *
     * @return true if it is not made of others
     */
    public boolean isLeaf() {
        return formula.isEmpty();
    }

    /**
     * Returns the figure with what it hangs on.
     *
     * @param newMapping the mapping
     * @return a new figure
     */
    public Kpi mappedTo(Mapping newMapping) {
        return new Kpi(id, name, unit, formula, newMapping, goal, benchmark);
    }

    /**
     * Returns the figure with what it shall reach.
     *
     * @param target the value
     * @param better whether more or less is better
     * @return a new figure
     */
    public Kpi aimingAt(double target, Better better) {
        return new Kpi(id, name, unit, formula, mapping, new Goal(OptionalDouble.of(target), better), benchmark);
    }

    /**
     * Returns the figure with a published one to compare it with.
     *
     * @param newBenchmark the id of the published figure
     * @return a new figure
     */
    public Kpi comparedWith(String newBenchmark) {
        return new Kpi(id, name, unit, formula, mapping, goal, Optional.of(newBenchmark));
    }
}
