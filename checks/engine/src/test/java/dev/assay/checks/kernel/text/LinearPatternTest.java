package dev.assay.checks.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.quality.expr.Condition.Matches.Scope;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinearPatternTest {
    private static final List<String> PIECES = List.of(
            "a", "b", "-", "[ab]", "[a-c]", "[^a]", "[a-]", "[-a]", "[a-c-]", "[\\d-]", "[\\w.]", "\\d", "\\w", "\\s",
            "\\.", "1", " ", "?", "*", "+", "{2}", "{1,}", "{0,2}", "{,2}", "^", "$", ".", "|", "(a)", "]", "}", "&&",
            "\\", "[");
    private static final String CHARACTERS = "aabbc1-. ]}&\n\u00e9\ud83d\ude00";

    private static LinearPattern matcher(String regex) {
        return LinearPattern.of(regex, Scope.WHOLE).orElseThrow();
    }

    private static boolean isLinear(String regex, Scope scope) {
        return LinearPattern.of(regex, scope).isPresent();
    }

    private static String any(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return text.toString();
    }

    private static String expression(Random random) {
        StringBuilder regex = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            regex.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return regex.toString();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void agrees_with_the_expressions_of_java(int seed) {
        Random random = new Random(seed);
        int compared = 0;
        for (int i = 0; i < 20_000; i++) {
            String regex = expression(random);
            Scope scope = random.nextBoolean() ? Scope.WHOLE : Scope.PART;
            LinearPattern matcher = LinearPattern.of(regex, scope).orElse(null);
            if (matcher == null) {
                continue;
            }
            Pattern pattern = Pattern.compile(EndAnchors.strict(regex));
            for (int j = 0; j < 10; j++) {
                String text = any(random);
                boolean expected = scope == Scope.WHOLE
                        ? pattern.matcher(text).matches()
                        : pattern.matcher(text).find();
                assertThat(matcher.holds(text))
                        .as("%s of %s on <%s>", scope, regex, text)
                        .isEqualTo(expected);
                compared++;
            }
        }

        assertThat(compared).isGreaterThan(10_000);
    }

    @Test
    void takes_characters_classes_and_counts() {
        assertThat(matcher("T[0-9]{8}-[A-Z]").holds("T00000042-Q")).isTrue();
        assertThat(matcher("T[0-9]{8}-[A-Z]").holds("T0000042-Q")).isFalse();
        assertThat(matcher("[A-Z]{2}\\d{2,4}").holds("KR12345")).isFalse();
        assertThat(matcher("\\d+\\.\\d*").holds("12.")).isTrue();
        assertThat(matcher("").holds("")).isTrue();
        assertThat(matcher("").holds("a")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"T[0-9]{8}-[A-Z]", "^[a-z]+@[a-z]+\\.com$", "\\d-\\d", "a?b*c", "[\\w-]{3}", "[a-z]*"})
    void knows_what_needs_no_going_back(String regex) {
        assertThat(isLinear(regex, Scope.WHOLE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a*a",
                "a*b?a",
                "\\w+\\d",
                "(a)",
                "a|b",
                ".",
                "[^a]",
                "a+?",
                "a++",
                "[a&&b]",
                "[a-]-z]",
                "\\b",
                "\\p{L}",
                "\u00e9",
                "a{2",
                "a{3,2}",
                "a{1000000}",
                "^^",
                "a$$",
                "[\\d-z]",
                "a\\"
            })
    void leaves_everything_else_alone(String regex) {
        assertThat(isLinear(regex, Scope.WHOLE)).isFalse();
    }

    @Test
    void looks_for_a_part_only_where_the_text_begins() {
        assertThat(isLinear("a", Scope.PART)).isFalse();
        assertThat(LinearPattern.of("^a", Scope.PART).orElseThrow().holds("ab")).isTrue();
        assertThat(LinearPattern.of("^a$", Scope.PART).orElseThrow().holds("ab"))
                .isFalse();
    }
}
