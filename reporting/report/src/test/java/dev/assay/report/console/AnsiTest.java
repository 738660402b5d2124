package dev.assay.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AnsiTest {
    @Test
    void has_no_colours_without_a_terminal() {
        assertThat(Ansi.auto(null, Map.of("TERM", "xterm-256color"))).isEqualTo(Ansi.NEVER);
    }

    @Test
    void has_colours_on_a_terminal() {
        assertThat(Ansi.of(true, Map.of("TERM", "xterm-256color"))).isEqualTo(Ansi.ALWAYS);
        assertThat(Ansi.of(true, Map.of())).isEqualTo(Ansi.ALWAYS);
    }

    @Test
    void has_no_colours_on_a_dumb_terminal() {
        assertThat(Ansi.of(true, Map.of("TERM", "dumb"))).isEqualTo(Ansi.NEVER);
    }

    /** The convention asks for a value that is present and not empty, whatever it is. */
    @Test
    void has_no_colours_when_the_user_wants_none() {
        assertThat(Ansi.of(true, Map.of("NO_COLOR", "1"))).isEqualTo(Ansi.NEVER);
        assertThat(Ansi.of(true, Map.of("NO_COLOR", "0"))).isEqualTo(Ansi.NEVER);
        assertThat(Ansi.of(true, Map.of("NO_COLOR", ""))).isEqualTo(Ansi.ALWAYS);
    }
}
