package dev.assay.checks.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikeMatcherTest {
    @ParameterizedTest
    @CsvSource({
        "'', '', true",
        "'', a, false",
        "%, '', true",
        "%, 'a\nb', true",
        "_, a, true",
        "_, '', false",
        "_, ab, false",
        "a%, abc, true",
        "a%, ba, false",
        "%c, abc, true",
        "%b%, abc, true",
        "%b%, ac, false",
        "a_c, abc, true",
        "a_c, ac, false",
        "%a%a%, banana, true",
        "%ana, banana, true",
        "%anab, banana, false",
        "a.c, abc, false",
        "A, a, false"
    })
    void follows_sql(String pattern, String text, boolean expected) {
        assertThat(new LikeMatcher(pattern, Optional.empty()).holds(text)).isEqualTo(expected);
    }

    @Test
    void takes_a_code_point_for_an_underscore() {
        LikeMatcher one = new LikeMatcher("_", Optional.empty());

        assertThat(one.holds("\ud83d\ude00")).isTrue();
        assertThat(one.holds("e\u0301")).isFalse();
    }

    @Test
    void takes_what_follows_an_escape_character_as_it_is() {
        LikeMatcher escaped = new LikeMatcher("100!%_!!", Optional.of('!'));

        assertThat(escaped.holds("100%x!")).isTrue();
        assertThat(escaped.holds("1000x!")).isFalse();
    }

    @Test
    void is_quick_where_going_back_everywhere_would_never_end() {
        LikeMatcher hard = new LikeMatcher("%a".repeat(30) + "b", Optional.empty());

        assertThat(hard.holds("a".repeat(2_000))).isFalse();
    }
}
