package dev.assay.value.business.model;

import dev.assay.quality.finding.Text;
import dev.assay.value.business.line.BenefitKind;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * Through which eyes a case is looked at. Immutable.
 *
 * @param risk whether lines are taken as told, or adjusted for risk
 * @param overlaps what becomes of benefits that tell the same money
 * @param kinds which kinds of benefit count
 * @since 0.1
 */
public record View(Risk risk, Overlaps overlaps, Set<BenefitKind> kinds) {
    /** Whether lines are adjusted for risk. */
    public enum Risk {
        /** As told. */
        BASE(Text.of("base", "기본")),
        /** Benefits lowered and costs raised by their risk factors. */
        ADJUSTED(Text.of("risk-adjusted", "위험 조정"));

        private final Text label;

        Risk(Text label) {
            this.label = label;
        }

        /**
         * Returns the name for a reader.
         *
         * @return the label
         */
        public Text label() {
            return label;
        }
    }

    /** What becomes of benefits that tell the same money. */
    public enum Overlaps {
        /** Of each group only the benefit with the largest present value counts. */
        COUNT_LARGEST,
        /** All count in full, to show by how much that is too much. */
        COUNT_ALL
    }

    /** Copies the set. */
    public View {
        Objects.requireNonNull(risk, "risk");
        Objects.requireNonNull(overlaps, "overlaps");
        Set<BenefitKind> copy = EnumSet.noneOf(BenefitKind.class);
        copy.addAll(kinds);
        kinds = Collections.unmodifiableSet(copy);
    }

    /**
     * Returns the view of a case as it is told: nothing adjusted, overlaps removed, all kinds.
     *
     * @return the view
     */
    public static View base() {
        return new View(Risk.BASE, Overlaps.COUNT_LARGEST, EnumSet.allOf(BenefitKind.class));
    }

    /**
     * Returns this view with lines adjusted for risk.
     *
     * @return the view
     */
    public View riskAdjusted() {
        return new View(Risk.ADJUSTED, overlaps, kinds);
    }

    /**
     * Returns this view with overlapping benefits all counted.
     *
     * @return the view
     */
    public View countingOverlaps() {
        return new View(risk, Overlaps.COUNT_ALL, kinds);
    }

    /**
     * Returns this view with benefits of some kinds only, such as cash.
     *
     * @param first a kind that counts
     * @param others other kinds that count
     * @return the view
     */
    public View only(BenefitKind first, BenefitKind... others) {
        return new View(risk, overlaps, EnumSet.of(first, others));
    }
}
