package dev.assay.value.portfolio;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

/**
 * What a choice must keep to besides its budgets: a sum over what is funded that stays within a limit, which is how solvers
 * read it and how a choice is tried against it. Immutable.
 *
 * @since 0.1
 */
public sealed interface Rule {
    /**
     * Returns what a candidate adds to the sum if it is funded.
     *
     * @param candidate the candidate
     * @return the weight, exact
     */
    BigDecimal weight(Candidate candidate);

    /**
     * Returns what the sum must not exceed.
     *
     * @return the limit, exact
     */
    default BigDecimal limit() {
        return BigDecimal.ZERO;
    }

    /**
     * Returns what must exist in the portfolio.
     *
     * @return the names that the rule says
     */
    List<Mention> mentions();

    /**
     * Returns whether candidates funded together keep to it.
     *
     * @param funded the candidates
     * @return true if they do
     */
    default boolean allows(Collection<Candidate> funded) {
        return funded.stream()
                        .map(this::weight)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .compareTo(limit())
                <= 0;
    }

    /**
     * A name in a rule.
     *
     * @param path the word of the rule
     * @param part what the name is of
     * @param name the name
     */
    record Mention(String path, Part part, String name) {}

    /**
     * One candidate is funded only together with another.
     *
     * @param id the candidate
     * @param needed the candidate that it needs
     */
    record Requires(String id, String needed) implements Rule {
        @Override
        public BigDecimal weight(Candidate candidate) {
            return one(candidate.is(id)).subtract(one(candidate.is(needed)));
        }

        @Override
        public List<Mention> mentions() {
            return List.of(
                    new Mention("candidate", Part.CANDIDATE, id), new Mention("requires", Part.CANDIDATE, needed));
        }
    }

    /**
     * Two candidates are never funded together.
     *
     * @param id the one
     * @param other the other
     */
    record Excludes(String id, String other) implements Rule {
        @Override
        public BigDecimal weight(Candidate candidate) {
            return one(candidate.is(id)).add(one(candidate.is(other)));
        }

        @Override
        public BigDecimal limit() {
            return BigDecimal.ONE;
        }

        @Override
        public List<Mention> mentions() {
            return List.of(
                    new Mention("candidate", Part.CANDIDATE, id), new Mention("excludes", Part.CANDIDATE, other));
        }
    }

    /**
     * So many candidates with a tag are funded at most.
     *
     * @param count how many
     * @param tag the tag
     */
    record AtMost(int count, String tag) implements Rule {
        @Override
        public BigDecimal weight(Candidate candidate) {
            return one(candidate.tags().contains(tag));
        }

        @Override
        public BigDecimal limit() {
            return BigDecimal.valueOf(count);
        }

        @Override
        public List<Mention> mentions() {
            return List.of(new Mention("tag", Part.TAG, tag));
        }
    }

    /**
     * Of what is used of a budget, at least a share goes to candidates with a tag: a share of all uses less theirs.
     *
     * @param tag the tag
     * @param share the share, in [0, 1]
     * @param budget the budget's name
     */
    record AtLeastShare(String tag, BigDecimal share, String budget) implements Rule {
        @Override
        public BigDecimal weight(Candidate candidate) {
            return candidate
                    .use(budget)
                    .multiply(share.subtract(one(candidate.tags().contains(tag))));
        }

        @Override
        public List<Mention> mentions() {
            return List.of(new Mention("tag", Part.TAG, tag), new Mention("budget", Part.BUDGET, budget));
        }
    }

    /**
     * A candidate is funded in any case.
     *
     * @param id the candidate
     */
    record Must(String id) implements Rule {
        @Override
        public BigDecimal weight(Candidate candidate) {
            return one(candidate.is(id)).negate();
        }

        @Override
        public BigDecimal limit() {
            return BigDecimal.ONE.negate();
        }

        @Override
        public List<Mention> mentions() {
            return List.of(new Mention("mustInclude", Part.CANDIDATE, id));
        }
    }

    private static BigDecimal one(boolean counts) {
        return counts ? BigDecimal.ONE : BigDecimal.ZERO;
    }
}
