package dev.assay.quality.format;

import static dev.assay.quality.format.StandardFormat.CREDIT_CARD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                // numbers that card schemes publish for tests: 16, 15, 14, 13 and 19 digits
                "4111111111111111",
                "5555555555554444",
                "2223003122003222",
                "6011111111111117",
                "3530111333300000",
                "378282246310005",
                "30569309025904",
                "4222222222222",
                "6304000000000000000",
                // 12 digits; from the right 5 + 5 + 7 + 3 + 7 + 3 = 30
                "676770000005",
                "4111 1111 1111 1111",
                "4111-1111-1111-1111",
                "3782 822463 10005",
                "4-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1",
                "4111-1111 1111-1111",
            })
    void accepts_numbers_with_a_right_check_digit(String value) {
        assertThat(CREDIT_CARD.matches(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "4111111111111112",
                "4111111111111110",
                // two digits swapped
                "1411111111111111",
                "5555555555545444",
                // right check digit, wrong length: 11 digits (2 + 6 + 5 + 6 + 5 + 6 = 30)
                "67676000002",
                // and 20 digits (5 + 9 * 2 + 9 + 8 = 40)
                "41111111111111111115",
                "0000000000000000",
                "000000000000",
                "0000 0000 0000 0000",
                " 4111111111111111",
                "4111111111111111 ",
                "-4111111111111111",
                "4111111111111111-",
                "4111  1111 1111 1111",
                "4111--1111-1111-1111",
                "4111.1111.1111.1111",
                "4111\u00A01111\u00A01111\u00A01111",
                "4111_1111_1111_1111",
                "4111111111111111\n",
                "4111111111111111a",
                "a4111111111111111",
                "\uFF14111111111111111",
                "\u0664\u0661\u0661\u0661\u0661\u0661\u0661\u0661\u0661\u0661\u0661\u0661\u0661\u0661\u0661\u0661",
                "4.111111111111111E15",
            })
    void refuses_everything_else(String value) {
        assertThat(CREDIT_CARD.matches(value)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 13, 14, 15, 16, 17, 18, 19})
    void agrees_with_another_implementation_of_the_check_digit(int length) {
        var random = new SplittableRandom(length);

        for (int i = 0; i < 2_000; i++) {
            var value = new StringBuilder().append(1 + random.nextInt(9));
            while (value.length() < length) {
                value.append(random.nextInt(10));
            }

            assertThat(CREDIT_CARD.matches(value.toString()))
                    .as(value.toString())
                    .isEqualTo(LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(value.toString()));
        }
    }
}
