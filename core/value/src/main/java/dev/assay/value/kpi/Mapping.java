package dev.assay.value.kpi;

import java.util.Optional;

/**
 * What a measured figure hangs on. Immutable; what is still missing is empty, and {@link KpiTree#validate} lists it.
 *
 * @param source where its data is
 * @param suite the name of the suite of expectations on that data
 * @param owner the persona who is accountable for the figure
 * @param cadence how often it is measured
 * @since 0.1
 */
public record Mapping(
        Optional<DataSource> source, Optional<String> suite, Optional<String> owner, Optional<Cadence> cadence) {
    /** Nothing is known yet. */
    public static final Mapping OPEN =
            new Mapping(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * Returns a mapping without gaps.
     *
     * @param source where the data is
     * @param suite the name of the suite on it
     * @param owner who is accountable
     * @param cadence how often it is measured
     * @return the mapping
     */
    public static Mapping of(DataSource source, String suite, String owner, Cadence cadence) {
        return new Mapping(Optional.of(source), Optional.of(suite), Optional.of(owner), Optional.of(cadence));
    }
}
