package dev.assay.checks.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.quality.expr.Condition.Matches.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatternSetTest {
    private static final List<String> PIECES = List.of(
            "a", "b", "c", "-", "[ab]", "[a-c]", "[\\w.]", "\\d", "\\w", "\\s", "1", "+", "*", "?", "{2}", "{1,3}",
            "{0,2}");
    private static final String CHARACTERS = "aaabbc1-. \u0000\u007f\u00e9\ud83d\ude00";

    private final PatternSet patterns = new PatternSet();

    private static LinearPattern pattern(String regex) {
        return LinearPattern.of(regex, Scope.WHOLE).orElseThrow();
    }

    private static String any(Random random, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most); i > 0; i--) {
            text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return text.toString();
    }

    /** Returns an expression that looks for a part, so that some patterns leave the rest of a text open. */
    private static String expression(Random random) {
        StringBuilder regex = new StringBuilder("^");
        for (int i = random.nextInt(6); i > 0; i--) {
            regex.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return regex.append(random.nextBoolean() ? "$" : "").toString();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void agrees_with_the_expressions_of_java_asked_one_by_one(int seed) {
        Random random = new Random(seed);
        int held = 0;
        for (int i = 0; i < 500; i++) {
            PatternSet set = new PatternSet();
            List<Pattern> expected = new ArrayList<>();
            for (int tries = 1 + random.nextInt(40); tries > 0; tries--) {
                String regex = expression(random);
                LinearPattern.of(regex, Scope.PART).ifPresent(pattern -> {
                    set.add(pattern);
                    expected.add(Pattern.compile(EndAnchors.strict(regex)));
                });
            }
            for (int j = 0; j < 40; j++) {
                String text = any(random, 8);
                long bits = 0;
                for (int k = 0; k < expected.size(); k++) {
                    bits |= expected.get(k).matcher(text).find() ? 1L << k : 0;
                }
                assertThat(set.holding(text)).as("%s on <%s>", expected, text).isEqualTo(bits);
                held += Long.bitCount(bits);
            }
        }

        assertThat(held).isGreaterThan(10_000);
    }

    @Test
    void answers_for_each_pattern_with_the_bit_of_its_number() {
        int first = patterns.add(pattern("[A-Z]{2}\\d+"));
        int second = patterns.add(pattern("KR\\d{3}"));

        assertThat(List.of(first, second)).containsExactly(0, 1);
        assertThat(patterns.holding("KR123")).isEqualTo(0b11);
        assertThat(patterns.holding("KR12")).isEqualTo(0b01);
        assertThat(patterns.holding("kr123")).isZero();
    }

    @Test
    void answers_for_a_pattern_that_comes_after_texts() {
        patterns.add(pattern("a+"));
        patterns.holding("aa");

        patterns.add(pattern("a{2}"));

        assertThat(patterns.holding("aa")).isEqualTo(0b11);
    }

    @Test
    void answers_when_texts_lead_to_more_states_than_it_keeps() {
        patterns.add(pattern("a{0,2000}b"));
        patterns.add(pattern("a{1999}b"));

        assertThat(patterns.holding("a".repeat(1_999) + "b")).isEqualTo(0b11);
        assertThat(patterns.holding("a".repeat(2_000) + "b")).isEqualTo(0b01);
        assertThat(patterns.holding("a".repeat(2_001) + "b")).isZero();
        assertThat(patterns.holding("aab")).isEqualTo(0b01);
    }

    @Test
    void tells_every_ascii_character_apart() {
        for (char c = ' '; c <= '~'; c++) {
            String escaped = Character.isLetterOrDigit(c) ? String.valueOf(c) : "\\" + c;
            PatternSet one = new PatternSet();
            one.add(pattern(escaped));
            for (char other = 0; other < 256; other++) {
                assertThat(one.holding(String.valueOf(other))).isEqualTo(other == c ? 1 : 0);
            }
        }
    }

    @Test
    void refuses_one_pattern_too_many() {
        for (int i = 0; i < PatternSet.CAPACITY; i++) {
            assertThat(patterns.isFull()).isFalse();
            patterns.add(pattern("a{" + i + "}"));
        }

        assertThat(patterns.isFull()).isTrue();
        assertThat(patterns.holding("a".repeat(63))).isEqualTo(Long.MIN_VALUE);
        assertThatThrownBy(() -> patterns.add(pattern("a")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("patterns must be at most 64");
    }
}
