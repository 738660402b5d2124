package dev.assay.governance.system;

import dev.assay.governance.Ids;
import dev.assay.governance.Numbers;
import dev.assay.governance.Reasons;
import dev.assay.governance.store.Kind;
import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Something that an AI system could be used for. Immutable.
 *
 * @param system the id of the system
 * @param text what
 * @param scores how much speaks for it
 * @param alternatives what else was considered
 * @param baseline the name of the metric and its value today; empty if nobody measured it
 * @param target the value to be reached; empty if nobody said. Gates ask for it and for the baseline; what either is worth in money
 *     is told to no other module
 * @param decision the id of the decision to do it, which {@link AiSystem#usedFor} asks for with just this text; empty if nobody
 *     decided
 * @since 0.1
 */
public record UseCase(
        SystemId system,
        Text text,
        Scores scores,
        List<String> alternatives,
        Optional<Baseline> baseline,
        Optional<BigDecimal> target,
        Optional<String> decision) {
    /** Use cases, under the id of their system. */
    public static final Kind<UseCase> KIND =
            Kind.of("use-case", UseCase.class, useCase -> useCase.system().value());

    /**
     * What is measured, and its value before. Immutable.
     *
     * @param metric the name of the metric
     * @param value its value
     * @since 0.1
     */
    public record Baseline(String metric, BigDecimal value) {
        /**
         * Checks the components.
         *
         * @throws IllegalArgumentException if the name cannot be read or has more than 200 characters, or the value has more than
         *     40 digits before the point or behind it
         */
        public Baseline {
            Ids.requireName("metric", metric);
            Numbers.require("value", value);
        }
    }

    /**
     * How much speaks for a use case, each from 1 to 5. Immutable.
     *
     * @param impact how much it changes
     * @param painFrequency how often it is needed
     * @param dataAvailability how good its data are, as the proposer thinks; {@link UseCases#ranked} takes what runs found, if any
     * @param strategicFit how well it fits where the organisation goes
     * @param competition how much others press
     * @param cost how cheap it is; 5 is the cheapest
     * @since 0.1
     */
    public record Scores(
            int impact, int painFrequency, int dataAvailability, int strategicFit, int competition, int cost) {
        private static final int BEST = 5;

        /**
         * Checks the range.
         *
         * @throws IllegalArgumentException if one is not from 1 to 5
         */
        public Scores {
            for (int score : new int[] {impact, painFrequency, dataAvailability, strategicFit, competition, cost}) {
                if (score < 1 || score > BEST) {
                    throw new ValueException(
                            "score must be from 1 to " + BEST + ", but was " + score,
                            "점수는 1부터 " + BEST + "까지여야 하지만 " + score + "입니다");
                }
            }
        }

        /**
         * Returns the sum of the six.
         *
         * @return from 6 to 30
         */
        public int total() {
            return impact + painFrequency + dataAvailability + strategicFit + competition + cost;
        }
    }

    /**
     * Checks the components, and copies the list.
     *
     * @throws IllegalArgumentException if the text has more than {@value Reasons#LONGEST_TEXT} characters in one language, or an
     *     alternative or the decision has no name that can be read, of 200 characters at most, or the
     *     target has more than 40 digits before the point or behind it
     */
    public UseCase {
        Reasons.requireKept("use case", text);
        alternatives = List.copyOf(alternatives);
        Ids.requireNames("alternatives", alternatives);
        target.ifPresent(value -> Numbers.require("target", value));
        Ids.requireNames("decision", decision.stream().toList());
    }

    /** What a decision about it is about. */
    static String target(Text use) {
        return "use: " + use.en() + " / " + use.ko();
    }

    /**
     * Returns a use case as it is thought of first.
     *
     * @param system the id of the system
     * @param text what
     * @param scores how much speaks for it
     * @return the use case, of which nothing was measured and nobody decided, without alternatives
     */
    public static UseCase of(SystemId system, Text text, Scores scores) {
        return new UseCase(system, text, scores, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Returns the use case with what else was considered.
     *
     * @param names all of it, at least one before it is decided on
     * @return a new use case
     * @throws IllegalArgumentException if one cannot be read or has more than 200 characters
     */
    public UseCase withAlternatives(String... names) {
        return new UseCase(system, text, scores, List.of(names), baseline, target, decision);
    }

    /**
     * Returns the use case with what was measured before.
     *
     * @param metric the name of the metric
     * @param value its value today
     * @return a new use case
     * @throws IllegalArgumentException as {@link Baseline} does
     */
    public UseCase withBaseline(String metric, BigDecimal value) {
        Optional<Baseline> before = Optional.of(new Baseline(metric, value));
        return new UseCase(system, text, scores, alternatives, before, target, decision);
    }

    /**
     * Returns the use case with the value of the metric that is to be reached.
     *
     * @param value the value
     * @return a new use case
     * @throws IllegalArgumentException if it has more than 40 digits before the point or behind it
     */
    public UseCase withTarget(BigDecimal value) {
        return new UseCase(system, text, scores, alternatives, baseline, Optional.of(value), decision);
    }

    /**
     * Returns the use case with the decision to do it.
     *
     * @param id the id of the decision
     * @return a new use case
     * @throws IllegalArgumentException if the id cannot be read or has more than 200 characters
     */
    public UseCase decidedBy(String id) {
        return new UseCase(system, text, scores, alternatives, baseline, target, Optional.of(id));
    }

    UseCase undecided() {
        return new UseCase(system, text, scores, alternatives, baseline, target, Optional.empty());
    }
}
