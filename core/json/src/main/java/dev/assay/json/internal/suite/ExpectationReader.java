package dev.assay.json.internal.suite;

import dev.assay.json.internal.argument.Choices;
import dev.assay.json.internal.argument.Expressions;
import dev.assay.json.internal.argument.RowBounds;
import dev.assay.json.internal.tree.FaultList;
import dev.assay.json.internal.tree.Fields;
import dev.assay.json.internal.tree.Place;
import dev.assay.json.internal.word.Word;
import dev.assay.json.internal.word.Word.Claim;
import dev.assay.json.internal.word.Word.Said;
import dev.assay.json.internal.word.Words;
import dev.assay.quality.Expectation;
import dev.assay.quality.Rule;
import dev.assay.quality.Severity;
import dev.assay.quality.Traits;
import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.expr.References;
import dev.assay.quality.measure.Bound;
import dev.assay.quality.measure.Measure;
import dev.assay.quality.measure.NullPolicy;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads an expectation: one word, what it speaks of, and what is said beside it; every key's faults are reported. */
final class ExpectationReader {
    static final List<String> KEYS = Stream.of(
                    SubjectKeys.ALL, List.copyOf(Words.byNames().keySet()), Modifiers.SOME, Modifiers.COMMON)
            .flatMap(List::stream)
            .toList();

    private final Fields fields;
    private final FaultList faults;

    private ExpectationReader(Fields fields, FaultList faults) {
        this.fields = fields;
        this.faults = faults;
    }

    static Optional<Expectation> read(Place place, FaultList faults) {
        int before = faults.size();
        return place.attempt(found -> found.fields("a mapping").knowing(KEYS))
                .flatMap(fields -> new ExpectationReader(fields, faults).read(before));
    }

    private Optional<Expectation> read(int faultsBefore) {
        Optional<Word> word = fields.place().attempt(place -> word());
        word.ifPresent(this::refuseStrangers);
        Optional<Claim> claim = word.flatMap(this::claim);
        Optional<Bound> tolerance = word.isPresent() && !word.get().family().judgesRows()
                ? Optional.empty()
                : fields.place().attempt(place -> RowBounds.read(fields));
        Optional<Condition> where = key(Word.WHERE, Expressions::condition);
        List<Expr> groups = key(Word.GROUPED_BY, ExpectationReader::groups).orElse(List.of());
        Traits traits = TraitKeys.read(fields);
        Optional<Bound> warning = word.flatMap(found ->
                claim.flatMap(said -> key(Modifiers.WARN_UNLESS, place -> warning(place, found, said.measure()))));
        Optional<Bound> bound = claim.flatMap(Claim::bound).or(() -> tolerance);
        if (faults.size() > faultsBefore || claim.isEmpty() || bound.isEmpty()) {
            return Optional.empty();
        }
        Rule rule = new Rule(claim.get().measure(), bound.get(), Optional.empty(), where, groups);
        Optional<Expectation> expectation = fields.place().attempt(place -> Expectation.of(rule, traits));
        return warning.isEmpty() ? expectation : expectation.flatMap(plain -> warned(plain, warning.get()));
    }

    private <T> Optional<T> key(String name, Function<Place, T> read) {
        return fields.get(name).flatMap(place -> place.attempt(read));
    }

    private Word word() {
        List<String> names =
                fields.names().stream().filter(Words.byNames()::containsKey).toList();
        if (names.size() == 1) {
            return Objects.requireNonNull(Words.byNames().get(names.get(0)));
        }
        if (names.isEmpty()) {
            throw fields.missing("expectation must have a word such as is-not-null or mean, but has none");
        }
        throw fields.place()
                .fault("expectation must have one word, but has " + String.join(" and ", names)
                        + "; write an expectation for each");
    }

    /** Refuses keys that mean nothing beside the word. */
    private void refuseStrangers(Word word) {
        Modifiers.SOME.stream()
                .filter(key -> !word.family().modifiers().contains(key))
                .flatMap(key -> fields.get(key).stream())
                .forEach(place -> place.report(place.name() + " cannot be combined with " + word.name()));
    }

    private Optional<Claim> claim(Word word) {
        Optional<List<Expr>> subject = fields.place().attempt(place -> SubjectKeys.read(fields, word));
        if (subject.isEmpty() && word.isAsWideAsSubject()) {
            return Optional.empty();
        }
        // Faults of the argument are worth telling even when nobody knows what the word speaks of.
        List<Expr> values = subject.orElseGet(() -> SubjectKeys.unknown(word));
        Optional<Claim> claim = fields.require(word.name())
                .attempt(place -> word.reader().read(new Said(values, NullPolicy.IGNORE), place));
        Optional<NullPolicy> nulls = key(Word.NULLS, place -> Choices.read(place, NullPolicy.class));
        if (claim.isPresent() && nulls.isPresent()) {
            requireNullable(word, claim.get());
            Said said = new Said(values, nulls.get());
            claim = key(Word.NULLS, place -> word.reader().read(said, fields.require(word.name())));
        }
        return subject.isPresent() ? claim : Optional.empty();
    }

    private void requireNullable(Word word, Claim claim) {
        boolean everyRow = claim.measure() instanceof Measure.Satisfying satisfying
                && References.isNeverUnknown(satisfying.condition());
        if (everyRow) {
            fields.require(Word.NULLS)
                    .report("nulls cannot be combined with " + word.name() + ", which evaluates every selected row");
        }
    }

    private static List<Expr> groups(Place place) {
        List<Expr> values = place.list("a list of column names", Expressions::member);
        if (values.isEmpty()) {
            throw place.fault(place.name() + " must have at least one element, but was empty");
        }
        return values;
    }

    private Bound warning(Place place, Word word, Measure measure) {
        if (fields.get(TraitKeys.SEVERITY).filter(this::isWarning).isPresent()) {
            throw place.fault("warn-unless cannot be combined with severity: warning");
        }
        return Words.readLevel(word, measure, place.fields("a bound such as {at-least: 99.9%}"));
    }

    private boolean isWarning(Place severity) {
        return severity.scalar()
                .filter(scalar -> scalar.text().equals(Choices.id(Severity.WARNING)))
                .isPresent();
    }

    private Optional<Expectation> warned(Expectation plain, Bound warning) {
        Rule rule = plain.rule();
        Rule more = new Rule(rule.measure(), rule.bound(), Optional.of(warning), rule.where(), rule.groupedBy());
        return key(Modifiers.WARN_UNLESS, place -> Expectation.of(more, plain.traits()));
    }
}
