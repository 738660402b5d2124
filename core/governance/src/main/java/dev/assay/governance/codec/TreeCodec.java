package dev.assay.governance.codec;

import dev.assay.quality.finding.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns values of one type into parts of trees and back. Thread-safe. */
interface TreeCodec {
    /** Returns a value as part of a tree. */
    Object encode(Object value);

    /** Returns the value, or null after adding what is wrong to the findings. */
    @Nullable
    Object decode(@Nullable Object node, String path, List<Finding> findings);

    /** Returns what the part of a tree looks like. */
    Form form();

    /** Returns what stands for a part that is absent, or null if it must be present. */
    default @Nullable Object absent() {
        return null;
    }

    /** Returns whether a value need not be written. */
    default boolean isOmitted(Object value) {
        return value.equals(absent());
    }
}
