package dev.assay.json.internal.suite;

import dev.assay.json.internal.argument.Choices;
import dev.assay.json.internal.argument.Expressions;
import dev.assay.json.internal.argument.RowBounds;
import dev.assay.json.internal.tree.Node.Mapping;
import dev.assay.json.internal.tree.Nodes;
import dev.assay.json.internal.tree.Nodes.MappingBuilder;
import dev.assay.json.internal.word.Word;
import dev.assay.json.internal.word.Words;
import dev.assay.quality.Expectation;
import dev.assay.quality.Rule;
import dev.assay.quality.measure.Measure;
import dev.assay.quality.measure.NullPolicy;
import java.util.Optional;

/** Writes an expectation as a mapping: subject and word first, then what narrows it, then what is said beside it. */
final class ExpectationWriter {
    private ExpectationWriter() {}

    static Mapping write(Expectation expectation) {
        Rule rule = expectation.rule();
        Measure measure = rule.measure();
        MappingBuilder keys = Nodes.map().putAll(Words.write(measure, rule.bound()));
        rule.where().ifPresent(where -> keys.put(Word.WHERE, Expressions.write(where)));
        if (!rule.groupedBy().isEmpty()) {
            keys.put(
                    Word.GROUPED_BY,
                    Nodes.list(rule.groupedBy().stream()
                            .map(Expressions::writeMember)
                            .toList()));
        }
        nulls(measure).ifPresent(policy -> keys.put(Word.NULLS, Choices.write(policy)));
        if (RowBounds.isOn(measure) && !RowBounds.isDefault(rule.bound())) {
            keys.putAll(Words.writeLevel(measure, rule.bound()));
        }
        rule.warning().ifPresent(level -> keys.put(Modifiers.WARN_UNLESS, Words.writeLevel(measure, level)));
        return keys.putAll(TraitKeys.write(expectation.traits())).build();
    }

    /** The null policy, unless it is the default or part of the word. */
    private static Optional<NullPolicy> nulls(Measure measure) {
        if (measure instanceof Measure.Satisfying satisfying) {
            return unlessDefault(satisfying.nulls());
        }
        if (measure instanceof Measure.Occurrences occurrences) {
            return unlessDefault(occurrences.nulls()).filter(policy -> policy != NullPolicy.FAIL);
        }
        return Optional.empty();
    }

    private static Optional<NullPolicy> unlessDefault(NullPolicy policy) {
        return Optional.of(policy).filter(given -> given != NullPolicy.IGNORE);
    }
}
