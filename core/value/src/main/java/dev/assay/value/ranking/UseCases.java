package dev.assay.value.ranking;

import dev.assay.quality.finding.Text;
import java.util.List;

/**
 * Criteria that are ready to use.
 *
 * @since 0.1
 */
public final class UseCases {
    /** The criterion that a run can measure instead of somebody's opinion. */
    public static final String DATA_AVAILABILITY = "data-availability";

    private UseCases() {}

    /**
     * Returns the five criteria by which uses of artificial intelligence are identified: the process, its pain points, the data
     * that are there, how it fits the strategy, and what competitors do.
     *
     * @return a scorecard without things, all weights alike; scores are usually from 1 to 5
     */
    public static Scorecard identification() {
        return Scorecard.by(List.of(
                criterion("process-analysis", "process that can be improved", "개선할 수 있는 프로세스"),
                criterion("pain-points", "pain points", "불편 지점"),
                criterion(DATA_AVAILABILITY, "availability of data", "데이터 가용성"),
                criterion("strategic-fit", "strategic fit", "전략적 적합성"),
                criterion("competition", "what competition asks for", "경쟁 상황")));
    }

    private static Criterion criterion(String id, String en, String ko) {
        return new Criterion(id, Text.of(en, ko), Criterion.Goal.MAXIMISE, 1);
    }
}
