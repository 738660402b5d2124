package dev.assay.value.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EngineTest {
    @Test
    void names_the_library_and_a_version() {
        assertThat(Engine.name())
                .matches("assay-value [0-9a-zA-Z][0-9a-zA-Z.-]*")
                .doesNotContain("null");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "${project.version}"})
    void calls_what_no_build_has_written_development(String written) {
        assertThat(Engine.version(written)).isEqualTo("development");
    }

    @Test
    void takes_what_a_build_has_written() {
        assertThat(Engine.version("0.1.0 ")).isEqualTo("0.1.0");
    }
}
