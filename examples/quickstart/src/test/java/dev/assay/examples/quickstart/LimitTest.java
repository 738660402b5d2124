package dev.assay.examples.quickstart;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a failing expectation costs a year is held against the limit of who decides about it. */
class LimitTest {
    private static final Path SHOP = Path.of("organisations", "shop.yaml");
    private static final String SCOPE = "{kind: quality-failure, assets: orders*, maxSeverity: critical";
    private static final Pattern VACANCY = Pattern.compile("\"raci\\.vacancy\"");

    @TempDir
    Path folder;

    /**
     * By the losses that {@code FlowTest} computes, of the eight failures that are decided on one costs more than 4,000,000 a year,
     * none more than 4,680,000, and five more than 300,000; ordered-in-the-past has no price, and so is within no limit.
     */
    @ParameterizedTest
    @CsvSource({"4000000, 2", "4680000, 1", "300000, 6"})
    void whoever_decides_is_held_to_the_limit_of_their_card(String limit, int beyond) throws IOException {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        String organisation = limited(limit).toString();
        new Quickstart(nowhere, nowhere, false, Clocks.OCTOBER)
                .run(
                        "data/orders.csv",
                        "suites/orders.yaml",
                        "--organisation",
                        organisation,
                        "--stakes",
                        "stakes/orders.yaml",
                        "--out",
                        folder.toString());

        assertThat(vacancies()).isEqualTo(beyond);
    }

    private Path limited(String limit) throws IOException {
        String text = Files.readString(SHOP);
        assertThat(text).contains(SCOPE + "}");
        return Files.writeString(folder.resolve("shop.yaml"), text.replace(SCOPE, SCOPE + ", monetaryLimit: " + limit));
    }

    private long vacancies() throws IOException {
        long count = 0;
        try (DirectoryStream<Path> segments =
                Files.newDirectoryStream(folder.resolve("audit").resolve("log"), "*.segment")) {
            for (Path segment : segments) {
                count += VACANCY.matcher(Files.readString(segment, ISO_8859_1))
                        .results()
                        .count();
            }
        }
        return count;
    }
}
