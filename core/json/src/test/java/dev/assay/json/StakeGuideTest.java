package dev.assay.json;

import static dev.assay.quality.Expectations.column;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.quality.Suite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page on stake files shows can be read. */
class StakeGuideTest {
    private static final Suite CUSTOMERS = Suite.named("customers")
            .expect(column("email").isNotNull().as("email-present"))
            .expect(column("orders").mean().isAtLeast(5).as("orders-fresh"));

    private static String block(String language) throws IOException {
        String guide = Files.readString(Path.of("..", "..", "docs", "stake-files.md"));
        Matcher block =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(guide);
        assertThat(block.find()).isTrue();
        return block.group(1);
    }

    @Test
    void shows_a_book_that_can_be_read(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("stakes.yaml"), block("yaml"));

        assertThat(StakeFiles.read(file, CUSTOMERS).fixes()).hasSize(2);
    }

    @Test
    void shows_messages_that_a_broken_file_gets(@TempDir Path folder) throws IOException {
        String yaml = block("yaml");
        String unknown = told(folder, yaml.replace("expectation: email-present ", "expectation: email-presnt "));
        String dollars = told(folder, yaml.replace("per-record: 2000", "per-record: USD 2"));

        String[] shown = block("text").split("\n");
        assertThat(unknown).contains(shown[1].strip());
        assertThat(dollars).contains(shown[2].strip());
    }

    private static String told(Path folder, String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("stakes.yaml"), yaml);
        try {
            StakeFiles.read(file, CUSTOMERS);
        } catch (RuntimeException e) {
            return String.valueOf(e.getMessage());
        }
        throw new AssertionError("must be refused");
    }
}
