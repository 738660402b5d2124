package dev.assay.governance.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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

    /** Such as of a listener of the host that is built against another version of what it uses. */
    @ParameterizedTest
    @MethodSource("errors")
    void an_error_of_a_strangers_code_keeps_nothing_else_from_being_done(Error error) {
        List<Integer> done = new ArrayList<>();

        assertThatThrownBy(() -> Each.of(List.of(1, 2, 3), number -> {
                    if (number == 1) {
                        throw error;
                    }
                    if (number == 2) {
                        throw new IllegalStateException("no 2");
                    }
                    done.add(number);
                }))
                .isSameAs(error)
                .satisfies(first -> assertThat(first.getSuppressed())
                        .singleElement()
                        .satisfies(other -> assertThat(other).hasMessage("no 2")));

        assertThat(done).containsExactly(3);
    }

    private static List<Error> errors() {
        return List.of(new NoClassDefFoundError("their.Gone"), new StackOverflowError(), new AssertionError("theirs"));
    }

    @Test
    void an_error_of_the_machine_ends_the_work_at_once() {
        OutOfMemoryError error = new OutOfMemoryError();
        List<Integer> begun = new ArrayList<>();

        assertThatThrownBy(() -> Each.of(List.of(1, 2), number -> {
                    begun.add(number);
                    throw error;
                }))
                .isSameAs(error);

        assertThat(begun).containsExactly(1);
    }

    @Test
    void nothing_is_thrown_where_nothing_fails() {
        assertThatCode(() -> Each.of(List.of(), number -> {})).doesNotThrowAnyException();
    }
}
