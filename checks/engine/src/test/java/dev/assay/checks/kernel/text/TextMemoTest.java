package dev.assay.checks.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TextMemoTest {
    private final AtomicInteger asked = new AtomicInteger();
    private final TextMemo memo = new TextMemo(text -> {
        asked.incrementAndGet();
        return text.startsWith("a");
    });

    @Test
    void asks_once_about_texts_that_come_again() {
        for (int i = 0; i < 10_000; i++) {
            assertThat(memo.holds(new String("a1"))).isTrue();
            assertThat(memo.holds("b" + i % 3)).isFalse();
        }

        assertThat(asked).hasValue(4);
    }

    @Test
    void tells_texts_with_the_same_hash_apart() {
        assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());

        assertThat(new TextMemo("Aa"::equals).holds("Aa")).isTrue();
        TextMemo other = new TextMemo("Aa"::equals);
        assertThat(other.holds("Aa")).isTrue();
        assertThat(other.holds("BB")).isFalse();
        assertThat(other.holds("Aa")).isTrue();
    }

    @Test
    void answers_right_when_it_has_been_given_up() {
        for (int i = 0; i < 20_000; i++) {
            assertThat(memo.holds("a" + i)).isTrue();
            assertThat(memo.holds("b" + i)).isFalse();
        }
    }
}
