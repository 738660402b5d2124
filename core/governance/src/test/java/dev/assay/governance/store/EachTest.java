package dev.assay.governance.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EachTest {
    @Test
    void all_are_worked_on_and_the_first_failure_is_thrown_with_the_others() {
        List<Integer> done = new ArrayList<>();

        assertThatThrownBy(() -> Each.of(List.of(1, 2, 3, 4), number -> {
                    if (number % 2 == 0) {
                        throw new IllegalStateException("no " + number);
                    }
                    done.add(number);
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no 2")
                .satisfies(first -> assertThat(first.getSuppressed())
                        .singleElement()
                        .satisfies(other -> assertThat(other).hasMessage("no 4")));

        assertThat(done).containsExactly(1, 3);
    }

    @Test
    void one_failure_that_comes_twice_is_told_once() {
        IllegalStateException same = new IllegalStateException("closed");

        assertThatThrownBy(() -> Each.of(List.of(1, 2), number -> {
                    throw same;
                }))
                .isSameAs(same)
                .hasNoSuppressedExceptions();
    }

    @Test
    void nothing_is_thrown_where_nothing_fails() {
        assertThatCode(() -> Each.of(List.of(), number -> {})).doesNotThrowAnyException();
    }
}
