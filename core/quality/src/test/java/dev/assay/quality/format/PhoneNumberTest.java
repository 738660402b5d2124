package dev.assay.quality.format;

import static dev.assay.quality.format.StandardFormat.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+12125550100",
                "+1 212 555 0100",
                "+1-212-555-0100",
                "+1.212.555.0100",
                "+82 2-123-4567",
                "+82101234567",
                // the international form in ITU-T E.123
                "+22 607 123 4567",
                // the shortest numbers in use: Niue, Saint Helena
                "+6834002",
                "+290 8328",
                // 15 digits
                "+123456789012345",
                "+1 2 3 4 5 6 7 8 9 0 1 2 3 4 5",
            })
    void accepts_international_numbers(String value) {
        assertThat(PHONE.matches(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+",
                "12125550100",
                "0012125550100",
                "02-123-4567",
                "(212) 555-0100",
                "+1 (212) 555-0100",
                "+0123456789",
                "+123456",
                "+12 34 56",
                "+1234567890123456",
                "+1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6",
                "++12125550100",
                "+ 12125550100",
                "+-12125550100",
                "+12125550100 ",
                " +12125550100",
                "+12125550100\n",
                "+1  2125550100",
                "+1 -2125550100",
                "+1/212/555/0100",
                "+1\u00A0212\u00A0555\u00A00100",
                "+1212555010O",
                "+12125550100x12",
                "+12125550100;ext=12",
                "tel:+12125550100",
                "\uFF0B12125550100",
                "+\uFF112125550100",
                "+1\u0661\u0662\u0663\u0664\u0665\u0666\u0667",
            })
    void refuses_everything_else(String value) {
        assertThat(PHONE.matches(value)).isFalse();
    }
}
