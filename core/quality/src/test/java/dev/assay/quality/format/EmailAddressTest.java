package dev.assay.quality.format;

import static dev.assay.quality.format.StandardFormat.EMAIL;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.apache.commons.validator.routines.EmailValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
    private static final String LABEL_63 = "a".repeat(63);

    @ParameterizedTest
    @ValueSource(
            strings = {
                // RFC 5321 and RFC 5322 examples
                "jdoe@machine.example",
                "john.q.public@example.com",
                "Smith@bar.com",
                "jones@xyz.com",
                "mary@example.net",
                // every character of atext
                "!#$%&'*+-/=?^_`{|}~@example.com",
                "a@b.co",
                "user+tag@example.com",
                "1@example.com",
                "USER@EXAMPLE.COM",
                "user@sub.domain.example.co.kr",
                "user@123.com",
                "user@my-host.example",
                "user@xn--bj0bj06e.xn--3e0b707e",
            })
    void accepts_mailboxes_in_use(String value) {
        assertThat(EMAIL.matches(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "user",
                "user@",
                "@example.com",
                "user@@example.com",
                "user@example@example.com",
                ".user@example.com",
                "user.@example.com",
                "us..er@example.com",
                "us er@example.com",
                "user@exam ple.com",
                "user@example",
                "user@localhost",
                "user@example.c",
                "user@example.123",
                "user@192.0.2.1",
                "user@.example.com",
                "user@example..com",
                "user@example.com.",
                "user@-example.com",
                "user@example-.com",
                "user@exam_ple.com",
                "user@example.com\n",
                "\tuser@example.com",
                "mailto:user@example.com",
                "User <user@example.com>",
                // in the standard, outside the subset
                "\"quoted local\"@example.com",
                "user(comment)@example.com",
                "user@[192.0.2.1]",
                "사용자@example.com",
                "user@도메인.한국",
                // characters that look like those of the syntax
                "user\uFF20example.com",
                "user@example\u3002com",
                "us\u0301er@example.com",
                "\uFF11@example.com",
                "user\uD800@example.com",
                "user\0@example.com",
            })
    void refuses_what_is_no_mailbox(String value) {
        assertThat(EMAIL.matches(value)).isFalse();
    }

    @Test
    void local_part_has_64_characters_at_most() {
        assertThat(EMAIL.matches("a".repeat(64) + "@example.com")).isTrue();
        assertThat(EMAIL.matches("a".repeat(65) + "@example.com")).isFalse();
    }

    @Test
    void label_has_63_characters_at_most() {
        assertThat(EMAIL.matches("user@" + LABEL_63 + ".com")).isTrue();
        assertThat(EMAIL.matches("user@" + LABEL_63 + "a.com")).isFalse();
    }

    @Test
    void address_has_254_characters_at_most() {
        String domain = LABEL_63 + '.' + LABEL_63 + '.' + LABEL_63 + ".ab";

        // 194 of the domain, 1 at sign and 59 of the local part make 254.
        assertThat(domain).hasSize(194);
        assertThat(EMAIL.matches("a".repeat(59) + '@' + domain)).isTrue();
        assertThat(EMAIL.matches("a".repeat(60) + '@' + domain)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void accepts_nothing_that_another_implementation_refuses(long seed) {
        var random = new SplittableRandom(seed);
        var mutation = new Mutation(random, "ab1.-_+@ \"(com");
        var other = EmailValidator.getInstance(false, true);

        for (int i = 0; i < 2_000; i++) {
            String value = mutation.of("ab.c+d@sub-1.example.com");

            if (EMAIL.matches(value) && hasKnownTopLevelDomain(value)) {
                assertThat(other.isValid(value)).as(value).isTrue();
            }
        }
    }

    /** The other implementation knows all top-level domains by name. */
    private static boolean hasKnownTopLevelDomain(String value) {
        return value.endsWith(".com") || value.endsWith(".co");
    }
}
