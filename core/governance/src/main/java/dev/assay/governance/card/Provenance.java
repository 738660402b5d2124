package dev.assay.governance.card;

import dev.assay.governance.card.measure.RunRef;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.quality.finding.Text;

/**
 * Where an answer comes from. Immutable.
 *
 * @since 0.1
 */
public sealed interface Provenance {
    /**
     * Returns the provenance in words.
     *
     * @return such as {@code declared by kim (steward)}
     */
    Text describe();

    /**
     * A run measured it.
     *
     * @param run the run
     * @param metric what it measured
     */
    record Measured(RunRef run, String metric) implements Provenance {
        private static final int DIGITS = 16;

        @Override
        public Text describe() {
            String suite = run.suite().substring(0, Math.min(DIGITS, run.suite().length()));
            return Text.of(
                    "measured by run " + run.run() + " on version " + run.version() + ", suite " + suite,
                    "실행 " + run.run() + "에서 측정, 버전 " + run.version() + ", 스위트 " + suite);
        }
    }

    /**
     * Somebody said it.
     *
     * @param persona the persona in which they did
     * @param by who
     */
    record Declared(PersonaId persona, PrincipalId by) implements Provenance {
        @Override
        public Text describe() {
            return Text.of("declared by " + by + " (" + persona + ")", by + "(" + persona + ") 답변");
        }
    }

    /**
     * It follows from what is registered.
     *
     * @param rule the rule by which it does
     * @param from what it was derived from
     */
    record Derived(String rule, String from) implements Provenance {
        @Override
        public Text describe() {
            return Text.of("derived from " + from + " (" + rule + ")", from + "에서 도출 (" + rule + ")");
        }
    }

    /**
     * Somebody said that there is nothing to answer.
     *
     * @param reason why
     * @param persona the persona in which they said so
     * @param by who
     */
    record NotApplicable(String reason, PersonaId persona, PrincipalId by) implements Provenance {
        @Override
        public Text describe() {
            return Text.of(
                    "does not apply, says " + by + " (" + persona + ")", "해당 없음, " + by + "(" + persona + ") 판단");
        }
    }
}
