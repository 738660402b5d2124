package dev.assay.quality.outcome;

import dev.assay.quality.Expectation;
import dev.assay.quality.measure.NullPolicy;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of one expectation. Immutable.
 *
 * @param id the expectation's id in its suite
 * @param expectation the expectation
 * @param verdict the verdict: that of the worst group
 * @param groups the groups, in the order of their values, nulls last; one group without a key when there are no groups;
 *     empty when nothing was measured
 * @param context what the facts say of the run
 * @since 0.1
 */
public record Result(
        String id, Expectation expectation, Verdict verdict, List<GroupResult> groups, ResultContext context) {
    /** Copies the list. */
    public Result {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(expectation, "expectation");
        Objects.requireNonNull(verdict, "verdict");
        groups = List.copyOf(groups);
        Objects.requireNonNull(context, "context");
    }

    /**
     * Returns the status.
     *
     * @return the verdict's status
     */
    public Status status() {
        return verdict.status();
    }

    /**
     * Returns what was measured when there are no groups.
     *
     * @return the only group's figure and counts, or empty if there are several groups or nothing was measured
     */
    public Optional<Measured> measured() {
        return groups.size() == 1 ? Optional.of(groups.get(0).measured()) : Optional.empty();
    }

    /**
     * Returns the group that the verdict is about.
     *
     * @return the first of the groups with the worst status; the only one when there are no groups; empty when nothing
     *     was measured
     */
    public Optional<GroupResult> worstGroup() {
        return groups.stream().min(Comparator.comparing(group -> group.verdict().status()));
    }

    /**
     * Returns what the expectation makes of rows without a value.
     *
     * @return the policy; empty for a measure that leaves nulls out anyhow or looks at no value
     */
    public Optional<NullPolicy> nulls() {
        return Subjects.nulls(expectation.rule().measure());
    }

    /**
     * Returns what happened as ordered facts, absent ones left out, in English.
     *
     * @return the facts in the order of {@link FactKey}
     */
    public List<Fact> facts() {
        return facts(Locale.ENGLISH);
    }

    /**
     * Returns what happened as ordered facts, absent ones left out.
     *
     * @param locale the language of sentences: English for any locale but Korean; numbers are never localised
     * @return the facts in the order of {@link FactKey}
     */
    public List<Fact> facts(Locale locale) {
        return Facts.of(this, locale);
    }

    /**
     * Returns the result in one line, in English.
     *
     * @return status and id and, unless it passed, what was expected and what was found
     */
    @Override
    public String toString() {
        String head = status() + " " + id;
        if (status() == Status.PASSED) {
            return head;
        }
        String why = verdict.cause()
                .or(() -> verdict.reason().map(reason -> Phrase.of(reason).in(Locale.ROOT)))
                .orElseGet(() -> "but was " + Facts.butWas(this, Locale.ROOT).orElse(""));
        return head + ": " + expectation + " — " + Printed.oneLine(why);
    }
}
