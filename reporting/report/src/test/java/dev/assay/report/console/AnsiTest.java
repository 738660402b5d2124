package dev.assay.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AnsiTest {
    @Test
    void has_no_colours_without_a_terminal() {
        assertThat(Ansi.auto(null, Map.of("TERM", "xterm-256color"))).isEqualTo(Ansi.NEVER);
    }
}
