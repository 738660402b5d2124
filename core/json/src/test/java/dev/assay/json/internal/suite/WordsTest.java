package dev.assay.json.internal.suite;

import static dev.assay.json.internal.suite.Example.of;
import static dev.assay.quality.Expectations.column;
import static dev.assay.quality.Expectations.holds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.json.SuiteFiles;
import dev.assay.quality.Suite;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each word of a file means is what the fluent word of the same stem means. */
class WordsTest {
    @ParameterizedTest
    @MethodSource("dev.assay.json.internal.suite.Example#all")
    void reads_what_the_fluent_word_says(Example example) {
        Suite suite = SuiteFiles.readYaml(example.file(), "test");

        assertThat(suite).isEqualTo(example.suite());
        assertThat(suite.fingerprint()).isEqualTo(example.suite().fingerprint());
    }

    @ParameterizedTest
    @MethodSource("dev.assay.json.internal.suite.Example#all")
    void writes_what_it_reads(Example example) {
        String yaml = SuiteFiles.toYaml(example.suite());

        assertThat(yaml).isEqualTo(example.file());
    }

    @ParameterizedTest
    @MethodSource("dev.assay.json.internal.suite.Example#all")
    void says_the_same_in_json(Example example) {
        String json = SuiteFiles.toJson(example.suite());

        assertThat(SuiteFiles.readJson(json, "test")).isEqualTo(example.suite());
        assertThat(SuiteFiles.readYaml(json, "test")).isEqualTo(example.suite());
    }

    /** Words that say more shortly what another word says; files are written with the other one. */
    static Stream<Example> shorthands() {
        return Stream.of(
                of("column: a\nis-positive: true", column("a").isGreaterThan(0)),
                of("column: a\nis-non-negative: true", column("a").isAtLeast(0)),
                of("column: a\nis-true: true", column("a").isEqualTo(true)),
                of("column: a\nis-false: true", column("a").isEqualTo(false)),
                of("value: length(a)\nis-greater-than: 0", column("a").isNotEmpty()),
                of("column: a\nis-unique: true\nnulls: fail", column("a").isPrimaryKey()),
                of("columns: [a, b]\nare-equal: true", column("a").isEqualTo(column("b"))),
                of("column: a\nmatches-any-of: [x]", column("a").matches("x")),
                of("holds: a in (1, 2)", column("a").isIn(1, 2)),
                of("values: [lower(a), b]\nare-all-not-null: true", holds("lower(a) is not null and b is not null")),
                of("column: a\nis-in: [{date: 2019-01-31}]", column("a").isIn(LocalDate.of(2019, 1, 31))),
                of("column: a\nis-in: [{time: 09:30:00}]", column("a").isIn(LocalTime.of(9, 30))),
                of(
                        "column: a\nis-in: [{datetime: 2019-01-31T09:30:00}]",
                        column("a").isIn(LocalDateTime.of(2019, 1, 31, 9, 30))),
                of("column: a\nis-close-to: {target: b, tolerance: [0.1, 5%]}", holds("is_close(a, 'b', 0.1, 0.05)")));
    }

    @ParameterizedTest
    @MethodSource("shorthands")
    void reads_shorthands(Example example) {
        Suite suite = SuiteFiles.readYaml(example.file(), "test");

        assertThat(suite).isEqualTo(example.suite());
    }

    @Test
    void every_word_has_a_case() {
        Set<String> keys = Stream.concat(Example.all(), shorthands())
                .flatMap(example -> example.yaml().lines())
                .map(line -> line.substring(0, line.indexOf(':')))
                .collect(Collectors.toCollection(LinkedHashSet::new));

        assertThat(keys).containsAll(ExpectationReader.KEYS);
        assertThat(ExpectationReader.KEYS).containsAll(keys);
    }
}
