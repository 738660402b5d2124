package dev.assay.governance.policy;

import dev.assay.governance.Ids;
import dev.assay.governance.Numbers;
import dev.assay.quality.finding.ValueException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * What a policy looks at, as data. Immutable.
 *
 * <p>What nobody stated is not equal to anything and not above anything. Conditions lie {@value #DEEPEST} in one another at most, and
 * a condition has {@value Ids#MOST_NAMES} values and parts at most; another is refused by an {@link IllegalArgumentException}.
 *
 * @since 0.1
 */
public sealed interface Condition {
    /** How many conditions lie in one another at most. */
    int DEEPEST = 32;

    /**
     * Returns whether it holds.
     *
     * @param facts what is stated, such as {@code environment} to {@code prod}
     * @return true if it does
     */
    boolean holds(Map<String, String> facts);

    private static int depth(Condition condition) {
        return 1 + deepest(parts(condition));
    }

    private static int deepest(List<Condition> conditions) {
        return most(conditions, Condition::depth);
    }

    private static int most(List<Condition> conditions, ToIntFunction<Condition> measure) {
        return conditions.stream().mapToInt(measure).max().orElse(0);
    }

    private static int size(Condition condition) {
        int own = condition instanceof OneOf one ? one.values().size() : 1;
        return own + sizes(parts(condition));
    }

    private static int sizes(List<Condition> conditions) {
        return conditions.stream().mapToInt(Condition::size).sum();
    }

    private static List<Condition> parts(Condition condition) {
        if (condition instanceof All all) {
            return all.conditions();
        }
        if (condition instanceof Any any) {
            return any.conditions();
        }
        return condition instanceof Not not ? List.of(not.condition()) : List.of();
    }

    /** Each condition has passed here, so that none is walked that is deeper or larger than allowed. */
    private static List<Condition> requireParts(List<Condition> conditions) {
        List<Condition> copied = List.copyOf(conditions);
        Ids.requireFew("conditions", copied);
        int depth = 1 + deepest(copied);
        if (depth > DEEPEST) {
            throw new ValueException(
                    "conditions must lie " + DEEPEST + " in one another at most, but do " + depth,
                    "조건은 " + DEEPEST + "단계까지 겹칠 수 있지만 " + depth + "단계입니다");
        }
        int size = 1 + sizes(copied);
        if (size > Ids.MOST_NAMES) {
            throw new ValueException(
                    "a condition must have " + Ids.MOST_NAMES + " parts and values at most, but has " + size,
                    "조건에는 하위 조건과 값이 모두 " + Ids.MOST_NAMES + "개까지 있을 수 있지만 " + size + "개입니다");
        }
        return copied;
    }

    /** None that never holds is ever made, so that the opposite of a part always holds only by what is refused below. */
    private static boolean isAlways(Condition condition) {
        if (condition instanceof All all) {
            return all.conditions().stream().allMatch(Condition::isAlways);
        }
        return condition instanceof Any any && any.conditions().stream().anyMatch(Condition::isAlways);
    }

    private static void requireSome(String what, String korean, Collection<?> things) {
        if (things.isEmpty()) {
            throw new ValueException(
                    what + " must be one or more, or the condition never holds, but were 0",
                    korean + "이(가) 하나 이상이어야 조건이 성립할 수 있지만 0개입니다");
        }
    }

    /**
     * A fact has one of some values.
     *
     * @param fact its name
     * @param values the values, one or more
     * @since 0.1
     */
    record OneOf(String fact, Set<String> values) implements Condition {
        /** Checks and copies the components. */
        public OneOf {
            Ids.requireName("fact", fact);
            values = Set.copyOf(values);
            requireSome("values", "값", values);
            Ids.requireNames("values", values);
        }

        @Override
        public boolean holds(Map<String, String> facts) {
            String value = facts.get(fact);
            return value != null && values.contains(value);
        }
    }

    /**
     * A fact is a number that is not below another. What is no number is not.
     *
     * @param fact its name
     * @param least the other number
     * @since 0.1
     */
    record AtLeast(String fact, BigDecimal least) implements Condition {
        /**
         * Checks the components.
         *
         * @throws IllegalArgumentException if the name is none, or the number has more than 40 digits before or behind the point
         */
        public AtLeast {
            Ids.requireName("fact", fact);
            Numbers.require("least of \"" + fact + "\"", least);
        }

        @Override
        public boolean holds(Map<String, String> facts) {
            String value = facts.get(fact);
            try {
                return value != null && new BigDecimal(value).compareTo(least) >= 0;
            } catch (NumberFormatException e) {
                return false;
            }
        }
    }

    /**
     * All of some conditions hold; true of none.
     *
     * @param conditions the conditions
     * @since 0.1
     */
    record All(List<Condition> conditions) implements Condition {
        /** Checks and copies the list. */
        public All {
            conditions = requireParts(conditions);
        }

        @Override
        public boolean holds(Map<String, String> facts) {
            return conditions.stream().allMatch(condition -> condition.holds(facts));
        }
    }

    /**
     * One of some conditions holds.
     *
     * @param conditions the conditions, one or more
     * @since 0.1
     */
    record Any(List<Condition> conditions) implements Condition {
        /** Checks and copies the list. */
        public Any {
            conditions = requireParts(conditions);
            requireSome("conditions", "조건", conditions);
        }

        @Override
        public boolean holds(Map<String, String> facts) {
            return conditions.stream().anyMatch(condition -> condition.holds(facts));
        }
    }

    /**
     * A condition does not hold.
     *
     * @param condition the condition, not one that always holds, as all of none does
     * @since 0.1
     */
    record Not(Condition condition) implements Condition {
        /** Checks the condition. */
        public Not {
            requireParts(List.of(condition));
            if (isAlways(condition)) {
                throw new ValueException(
                        "condition must be one that may fail, or its opposite never holds, but always holds",
                        "성립하지 않을 수도 있는 조건이어야 그 부정이 성립할 수 있지만 항상 성립하는 조건입니다");
            }
        }

        @Override
        public boolean holds(Map<String, String> facts) {
            return !condition.holds(facts);
        }
    }
}
