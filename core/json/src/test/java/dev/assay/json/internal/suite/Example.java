package dev.assay.json.internal.suite;

import dev.assay.quality.Expectation;
import dev.assay.quality.Suite;
import java.util.stream.Stream;

/**
 * An expectation as a file writes it, and the fluent sentence that means the same.
 *
 * @param yaml the keys of the expectation, one a line
 * @param expectation the fluent sentence
 */
public record Example(String yaml, Expectation expectation) {
    static Example of(String yaml, Expectation expectation) {
        return new Example(yaml, expectation);
    }

    /** Returns an example of every word, modifier and kind of constant. */
    public static Stream<Example> all() {
        return Stream.of(
                        ValueExamples.all(),
                        TextExamples.all(),
                        TupleExamples.all(),
                        FigureExamples.all(),
                        ModifierExamples.all())
                .flatMap(examples -> examples);
    }

    /** Returns a suite of this expectation alone. */
    public Suite suite() {
        return Suite.named("s").expect(expectation);
    }

    /** Returns the file of that suite. */
    public String file() {
        return "suite: s\nexpectations:\n  - " + yaml.replace("\n", "\n    ") + "\n";
    }

    @Override
    public String toString() {
        return yaml;
    }
}
