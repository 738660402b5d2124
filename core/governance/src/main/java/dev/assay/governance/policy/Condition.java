package dev.assay.governance.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a policy looks at, as data. Immutable.
 *
 * <p>What nobody stated is not equal to anything and not above anything.
 *
 * @since 0.1
 */
public sealed interface Condition {
    /**
     * Returns whether it holds.
     *
     * @param facts what is stated, such as {@code environment} to {@code prod}
     * @return true if it does
     */
    boolean holds(Map<String, String> facts);

    /**
     * A fact has one of some values.
     *
     * @param fact its name
     * @param values the values
     * @since 0.1
     */
    record OneOf(String fact, Set<String> values) implements Condition {
        /** Copies the set. */
        public OneOf {
            values = Set.copyOf(values);
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
        /** Copies the list. */
        public All {
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean holds(Map<String, String> facts) {
            return conditions.stream().allMatch(condition -> condition.holds(facts));
        }
    }

    /**
     * One of some conditions holds; false of none.
     *
     * @param conditions the conditions
     * @since 0.1
     */
    record Any(List<Condition> conditions) implements Condition {
        /** Copies the list. */
        public Any {
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean holds(Map<String, String> facts) {
            return conditions.stream().anyMatch(condition -> condition.holds(facts));
        }
    }

    /**
     * A condition does not hold.
     *
     * @param condition the condition
     * @since 0.1
     */
    record Not(Condition condition) implements Condition {
        @Override
        public boolean holds(Map<String, String> facts) {
            return !condition.holds(facts);
        }
    }
}
