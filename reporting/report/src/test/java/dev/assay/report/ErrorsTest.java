package dev.assay.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.assay.report.console.ConsoleRenderer;
import dev.assay.report.tree.Badge;
import dev.assay.report.tree.Cell;
import dev.assay.report.tree.Headline;
import dev.assay.report.tree.ShareBars;
import dev.assay.report.tree.StackedBars;
import dev.assay.report.tree.Table;
import dev.assay.report.tree.Tone;
import dev.assay.report.tree.Totals;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ErrorsTest {
    static Stream<Arguments> arguments() {
        ConsoleRenderer console = ConsoleRenderer.ofDefaults();
        return Stream.of(
                fault(() -> console.width(39), "width must be in [40, 1000], but was 39"),
                fault(() -> console.width(1_001), "width must be in [40, 1000], but was 1001"),
                fault(() -> new Totals.Total("x", -1, Tone.GOOD), "count must be 0 or more, but was -1"),
                fault(
                        () -> new Table("c", List.of(), List.of()),
                        "columns must have at least one element, but was empty"),
                fault(
                        () -> new Table("c", List.of(Table.Column.of("a")), List.of(List.of())),
                        "row must have one cell per column (1), but had 0"),
                fault(() -> new StackedBars.Bar("b", List.of(1L, -2L)), "count must be 0 or more, but was -2"),
                fault(
                        () -> new StackedBars("t", List.of(), List.of(new StackedBars.Bar("b", List.of(1L)))),
                        "bar must have one count per series (0), but had 1"),
                fault(() -> new ShareBars.Share(1.5, "x"), "value must be in [0, 1], but was 1.5"),
                fault(() -> new ShareBars.Share(-0.1, "x"), "value must be in [0, 1], but was -0.1"),
                fault(() -> new ShareBars.Share(Double.NaN, "x"), "value must be in [0, 1], but was NaN"),
                fault(
                        () -> new Headline.Run(Instant.EPOCH, Duration.ofSeconds(-1)),
                        "took must be 0 or more, but was PT-1S"));
    }

    private static Arguments fault(ThrowingCallable call, String message) {
        return Arguments.of(message, call);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("arguments")
    void says_what_an_argument_must_be(String message, ThrowingCallable call) {
        Throwable thrown = catchThrowable(call);

        assertThat(thrown).isExactlyInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    static Stream<Arguments> nulls() {
        ConsoleRenderer console = ConsoleRenderer.ofDefaults();
        return Stream.of(
                fault(() -> Report.of(null, Locale.ENGLISH), "outcome"),
                fault(() -> Report.of(SampleOutcomes.clean(), null), "locale"),
                fault(() -> console.ansi(null), "ansi"),
                fault(() -> console.glyphs(null), "glyphs"),
                fault(() -> new Badge(null, "x"), "tone"),
                fault(() -> new Badge(Tone.GOOD, null), "label"),
                fault(() -> Cell.text(null), "text"),
                fault(() -> new Headline.Run(null, Duration.ZERO), "started"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nulls")
    void names_an_argument_that_is_null(String name, ThrowingCallable call) {
        Throwable thrown = catchThrowable(call);

        assertThat(thrown).isExactlyInstanceOf(NullPointerException.class).hasMessage(name);
    }
}
