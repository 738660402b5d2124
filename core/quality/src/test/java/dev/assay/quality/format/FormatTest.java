package dev.assay.quality.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatTest {
    private static final Set<StandardFormat> LETTER_CASES = Set.of(
            StandardFormat.UPPER_CASE,
            StandardFormat.LOWER_CASE,
            StandardFormat.TITLE_CASE,
            StandardFormat.SENTENCE_CASE);

    private static final Map<StandardFormat, String> EXAMPLES = Map.ofEntries(
            Map.entry(StandardFormat.EMAIL, "user@example.com"),
            Map.entry(StandardFormat.URL, "http://example.com"),
            Map.entry(StandardFormat.IPV4, "192.0.2.1"),
            Map.entry(StandardFormat.IPV6, "2001:db8::1"),
            Map.entry(StandardFormat.MAC, "00-00-5E-00-53-00"),
            Map.entry(StandardFormat.UUID, "f81d4fae-7dec-11d0-a765-00a0c91e6bf6"),
            Map.entry(StandardFormat.PHONE, "+12125550100"),
            Map.entry(StandardFormat.CREDIT_CARD, "4111111111111111"),
            Map.entry(StandardFormat.IBAN, "DE89370400440532013000"),
            Map.entry(StandardFormat.BIC, "DEUTDEFF"),
            Map.entry(StandardFormat.COUNTRY_ALPHA2, "KR"),
            Map.entry(StandardFormat.COUNTRY_ALPHA3, "KOR"),
            Map.entry(StandardFormat.COUNTRY_NUMERIC, "410"),
            Map.entry(StandardFormat.COUNTRY_SUBDIVISION, "KR-11"),
            Map.entry(StandardFormat.CURRENCY, "KRW"),
            Map.entry(StandardFormat.LANGUAGE_ALPHA2, "ko"),
            Map.entry(StandardFormat.LANGUAGE_ALPHA3_T, "deu"),
            Map.entry(StandardFormat.LANGUAGE_ALPHA3_B, "ger"),
            Map.entry(StandardFormat.JSON, "{}"),
            Map.entry(StandardFormat.UPPER_CASE, "A"),
            Map.entry(StandardFormat.LOWER_CASE, "a"),
            Map.entry(StandardFormat.TITLE_CASE, "A B"),
            Map.entry(StandardFormat.SENTENCE_CASE, "A b"));

    static Stream<Format> formats() {
        return Stream.concat(
                Arrays.stream(StandardFormat.values()),
                Stream.of(new Cidr("10.0.0.0/8"), new Cidr("2001:db8::/32"), new Iban("DE")));
    }

    @Test
    void names_never_change() {
        assertThat(Format.ids())
                .containsExactly(
                        "bic",
                        "cidr",
                        "country-alpha2",
                        "country-alpha3",
                        "country-numeric",
                        "country-subdivision",
                        "credit-card",
                        "currency",
                        "email",
                        "iban",
                        "ipv4",
                        "ipv6",
                        "json",
                        "language-alpha2",
                        "language-alpha3-b",
                        "language-alpha3-t",
                        "lower-case",
                        "mac",
                        "phone",
                        "sentence-case",
                        "title-case",
                        "upper-case",
                        "url",
                        "uuid");
    }

    @ParameterizedTest
    @MethodSource("formats")
    void name_and_settings_give_the_format_back(Format format) {
        var parsed = Format.parse(format.id(), format.parameters());

        assertThat(parsed).isEqualTo(format).hasSameHashCodeAs(format);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void describes_itself_in_english_and_korean(Format format) {
        assertThat(format.describe(Locale.ENGLISH)).isNotBlank().matches("\\p{ASCII}+");
        assertThat(format.describe(Locale.GERMAN)).isEqualTo(format.describe(Locale.ENGLISH));
        assertThat(format.describe(Locale.ROOT)).isEqualTo(format.describe(Locale.ENGLISH));
        assertThat(format.describe(Locale.KOREAN)).isNotBlank();
        assertThat(format.describe(Locale.KOREA)).isEqualTo(format.describe(Locale.KOREAN));
    }

    @Test
    void descriptions_differ() {
        assertThat(formats().map(format -> format.describe(Locale.ENGLISH))).doesNotHaveDuplicates();
        assertThat(formats().map(format -> format.describe(Locale.KOREAN))).doesNotHaveDuplicates();
        assertThat(StandardFormat.EMAIL.describe(Locale.ENGLISH)).isEqualTo("an e-mail address");
        assertThat(StandardFormat.EMAIL.describe(Locale.KOREAN)).isEqualTo("전자우편 주소");
    }

    @ParameterizedTest
    @EnumSource
    void accepts_its_example(StandardFormat format) {
        assertThat(format.matches(EXAMPLES.get(format))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"JSON", "UPPER_CASE", "LOWER_CASE", "TITLE_CASE", "SENTENCE_CASE"})
    void judges_the_whole_value_untrimmed(StandardFormat format) {
        String example = EXAMPLES.get(format);

        for (String space : List.of(" ", "\n", "\r\n", "\t", "\u00A0", "\u3000", "\uFEFF", "\u200B", "\0")) {
            assertThat(format.matches(example + space)).isFalse();
            assertThat(format.matches(space + example)).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void empty_text_has_only_letter_case(StandardFormat format) {
        assertThat(format.matches("")).isEqualTo(LETTER_CASES.contains(format));
    }

    @ParameterizedTest
    @EnumSource
    void null_is_refused(StandardFormat format) {
        assertThatThrownBy(() -> format.matches(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("value");
        assertThatThrownBy(() -> format.describe(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("locale");
    }

    /** One million characters, of kinds that make careless matchers slow, deep or wrong. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "0",
                ".",
                "-",
                ":",
                "/",
                "@",
                "%",
                "%20",
                " ",
                "a.",
                "1 ",
                "1.",
                "a@",
                "[",
                "{",
                "\"",
                "[{\"a\":",
                "\\u",
                "\0",
                "\u0301",
                "\uFF11",
                "\uD800",
                "\uD83D\uDE00",
                "한"
            })
    void takes_hostile_text_in_its_stride(String unit) {
        String body = unit.repeat(1_000_000 / unit.length());

        Assertions.assertTimeout(Duration.ofSeconds(10), () -> {
            for (String start : List.of("", "+1", "http://a/", "\"")) {
                String value = start + body;
                formats().forEach(format -> format.matches(value));
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void long_text_is_accepted_only_where_the_syntax_has_no_limit(StandardFormat format) {
        var unlimited = Map.of(
                StandardFormat.URL,
                "http://example.com/" + "a".repeat(1_000_000),
                StandardFormat.JSON,
                "[1" + ",1".repeat(500_000) + "]",
                StandardFormat.UPPER_CASE,
                "A".repeat(1_000_000),
                StandardFormat.LOWER_CASE,
                "a".repeat(1_000_000),
                StandardFormat.TITLE_CASE,
                "Ab ".repeat(300_000),
                StandardFormat.SENTENCE_CASE,
                "Ab" + " c".repeat(500_000));

        boolean accepted = format.matches(
                unlimited.getOrDefault(format, EXAMPLES.get(format).repeat(50_000)));

        assertThat(accepted).isEqualTo(unlimited.containsKey(format));
    }

    @Test
    void unknown_name_is_refused_with_the_nearest_one() {
        assertThatThrownBy(() -> Format.parse("emial", Map.of()))
                .isInstanceOf(InvalidFormatException.class)
                .hasMessage("no format \"emial\"; known formats: bic, cidr, country-alpha2, country-alpha3,"
                        + " country-numeric, country-subdivision, credit-card, currency, email, iban, ipv4, ipv6,"
                        + " … (24 in all); did you mean \"email\"?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "postcode", "email-address"})
    void name_that_resembles_none_gets_no_suggestion(String id) {
        assertThatThrownBy(() -> Format.parse(id, Map.of()))
                .isInstanceOf(InvalidFormatException.class)
                .hasMessageStartingWith("no format \"" + id + "\"; known formats: bic, ")
                .hasMessageEndingWith("… (24 in all)");
    }

    @Test
    void setting_of_a_format_without_settings_is_refused() {
        assertThatThrownBy(() -> Format.parse("email", Map.of("strict", "true")))
                .isInstanceOf(InvalidFormatException.class)
                .hasMessage("no parameter \"strict\" in format email; there are no parameters");
    }

    @Test
    void all_faults_are_told_together() {
        assertThatThrownBy(() -> Format.parse("cidr", Map.of("blok", "10.0.0.0/8", "zone", "x")))
                .isInstanceOfSatisfying(
                        InvalidFormatException.class,
                        e -> assertThat(e.faults())
                                .containsExactly(
                                        "no parameter \"blok\" in format cidr; known parameters: block; did you mean \"block\"?",
                                        "no parameter \"zone\" in format cidr; known parameters: block",
                                        "block must be given"))
                .hasMessage("""
                        3 problems in format "cidr"
                        no parameter "blok" in format cidr; known parameters: block; did you mean "block"?
                        no parameter "zone" in format cidr; known parameters: block
                        block must be given""");
    }

    @Test
    void wrong_settings_are_refused() {
        assertThatThrownBy(() -> Format.parse("cidr", Map.of("block", "10.0.0.0")))
                .isInstanceOf(InvalidFormatException.class)
                .hasMessage("block must be an address block such as 10.0.0.0/8 or 2001:db8::/32, but was \"10.0.0.0\"");
        assertThatThrownBy(() -> Format.parse("cidr", Map.of("block", "10.0.0.1/8")))
                .isInstanceOf(InvalidFormatException.class)
                .hasMessage("block must have only zero bits after the first 8, but was \"10.0.0.1/8\"");
        assertThatThrownBy(() -> Format.parse("iban", Map.of("country", "US", "Country", "DE")))
                .isInstanceOfSatisfying(
                        InvalidFormatException.class,
                        e -> assertThat(e.faults())
                                .hasSize(2)
                                .first()
                                .isEqualTo("no parameter \"Country\" in format iban; known parameters: country;"
                                        + " did you mean \"country\"?"));
    }

    @Test
    void missing_setting_is_refused() {
        var nullBlock = new HashMap<String, String>();
        nullBlock.put("block", null);

        assertThatThrownBy(() -> Format.parse("cidr", Map.of())).hasMessage("block must be given");
        assertThatThrownBy(() -> Format.parse("cidr", nullBlock)).hasMessage("block must be given");
    }

    @Test
    void null_name_and_settings_are_refused() {
        assertThatThrownBy(() -> Format.parse(null, Map.of()))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("id");
        assertThatThrownBy(() -> Format.parse("email", null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("parameters");
    }

    @Test
    void iban_without_a_country_is_that_of_any() {
        assertThat(Format.parse("iban", Map.of())).isEqualTo(StandardFormat.IBAN);
        assertThat(Format.parse("iban", Map.of("country", "DE"))).isEqualTo(new Iban("DE"));
    }
}
