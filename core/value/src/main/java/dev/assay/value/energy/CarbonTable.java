package dev.assay.value.energy;

import dev.assay.quality.finding.Text;
import dev.assay.value.answer.Answer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Carbon intensities of places. Immutable.
 *
 * @param intensities one per place
 * @since 0.1
 */
public record CarbonTable(List<CarbonIntensity> intensities) implements CarbonSource {
    private static final String SOURCE = "CodeCarbon, global energy mix";

    /** Copies the list. */
    public CarbonTable {
        intensities = List.copyOf(intensities);
    }

    /**
     * Returns the intensities of six countries in 2023.
     *
     * @return the table, without a mean of the world
     * @see <a href="https://github.com/mlco2/codecarbon">CodeCarbon</a>
     */
    public static CarbonTable of2023() {
        return new CarbonTable(List.of(
                of2023("KOR", 430.567),
                of2023("USA", 369.473),
                of2023("JPN", 485.392),
                of2023("FRA", 56.039),
                of2023("SWE", 40.695),
                of2023("IND", 713.441)));
    }

    private static CarbonIntensity of2023(String region, double grams) {
        return new CarbonIntensity(region, grams, 2023, SOURCE);
    }

    /**
     * Returns the intensity of a place; if it is not in the table, that of {@link CarbonIntensity#WORLD}, which says so.
     *
     * @param region the place
     * @return the intensity, or that neither is in the table
     */
    @Override
    public Answer<CarbonIntensity> of(String region) {
        return find(region)
                .or(() -> find(CarbonIntensity.WORLD))
                .map(Answer::of)
                .orElseGet(() -> {
                    String known =
                            intensities.stream().map(CarbonIntensity::region).collect(Collectors.joining(", "));
                    return Answer.none(
                            "CARBON-REGION",
                            Text.of(
                                    "no intensity of \"" + region + "\" and no world mean; known regions: " + known,
                                    "\"" + region + "\"의 배출 강도도 세계 평균도 없습니다. 알려진 지역: " + known));
                });
    }

    private Optional<CarbonIntensity> find(String region) {
        return intensities.stream()
                .filter(intensity -> intensity.region().equals(region))
                .findFirst();
    }
}
