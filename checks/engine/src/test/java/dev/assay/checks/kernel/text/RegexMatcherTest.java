package dev.assay.checks.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.quality.expr.Condition.Matches.Scope;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegexMatcherTest {
    private static final Duration LIMIT = Duration.ofMillis(50);

    private static boolean finds(String regex, String text) {
        return new RegexMatcher(regex, Scope.PART, LIMIT).holds(text);
    }

    @Test
    void describes_the_whole_text_or_a_part() {
        assertThat(new RegexMatcher("b+", Scope.WHOLE, LIMIT).holds("abb")).isFalse();
        assertThat(finds("b+", "abb")).isTrue();
    }

    @Test
    void does_not_overlook_a_final_line_end() {
        assertThat(new RegexMatcher("a", Scope.WHOLE, LIMIT).holds("a\n")).isFalse();
        assertThat(finds("a$", "a\n")).isFalse();
        assertThat(finds("a$", "ba")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"a[$]b, a$b", "a\\$b, a$b", "a\\Q$\\E$, a$", "[a[$]], $", "(?m)^a$, 'a\nb'"})
    void leaves_a_dollar_alone_that_is_no_end(String regex, String text) {
        assertThat(finds(regex, text)).isTrue();
    }

    @Test
    void gives_up_on_a_text_that_takes_too_long() {
        RegexMatcher matcher = new RegexMatcher("(a|aa)+\\1b", Scope.WHOLE, LIMIT);

        assertThatThrownBy(() -> matcher.holds("a".repeat(40)))
                .isInstanceOf(PatternException.class)
                .hasMessage("pattern \"(a|aa)+\\1b\" exceeded PT0.05S");
        assertThat(matcher.holds("aab")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"x, true", "z, false"})
    void says_the_same_however_little_stack_the_caller_has(String end, boolean expected) throws InterruptedException {
        String text = "xy".repeat(15_000) + end;
        AtomicReference<Object> found = new AtomicReference<>();
        Runnable match = () -> {
            try {
                found.set(new RegexMatcher("(x|y)*", Scope.WHOLE, Duration.ofMinutes(1)).holds(text));
            } catch (PatternException e) {
                found.set(e.getMessage());
            }
        };

        Thread caller = new Thread(null, match, "little stack", 1 << 18);
        caller.start();
        caller.join();

        assertThat(found).hasValue(expected);
    }

    @Test
    void keeps_the_time_limit_on_a_deep_stack() {
        RegexMatcher matcher = new RegexMatcher("((x|y)*)*\\1z", Scope.WHOLE, Duration.ofMillis(300));

        assertThatThrownBy(() -> matcher.holds("xy".repeat(15_000)))
                .isInstanceOf(PatternException.class)
                .hasMessage("pattern \"((x|y)*)*\\1z\" exceeded PT0.3S");
    }

    @Test
    void says_so_when_the_stack_is_too_small() {
        RegexMatcher matcher = new RegexMatcher("(a|b)*", Scope.WHOLE, Duration.ofMinutes(1));

        assertThatThrownBy(() -> matcher.holds("ab".repeat(1_000_000)))
                .isInstanceOf(PatternException.class)
                .hasMessage("pattern \"(a|b)*\" needs more stack than there is");
    }
}
