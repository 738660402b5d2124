package dev.assay.quality.outcome;

import dev.assay.quality.measure.Figure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a measure came to over one group of rows.
 *
 * @param group the group's values, in the order of {@code groupedBy}; empty when there are no groups
 * @param counts the rows behind the figure
 * @param figure the figure; {@link Figure.Undefined} if the values do not define it; in a result, a
 *     {@link Figure.Scalar} of {@link Masked} in place of one that would give away a value of a sensitive column
 * @param sample some failing rows, in dataset order; empty if none failed or none were asked for
 * @since 0.1
 */
public record Measured(List<@Nullable Object> group, Counts counts, Figure figure, List<SampleRow> sample) {
    /** Copies the lists. */
    public Measured {
        group = Collections.unmodifiableList(new ArrayList<>(group));
        Objects.requireNonNull(counts, "counts");
        Objects.requireNonNull(figure, "figure");
        sample = List.copyOf(sample);
    }
}
