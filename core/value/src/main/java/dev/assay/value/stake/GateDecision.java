package dev.assay.value.stake;

import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What a gate came to. Immutable.
 *
 * @param status whether it lets pass
 * @param sentence why
 * @param perDay what is known to be lost in a day; empty if nothing is known
 * @param gate the gate
 * @since 0.1
 */
public record GateDecision(Status status, Text sentence, Optional<LossRange> perDay, ValueGate gate) {
    /** Whether a gate lets pass. */
    public enum Status {
        /** The loss keeps to the limit. */
        PASS("통과"),
        /** The loss exceeds the limit. */
        FAIL("실패"),
        /** Nobody knows the loss. */
        UNKNOWN("판정 불가");

        private final String korean;

        Status(String korean) {
            this.korean = korean;
        }

        /**
         * Returns what it is called.
         *
         * @return its name in both languages
         */
        public Text label() {
            return Text.of(name(), korean);
        }
    }

    /** Checks the components. */
    public GateDecision {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(sentence, "sentence");
        Objects.requireNonNull(perDay, "perDay");
        Objects.requireNonNull(gate, "gate");
    }

    /**
     * Returns whether the gate lets pass.
     *
     * @return true for PASS only: what nobody knows does not pass
     */
    public boolean passes() {
        return status == Status.PASS;
    }

    /**
     * Returns this decision if the gate lets pass.
     *
     * @return this decision
     * @throws FindingsException if the limit is exceeded or the loss is unknown
     */
    public GateDecision orThrow() {
        if (!passes()) {
            throw FindingsException.of("value gate", "GATE-" + status, sentence);
        }
        return this;
    }

    /**
     * Says what the gate came to.
     *
     * @param locale the reader's locale
     * @return one sentence
     */
    public String describe(Locale locale) {
        return status.label().in(locale) + ": " + sentence.in(locale);
    }

    @Override
    public String toString() {
        return describe(Locale.ENGLISH);
    }
}
