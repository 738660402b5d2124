package dev.assay.json.internal.word;

import dev.assay.json.internal.argument.Ends;
import dev.assay.json.internal.argument.RowBounds;
import dev.assay.json.internal.tree.Fields;
import dev.assay.json.internal.tree.Node.Mapping;
import dev.assay.quality.measure.Bound;
import dev.assay.quality.measure.Measure;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Every word that an expectation in a file can say. Thread-safe.
 *
 * @since 0.1
 */
public final class Words {
    private static final Map<String, Word> BY_NAME = byName();

    private Words() {}

    private static Map<String, Word> byName() {
        Map<String, Word> words = new LinkedHashMap<>();
        Stream.of(
                        ComparisonWords.all(),
                        TextWords.all(),
                        TimeWords.all(),
                        TupleWords.all(),
                        FigureWords.all(),
                        SchemaWords.all())
                .flatMap(List::stream)
                .forEach(word -> words.put(word.name(), word));
        return Collections.unmodifiableMap(words);
    }

    /** Returns all words by name, in the order in which they are listed. */
    public static Map<String, Word> byNames() {
        return BY_NAME;
    }

    /** Writes what a measure and its bound claim as subject and word. */
    public static Mapping write(Measure measure, Bound bound) {
        return measure.fold(new MeasureWriter(writeLevel(measure, bound)));
    }

    /** Writes a bound as the keys that stand for it under a word, or beside it. */
    public static Mapping writeLevel(Measure measure, Bound bound) {
        return bound.fold(new BoundWriter(Ends.of(measure)));
    }

    /** Reads a bound from the keys that stand for it under a word, or beside it. */
    public static Bound readLevel(Word word, Measure measure, Fields keys) {
        return switch (word.family()) {
            case ROWS, KEYS ->
                keys.knowing(RowBounds.NAMES).only(RowBounds.NAMES).read(RowBounds::read);
            case COUNTS, FIGURES -> FigureWords.bound(keys, measure);
            case SCHEMA -> SchemaWords.bound(keys);
        };
    }
}
