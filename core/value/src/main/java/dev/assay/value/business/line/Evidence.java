package dev.assay.value.business.line;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Who answers for a line, and what it rests on. Immutable.
 *
 * @param owner the id of the accountable persona
 * @param source where the amount comes from
 * @param note what a reader should know
 * @param dependencies on which expectations on data the amount depends
 * @since 0.1
 */
public record Evidence(
        Optional<String> owner, Optional<Source> source, Optional<String> note, List<DataDependency> dependencies) {
    /** Copies the list. */
    public Evidence {
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(note, "note");
        dependencies = List.copyOf(dependencies);
    }
}
