package dev.assay.value.portfolio;

import java.math.BigDecimal;

/** What a choice must keep to besides its budgets. */
sealed interface Rule {
    /** One candidate is funded only together with another. */
    record Requires(String id, String needed) implements Rule {}

    /** Two candidates are never funded together. */
    record Excludes(String id, String other) implements Rule {}

    /** So many candidates with a tag are funded at most. */
    record AtMost(int count, String tag) implements Rule {}

    /** Of what is used of a budget, at least a share goes to candidates with a tag. */
    record AtLeastShare(String tag, BigDecimal share, String budget) implements Rule {}

    /** A candidate is funded in any case. */
    record Must(String id) implements Rule {}
}
