package dev.assay.quality.format;

import static dev.assay.quality.format.StandardFormat.MAC;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MacAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                // IEEE's tutorial writes hyphens, RFC 7042 section 1.1 too
                "AC-DE-48-12-7B-80",
                "00-00-5E-00-53-00",
                "00:00:5e:00:53:ff",
                "aA:bB:cC:dD:eE:fF",
                "FF-FF-FF-FF-FF-FF",
                "00:00:00:00:00:00",
            })
    void accepts_six_octets(String value) {
        assertThat(MAC.matches(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "AC-DE-48-12-7B",
                "AC-DE-48-12-7B-80-01",
                "AC-DE-48-12-7B-8",
                "AC-DE-48-12-7B-",
                "-AC-DE-48-12-7B-8",
                "AC-DE:48-12:7B-80",
                "AC:DE:48:12:7B-80",
                "AC DE 48 12 7B 80",
                "AC.DE.48.12.7B.80",
                "ACDE.4812.7B80",
                "ACDE48127B80",
                "AG-DE-48-12-7B-80",
                "A--DE-48-12-7B-80",
                "AC-DE-48-12-7B-80 ",
                " C-DE-48-12-7B-80",
                "AC-DE-48-12-7B-8\n",
                // EUI-64
                "AC-DE-48-FF-FE-12-7B-80",
                "\uFF21C-DE-48-12-7B-80",
                "AC\u2010DE\u201048\u201012\u20107B\u201080",
                "\uD800C-DE-48-12-7B-80",
            })
    void refuses_everything_else(String value) {
        assertThat(MAC.matches(value)).isFalse();
    }
}
