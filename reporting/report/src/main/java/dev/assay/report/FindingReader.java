package dev.assay.report;

import dev.assay.quality.outcome.Fact;
import dev.assay.quality.outcome.FactKey;
import dev.assay.quality.outcome.Result;
import dev.assay.report.tree.Block;
import dev.assay.report.tree.Cell;
import dev.assay.report.tree.Facts;
import dev.assay.report.tree.Finding;
import dev.assay.report.tree.Table;
import dev.assay.report.tree.Tone;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads a finding off a result. */
final class FindingReader {
    /** What the report says elsewhere: in the finding's title and in the headline. */
    private static final Set<FactKey> SAID_ELSEWHERE = EnumSet.of(FactKey.EXPECTATION, FactKey.DATASET, FactKey.ENGINE);

    private static final Set<FactKey> VERBATIM =
            EnumSet.of(FactKey.COLUMN, FactKey.WHERE, FactKey.GROUP, FactKey.EXAMPLES);

    private final Labels labels;
    private final RowTables tables;

    FindingReader(Labels labels) {
        this.labels = labels;
        this.tables = new RowTables(labels);
    }

    /** Returns the finding with everything that explains it. */
    Finding detailed(Result result) {
        List<Block> blocks = new ArrayList<>();
        Optional<Table> sample = tables.sample(result);
        blocks.add(facts(result, sample));
        tables.groups(result).ifPresent(blocks::add);
        sample.ifPresent(blocks::add);
        return finding(result, blocks);
    }

    /** Returns the finding alone. */
    Finding brief(Result result) {
        return finding(result, List.of());
    }

    private Finding finding(Result result, List<Block> blocks) {
        Locale locale = labels.language().locale();
        return new Finding(
                result.id(),
                labels.badge(result.status()),
                result.expectation().describe(locale),
                tables.observed(result),
                blocks);
    }

    private Facts facts(Result result, Optional<Table> sample) {
        Locale locale = labels.language().locale();
        Stream<Facts.Entry> happened = result.facts(locale).stream()
                .filter(fact -> !SAID_ELSEWHERE.contains(fact.key()))
                .filter(fact -> sample.isEmpty() || fact.key() != FactKey.EXAMPLES)
                .map(fact -> new Facts.Entry(fact.key().label(locale), value(fact, result)));
        Stream<Facts.Entry> classified = Stream.of(
                entry(Message.DIMENSION, labels.label(result.expectation().dimension())),
                entry(
                        Message.SEVERITY,
                        labels.label(result.expectation().traits().severity())));
        return new Facts(Stream.concat(happened, classified).toList());
    }

    private static Cell value(Fact fact, Result result) {
        if (RowTables.OBSERVED.contains(fact.key())) {
            return new Cell(Cell.Form.TEXT, Tone.of(result.status()), fact.value());
        }
        return VERBATIM.contains(fact.key()) ? Cell.value(fact.value()) : Cell.text(fact.value());
    }

    private Facts.Entry entry(Message label, String value) {
        return new Facts.Entry(labels.say(label), Cell.text(value));
    }
}
