package dev.assay.governance.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.people.Assignment;
import dev.assay.governance.people.Eligibility;
import dev.assay.governance.risk.RiskLevel;
import dev.assay.quality.finding.FindingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What records say against a value is said in Korean, too, and not in English after a Korean word. */
class KoreanReasonsTest {
    static Stream<Arguments> wrong() {
        Map<String, Object> eligibility = Map.of(
                "resource",
                "taxi/*",
                "actions",
                List.of(),
                "environment",
                "prod",
                "maxDuration",
                "PT1H",
                "approval",
                "data-access");
        Map<String, Object> assignment = Map.of(
                "principal",
                "kim",
                "persona",
                "owner",
                "from",
                "2026-03-02T12:00:00Z",
                "until",
                "2026-03-01T12:00:00Z",
                "assignedBy",
                "lee");
        return Stream.of(
                Arguments.of(RecordCodec.of(Eligibility.class), eligibility, "actions는 비어 있으면 안 됩니다"),
                Arguments.of(
                        RecordCodec.of(Assignment.class),
                        assignment,
                        "until은 2026-03-02T12:00:00Z보다 앞일 수 없지만 2026-03-01T12:00:00Z입니다"),
                Arguments.of(
                        RecordCodec.of(RiskLevel.class),
                        Map.of("likelihood", "9", "impact", "1"),
                        "likelihood 값은 1부터 5까지여야 하지만 9입니다"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void a_refused_value_is_explained_in_the_language_of_the_reader(
            RecordCodec<?> codec, Map<String, Object> tree, String reason) {
        FindingsException refused = catchThrowableOfType(FindingsException.class, () -> codec.decode("file", tree));

        assertThat(refused.findings())
                .singleElement()
                .satisfies(
                        found -> assertThat(found.message().in(Locale.KOREAN)).isEqualTo(reason));
    }

    @Test
    void no_record_that_is_read_from_files_refuses_in_english_only() throws IOException {
        Path main = Path.of("src/main/java/dev/assay/governance");
        try (Stream<Path> files = Files.walk(main)) {
            List<String> silent = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !List.of("audit", "codec", "jdbc", "store")
                            .contains(main.relativize(file).getName(0).toString()))
                    .filter(file -> {
                        String source = read(file);
                        return source.contains("public record ")
                                && source.contains("throw new IllegalArgumentException");
                    })
                    .map(file -> main.relativize(file).toString())
                    .toList();

            assertThat(silent).isEmpty();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
