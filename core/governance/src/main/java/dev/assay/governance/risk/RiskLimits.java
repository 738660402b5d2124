package dev.assay.governance.risk;

import dev.assay.governance.notice.LocalZone;
import dev.assay.governance.store.Reader;
import dev.assay.quality.finding.ValueException;
import java.time.Instant;
import java.time.Period;
import java.util.Objects;

/**
 * Says how much risk an assessment may tolerate, and for how long it may count, so that who assesses does not set the bar as well.
 * Implementations must be thread-safe.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface RiskLimits {
    /**
     * What an assessment may say. Immutable.
     *
     * @param tolerance the highest tolerance, from 1 to 25
     * @param life for how long it may count, from when it is recorded; longer than nothing
     * @since 0.1
     */
    record Limit(int tolerance, Period life) {
        /**
         * Checks the components.
         *
         * @throws IllegalArgumentException if the tolerance is not from 1 to 25, or the life is not from a day to ten years
         */
        public Limit {
            RiskAssessment.requireScore(tolerance);
            Objects.requireNonNull(life, "life");
            if (life.isNegative() || life.isZero() || life.toTotalMonths() > 120 || life.getDays() > 3_660) {
                throw new ValueException(
                        "life must be from a day to P10Y, but was " + life,
                        "life는 하루 이상 P10Y 이하여야 하지만 " + life + "입니다");
            }
        }

        /** Until when, exclusive, an assessment counts that was recorded when it may have had other limits. */
        Instant end(Reader reader, RiskAssessment assessment) {
            return assessment
                    .recorded()
                    .map(recorded -> latest(reader, recorded.at()))
                    .filter(assessment.expires()::isAfter)
                    .orElse(assessment.expires());
        }

        Instant latest(Reader reader, Instant recorded) {
            return recorded.atZone(LocalZone.of(reader)).plus(life).toInstant();
        }
    }

    /**
     * Returns what an assessment of something may say at most, whenever it was made: one from when there were other limits, such as
     * before the system was registered, counts no longer and tolerates no more.
     *
     * @param reader reads what is stored
     * @param subject the id of the system or asset
     * @return the limit
     */
    Limit of(Reader reader, String subject);
}
