package dev.assay.json.internal.suite;

import dev.assay.json.internal.argument.Choices;
import dev.assay.json.internal.tree.Node;
import dev.assay.json.internal.tree.Nodes;
import dev.assay.json.internal.tree.Nodes.MappingBuilder;
import dev.assay.json.internal.tree.SourceText;
import dev.assay.json.internal.tree.TreeFormat;
import dev.assay.quality.EmptyPolicy;
import dev.assay.quality.Expectation;
import dev.assay.quality.Suite;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a suite so that reading gives an equal one. Thread-safe.
 *
 * @since 0.1
 */
public final class SuiteWriter {
    private SuiteWriter() {}

    /**
     * Writes a suite.
     *
     * @param suite the suite
     * @param format how to write it
     * @return the same text for equal suites
     * @throws IllegalArgumentException if an expectation holds an application's own code, naming it, or the file would be too
     *     large to be read
     */
    public static String write(Suite suite, TreeFormat format) {
        return SourceText.readable(format.write(tree(suite)));
    }

    private static Node tree(Suite suite) {
        Suite.Settings settings = suite.settings();
        MappingBuilder keys = Nodes.map().put(SuiteReader.SUITE, Nodes.text(suite.name()));
        if (!settings.keys().isEmpty()) {
            keys.put(SuiteReader.KEY, Nodes.texts(settings.keys()));
        }
        if (!settings.missing().isEmpty()) {
            MappingBuilder missing = Nodes.map();
            settings.missing()
                    .forEach((column, codes) -> missing.put(
                            column,
                            Nodes.list(codes.stream().map(MissingCodes::write).toList())));
            keys.put(SuiteReader.MISSING, missing.build());
        }
        if (!settings.sensitive().isEmpty()) {
            keys.put(SuiteReader.SENSITIVE, Nodes.texts(settings.sensitive()));
        }
        if (settings.onEmpty() != EmptyPolicy.NOT_EVALUATED) {
            keys.put(SuiteReader.ON_EMPTY, Choices.write(settings.onEmpty()));
        }
        return keys.put(SuiteReader.EXPECTATIONS, expectations(suite)).build();
    }

    private static Node expectations(Suite suite) {
        List<Node> nodes = new ArrayList<>();
        suite.expectations().forEach((id, expectation) -> nodes.add(expectation(id, expectation)));
        return Nodes.list(nodes);
    }

    private static Node expectation(String id, Expectation expectation) {
        try {
            return ExpectationWriter.write(expectation);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("expectation \"" + id + "\" cannot be written: " + e.getMessage(), e);
        }
    }
}
