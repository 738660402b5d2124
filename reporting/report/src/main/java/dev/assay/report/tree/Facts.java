package dev.assay.report.tree;

import java.util.List;
import java.util.Objects;

/**
 * Labels with what is true of each, one a line.
 *
 * @param entries the labels and values, in reading order
 * @since 0.1
 */
public record Facts(List<Entry> entries) implements Block {
    /**
     * A label with a value.
     *
     * @param label a short noun
     * @param value what is true of it
     * @since 0.1
     */
    public record Entry(String label, Cell value) {
        /** Cleans the label. */
        public Entry {
            label = Texts.label("label", label);
            Objects.requireNonNull(value, "value");
        }
    }

    /** Copies the list. */
    public Facts {
        entries = List.copyOf(entries);
    }

    @Override
    public <R> R fold(BlockCases<R> cases) {
        return cases.facts(this);
    }
}
