package dev.assay.quality.outcome;

import dev.assay.quality.Rule;
import dev.assay.quality.Traits;
import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.measure.Figure;
import dev.assay.quality.measure.Measure;
import dev.assay.quality.measure.NullPolicy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Collects the facts of a result in their order: those of the worst group when there are several. */
final class Facts {
    private static final int MOST_EXAMPLES = 5;

    private final Result result;
    private final Rule rule;
    private final Optional<GroupResult> worst;
    private final Locale locale;
    private final List<Fact> facts = new ArrayList<>();

    private Facts(Result result, Locale locale) {
        this.result = result;
        this.rule = result.expectation().rule();
        this.worst = result.worstGroup();
        this.locale = locale;
    }

    static List<Fact> of(Result result, Locale locale) {
        Facts facts = new Facts(result, locale);
        facts.addSubject();
        facts.addVerdict();
        worstMeasured(facts).ifPresent(facts::addRows);
        facts.addRest();
        return List.copyOf(facts.facts);
    }

    private static Optional<Measured> worstMeasured(Facts facts) {
        boolean rows = !(facts.rule.measure() instanceof Measure.Columns);
        return facts.worst.map(GroupResult::measured).filter(measured -> rows);
    }

    /** Returns what a result was instead of what was expected; empty if it was not judged. */
    static Optional<String> butWas(Result result, Locale locale) {
        return result.worstGroup()
                .filter(group -> group.verdict().cause().isEmpty()
                        && group.verdict().reason().isEmpty())
                .map(group -> result.expectation()
                        .rule()
                        .bound()
                        .fold(new ButWas(
                                result.expectation().rule().measure(),
                                group.measured().figure(),
                                locale)));
    }

    private void addSubject() {
        add(FactKey.EXPECTATION, result.expectation().describe(locale));
        add(FactKey.DATASET, result.context().dataset());
        String columns = String.join(", ", Subjects.columns(rule));
        if (!columns.isEmpty()) {
            add(FactKey.COLUMN, columns);
        }
        rule.where().map(Condition::toString).ifPresent(where -> add(FactKey.WHERE, where));
        if (!rule.groupedBy().isEmpty()) {
            worst.ifPresent(group -> add(FactKey.GROUP, group(group)));
        }
    }

    private String group(GroupResult group) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 0; i < rule.groupedBy().size(); i++) {
            Expr by = rule.groupedBy().get(i);
            String name = by instanceof Expr.Column column ? column.name() : by.toString();
            values.put(name, group.measured().group().get(i));
        }
        long same = result.groups().stream()
                .filter(other -> other.verdict().status() == result.status())
                .count();
        return Phrase.WORST_GROUP.in(
                locale, Printed.columns(values, locale), same, result.groups().size(), result.status());
    }

    private void addVerdict() {
        add(FactKey.EXPECTED, result.expectation().expected(locale));
        butWas(result, locale).ifPresent(was -> add(FactKey.BUT_WAS, was));
        result.verdict().reason().ifPresent(reason -> add(FactKey.NOT_EVALUATED, why(reason)));
        result.verdict().cause().ifPresent(cause -> add(FactKey.ERROR, cause));
    }

    private String why(Reason reason) {
        String words = worst.filter(group -> reason == Reason.DEGENERATE)
                .map(group -> group.measured().figure())
                .filter(Figure.Undefined.class::isInstance)
                .map(figure -> ((Figure.Undefined) figure).why().in(locale))
                .orElseGet(() -> Phrase.of(reason).in(locale));
        return switch (result.status()) {
            case PASSED -> Phrase.ON_EMPTY_PASSES.in(locale, words);
            case FAILED, WARNED -> Phrase.ON_EMPTY_FAILS.in(locale, words);
            case NOT_EVALUATED, ERROR -> words;
        };
    }

    private void addRows(Measured measured) {
        Counts counts = measured.counts();
        add(FactKey.ROWS_EVALUATED, Printed.count(counts.evaluated()));
        if (measured.figure() instanceof Figure.Tally tally) {
            add(FactKey.ROWS_FAILING, Printed.count(tally.failed()));
        }
        addIfAny(FactKey.ROWS_FILTERED_OUT, counts.filteredOut());
        addIfAny(FactKey.ROWS_SKIPPED, counts.nullSkipped());
        addIfAny(FactKey.NAN_ROWS, counts.nanRows());
    }

    private void addIfAny(FactKey key, long count) {
        if (count > 0) {
            add(key, Printed.count(count));
        }
    }

    private void addRest() {
        // The default is news only where it left rows out.
        boolean skipped = worst.filter(group -> group.measured().counts().nullSkipped() > 0)
                .isPresent();
        result.nulls()
                .filter(policy -> skipped || policy != NullPolicy.IGNORE)
                .ifPresent(policy -> add(FactKey.NULLS, said(policy)));
        worst.map(group -> group.measured().sample())
                .filter(sample -> !sample.isEmpty())
                .ifPresent(sample -> add(FactKey.EXAMPLES, examples(sample)));
        add(FactKey.ENGINE, Phrase.EXACT.in(locale, result.context().engine()));
        Traits traits = result.expectation().traits();
        traits.because().ifPresent(because -> add(FactKey.BECAUSE, because));
        traits.owner().ifPresent(owner -> add(FactKey.OWNER, owner));
    }

    private String said(NullPolicy policy) {
        if (!locale.getLanguage().equals(Locale.KOREAN.getLanguage())) {
            return policy.id();
        }
        return switch (policy) {
            case IGNORE -> "건너뜀";
            case FAIL -> "실패";
            case PASS -> "통과";
            case IGNORE_IF_ALL_NULL -> "모두 널인 행만 건너뜀";
            case EQUAL -> "널끼리 같음";
        };
    }

    private String examples(List<SampleRow> sample) {
        return sample.stream().limit(MOST_EXAMPLES).map(this::example).collect(Collectors.joining("; "));
    }

    private String example(SampleRow row) {
        String keys = row.keys().isEmpty() ? "" : " (" + Printed.columns(row.keys(), locale) + ")";
        String values = row.values().isEmpty() ? "" : ": " + Printed.columns(row.values(), locale);
        return Phrase.ROW.in(locale, row.number()) + keys + values;
    }

    private void add(FactKey key, String value) {
        facts.add(new Fact(key, Printed.oneLine(value)));
    }
}
