package dev.assay.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.json.internal.suite.Keys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The guide to suite files says what is so. */
class GuideTest {
    private static String guide() throws IOException {
        return Files.readString(Path.of("../../docs/suite-files.md"));
    }

    private static String block(String language) throws IOException {
        Matcher block =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(guide());
        assertThat(block.find()).isTrue();
        return block.group(1);
    }

    @Test
    void shows_a_suite_that_can_be_read() throws IOException {
        assertThat(SuiteFiles.readYaml(block("yaml"), "guide").expectations()).hasSize(7);
    }

    @Test
    void names_every_key() throws IOException {
        String guide = guide();

        assertThat(Keys.ofExpectations())
                .allSatisfy(key -> assertThat(guide).containsPattern("[`\\[{]" + key + "[`:]"));
        assertThat(Keys.ofSuites()).allSatisfy(key -> assertThat(guide).contains(key));
    }

    @Test
    void shows_the_message_that_a_broken_file_gets() throws IOException {
        String yaml = """
                suite: taxi trips
                kei: [trip_id]
                expectations:
                  - row-count: {is-between: [11000, 9000]}
                  - column: fare_amount
                    mean: {is-at-most: 5}
                    where: payment_type = = 1
                """;

        assertThatThrownBy(() -> SuiteFiles.readYaml(yaml, "taxi.yaml"))
                .hasMessage(block("text").stripTrailing());
    }
}
