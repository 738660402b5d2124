package dev.assay.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.quality.Suite;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reading what was written gives an equal suite, whatever the suite says. */
class RoundTripTest {
    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void yaml_says_all_that_the_suite_says(long seed) {
        Suite suite = RandomSuites.draw(seed);

        Suite read = SuiteFiles.readYaml(SuiteFiles.toYaml(suite), "seed " + seed);

        assertThat(read.expectations()).containsExactlyEntriesOf(suite.expectations());
        assertThat(read).isEqualTo(suite);
        assertThat(read.fingerprint()).isEqualTo(suite.fingerprint());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void json_says_all_that_the_suite_says(long seed) {
        Suite suite = RandomSuites.draw(seed);

        Suite read = SuiteFiles.readJson(SuiteFiles.toJson(suite), "seed " + seed);

        assertThat(read).isEqualTo(suite);
        assertThat(read.fingerprint()).isEqualTo(suite.fingerprint());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_was_read_is_written_the_same(long seed) {
        String yaml = SuiteFiles.toYaml(RandomSuites.draw(seed));
        String json = SuiteFiles.toJson(RandomSuites.draw(seed));

        assertThat(SuiteFiles.toYaml(SuiteFiles.readYaml(yaml, "seed " + seed))).isEqualTo(yaml);
        assertThat(SuiteFiles.toYaml(SuiteFiles.readJson(json, "seed " + seed))).isEqualTo(yaml);
    }
}
