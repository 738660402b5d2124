package dev.assay.json.internal.tree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.json.internal.tree.Node.Type;
import dev.assay.quality.finding.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a bare word means by YAML 1.1 (yaml.org/type) and by the core schema of YAML 1.2.2, section 10.3.2; what they
 * differ about is ambiguous.
 */
class PlainScalarsTest {
    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "9000", "0.5", "-0.0", "1.0e+3", "2.5e-10", "123456789012345678901234567890"})
    void numbers_to_all_readers(String text) {
        assertThat(PlainScalars.typeOf(text)).isEqualTo(Type.NUMBER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "012",
                "-012",
                "0o14",
                "0x1F",
                "0b10",
                "1_000",
                "+5",
                ".5",
                "5.",
                "1e3",
                "1.5e3",
                "1.0e3",
                "1e+3",
                "12:30",
                "12:30:00",
                "190:20:30.15",
                ".inf",
                "-.INF",
                ".nan",
                ".NaN"
            })
    void numbers_to_some_readers(String text) {
        assertThat(PlainScalars.typeOf(text)).isEqualTo(Type.AMBIGUOUS);
        assertThat(PlainScalars.ambiguity(text).map(Text::en)).hasValue("another number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "No", "ON", "off", "True", "FALSE"})
    void booleans_to_some_readers(String text) {
        assertThat(PlainScalars.typeOf(text)).isEqualTo(Type.AMBIGUOUS);
        assertThat(PlainScalars.ambiguity(text).map(Text::en)).hasValue("a boolean");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-01-31", "2019-1-3", "2019-01-31T10:00:00Z", "2019-01-31 10:00:00 +9"})
    void dates_to_some_readers(String text) {
        assertThat(PlainScalars.typeOf(text)).isEqualTo(Type.AMBIGUOUS);
        assertThat(PlainScalars.ambiguity(text).map(Text::en)).hasValue("a date");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Null", "NULL", "=", "<<"})
    void other_marks_of_some_readers(String text) {
        assertThat(PlainScalars.typeOf(text)).isEqualTo(Type.AMBIGUOUS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "~", "null"})
    void nothing_to_all_readers(String text) {
        assertThat(PlainScalars.typeOf(text)).isEqualTo(Type.NULL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "Y",
                "n",
                "yes please",
                "99%",
                "5 rows",
                "PT24H",
                "1.2.3",
                "10.0.0.0/8",
                "2019",
                "2019-01",
                "v1",
                "-a",
                "12 apples",
                "0x",
                "1__",
                "e3",
                "한국어",
                "nullable",
                "trueish"
            })
    void text_or_a_plain_number_but_never_a_surprise(String text) {
        Type expected = text.equals("2019") ? Type.NUMBER : text.equals("1__") ? Type.AMBIGUOUS : Type.TEXT;

        assertThat(PlainScalars.typeOf(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 1_000_000})
    void takes_no_time_on_long_words(int length) {
        assertThat(PlainScalars.typeOf("1".repeat(length) + "x")).isEqualTo(Type.TEXT);
    }
}
