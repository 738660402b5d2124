package dev.assay.quality.binding;

import java.util.Optional;
import java.util.function.Function;

/**
 * What a dataset says of its columns besides their names and types. Immutable as far as the function is.
 *
 * @param types says of a column how it came to its type, if nothing declares it
 * @param columns what an expectation about columns must be, if none can be judged on the dataset
 * @since 0.1
 */
public record BindingNotes(Function<String, Optional<String>> types, Optional<String> columns) {
    /** The notes of a dataset with nothing to say. */
    public static final BindingNotes NONE = new BindingNotes(column -> Optional.empty(), Optional.empty());
}
