package dev.assay.quality.format;

import static dev.assay.quality.format.StandardFormat.BIC;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BicTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DEUTDEFF",
                "DEUTDEFF500",
                "NEDSZAJJXXX",
                "UNCRITMM",
                "DSBACNBXSHA",
                "HVBKKRSEXXX",
                "BOFAUS3N",
                "CHASUS33",
                "PCBKXKPR",
                // since 2014 the first four may be digits too
                "1A2BDEFF",
            })
    void accepts_codes_of_8_and_11_characters(String value) {
        assertThat(BIC.matches(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "DEUTDEF",
                "DEUTDEFF5",
                "DEUTDEFF50",
                "DEUTDEFF5000",
                "deutdeff",
                "DEUTdeFF",
                "DEUTDEfF",
                "DEUTDEFFxxx",
                // no country
                "DEUTZZFF",
                "DEUTUKFF",
                "DEUT12FF",
                "DEUT\u0130EFF",
                "DEUT DEFF",
                "DEUT-DE-FF",
                "DEUTDEF-",
                " DEUTDEF",
                "DEUTDEF ",
                "DEUTDEFF\n",
                "DEUTDEFF50 ",
                "\uFF24EUTDEFF",
                "DEUT\uFF24\uFF25FF",
            })
    void refuses_everything_else(String value) {
        assertThat(BIC.matches(value)).isFalse();
    }
}
