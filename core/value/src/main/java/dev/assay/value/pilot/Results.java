package dev.assay.value.pilot;

import java.util.Optional;

/**
 * What was observed in a trial. Immutable.
 *
 * @param treated those who were treated, during the trial
 * @param control those who were not, during the trial; for {@link Design#AB} and {@link Design#DIFFERENCE_IN_DIFFERENCES}
 * @param controlBefore those who were not, before; for {@link Design#DIFFERENCE_IN_DIFFERENCES}
 * @since 0.1
 */
public record Results(Series treated, Optional<Series> control, Optional<Series> controlBefore) {
    /**
     * Returns results to be compared with the baseline.
     *
     * @param treated those who were treated; for pairs, the units in the order of the baseline
     * @return the results
     */
    public static Results of(Series treated) {
        return new Results(treated, Optional.empty(), Optional.empty());
    }

    /**
     * Returns results of two groups.
     *
     * @param treated those who were treated
     * @param control those who were not
     * @return the results
     */
    public static Results of(Series treated, Series control) {
        return new Results(treated, Optional.of(control), Optional.empty());
    }

    /**
     * Returns results of two groups, of which the untreated was observed before as well.
     *
     * @param treated those who were treated
     * @param control those who were not
     * @param controlBefore those who were not, before
     * @return the results
     */
    public static Results of(Series treated, Series control, Series controlBefore) {
        return new Results(treated, Optional.of(control), Optional.of(controlBefore));
    }
}
