package dev.assay.quality.format;

import static dev.assay.quality.format.StandardFormat.COUNTRY_ALPHA2;
import static dev.assay.quality.format.StandardFormat.COUNTRY_ALPHA3;
import static dev.assay.quality.format.StandardFormat.COUNTRY_NUMERIC;
import static dev.assay.quality.format.StandardFormat.COUNTRY_SUBDIVISION;
import static dev.assay.quality.format.StandardFormat.CURRENCY;
import static dev.assay.quality.format.StandardFormat.LANGUAGE_ALPHA2;
import static dev.assay.quality.format.StandardFormat.LANGUAGE_ALPHA3_B;
import static dev.assay.quality.format.StandardFormat.LANGUAGE_ALPHA3_T;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsoCodesTest {
    private static final List<List<String>> COUNTRIES = CodeFile.rows("iso-3166-1.txt");
    private static final List<List<String>> SUBDIVISIONS = CodeFile.rows("iso-3166-2.txt");
    private static final List<List<String>> CURRENCIES = CodeFile.rows("iso-4217.txt");
    private static final List<List<String>> LANGUAGES = CodeFile.rows("iso-639.txt");

    @ParameterizedTest
    @CsvSource({"KR, KOR, 410", "US, USA, 840", "GB, GBR, 826", "AF, AFG, 004", "ZW, ZWE, 716", "SS, SSD, 728"})
    void accepts_assigned_countries(String alpha2, String alpha3, String numeric) {
        assertThat(COUNTRY_ALPHA2.matches(alpha2)).isTrue();
        assertThat(COUNTRY_ALPHA3.matches(alpha3)).isTrue();
        assertThat(COUNTRY_NUMERIC.matches(numeric)).isTrue();
    }

    @Test
    void countries_are_those_of_the_jdk() {
        assertThat(column(COUNTRIES, 0)).hasSize(249).isEqualTo(Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2));
        assertThat(column(COUNTRIES, 1)).hasSize(249).isEqualTo(Locale.getISOCountries(IsoCountryCode.PART1_ALPHA3));
        assertThat(column(COUNTRIES, 2)).hasSize(249).allMatch(code -> code.matches("[0-9]{3}"));
        assertThat(COUNTRIES)
                .allSatisfy(row ->
                        assertThat(new Locale("", row.get(0)).getISO3Country()).isEqualTo(row.get(1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "K",
                "kr",
                "Kr",
                "KRR",
                " KR",
                "KR ",
                "KR\n",
                "K R",
                "ZZ",
                "AA",
                "QM",
                "\uFF2B\uFF32",
                // reserved, withdrawn, user-assigned
                "UK",
                "EU",
                "SU",
                "YU",
                "AN",
                "CS",
                "XK",
                "XX"
            })
    void refuses_other_alpha_2_codes(String value) {
        assertThat(COUNTRY_ALPHA2.matches(value)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "KR", "kor", "KORR", "KOR ", "410", "ROM", "ZAR", "EUE", "XKX", "GER"})
    void refuses_other_alpha_3_codes(String value) {
        assertThat(COUNTRY_ALPHA3.matches(value)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0", "4", "04", "0004", "000", "999", "4.0", "-04", " 04", "KOR", "\u0664\u0661\u0660", "810"
            })
    void refuses_other_numeric_codes(String value) {
        assertThat(COUNTRY_NUMERIC.matches(value)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"KR-11", "US-CA", "US-DC", "GB-SCT", "FR-75C", "AD-02", "KZ-10", "IN-TS", "ZW-MW", "DK-81"})
    void accepts_subdivisions(String value) {
        assertThat(COUNTRY_SUBDIVISION.matches(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "KR",
                "KR-",
                "-11",
                "KR11",
                "KR 11",
                "kr-11",
                "us-ca",
                "US-ca",
                "KR-1",
                "KR-011",
                "KR-99",
                "US-XX",
                "ZZ-11",
                "KR-11 ",
                " KR-11",
                "KR\u201011",
                "US-CA-LA",
                "FR-75",
                "US-CALIFORNIA"
            })
    void refuses_other_subdivisions(String value) {
        assertThat(COUNTRY_SUBDIVISION.matches(value)).isFalse();
    }

    /** Numbers of first-level divisions that can be counted on a map. */
    @ParameterizedTest
    @CsvSource({
        "KR, 17", // 8 cities, 6 provinces, 3 self-governing
        "US, 57", // 50 states, the district, 6 outlying areas
        "DE, 16", "CA, 13", "JP, 47", "CH, 26", "AT, 9", "NL, 18", // 12 provinces, 3 countries, 3 islands
        "BR, 27", "IN, 36", "MX, 32", "AU, 8", "SE, 21",
    })
    void subdivisions_of_a_country_are_complete(String country, int count) {
        assertThat(SUBDIVISIONS.stream()
                        .filter(row -> row.get(0).equals(country))
                        .mapToInt(row -> row.size() - 1)
                        .sum())
                .isEqualTo(count);
    }

    @Test
    void subdivisions_belong_to_assigned_countries_and_occur_once() {
        var codes = SUBDIVISIONS.stream()
                .flatMap(row -> row.stream().skip(1).map(part -> row.get(0) + '-' + part))
                .toList();

        assertThat(codes)
                .hasSize(5_046)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[A-Z]{2}-[A-Z0-9]{1,3}"));
        assertThat(codes).allMatch(COUNTRY_SUBDIVISION::matches);
        assertThat(column(COUNTRIES, 0)).containsAll(column(SUBDIVISIONS, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"KRW", "USD", "EUR", "JPY", "CHF", "XCG", "ZWG", "SLE", "VED", "XAU", "XTS", "UYW", "XAD"})
    void accepts_currencies_in_force(String value) {
        assertThat(CURRENCY.matches(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "krw",
                "Krw",
                "KR",
                "KRWW",
                " KRW",
                "KRW ",
                "410",
                "$",
                "₩",
                "ZZZ",
                // withdrawn
                "DEM",
                "FRF",
                "ANG",
                "BGN",
                "CUC",
                "HRK",
                "SLL",
                "ZWL",
                "VEF",
                "LTL",
                // never in the standard
                "CNH",
                "BTC",
                "GBX"
            })
    void refuses_other_currencies(String value) {
        assertThat(CURRENCY.matches(value)).isFalse();
    }

    @Test
    void currencies_are_listed_once_in_order() {
        var codes = CURRENCIES.stream().flatMap(List::stream).toList();

        assertThat(codes).hasSize(178).doesNotHaveDuplicates().isSorted().allMatch(code -> code.matches("[A-Z]{3}"));
        assertThat(codes).allMatch(CURRENCY::matches);
    }

    @ParameterizedTest
    @CsvSource({"ko, kor, kor", "en, eng, eng", "de, deu, ger", "fr, fra, fre", "zh, zho, chi", "cy, cym, wel"})
    void accepts_languages(String alpha2, String terminological, String bibliographic) {
        assertThat(LANGUAGE_ALPHA2.matches(alpha2)).isTrue();
        assertThat(LANGUAGE_ALPHA3_T.matches(terminological)).isTrue();
        assertThat(LANGUAGE_ALPHA3_B.matches(bibliographic)).isTrue();
    }

    @Test
    void terminological_and_bibliographic_codes_differ_for_20_languages() {
        var different =
                LANGUAGES.stream().filter(row -> !row.get(0).equals(row.get(1))).toList();

        assertThat(different).hasSize(20).allSatisfy(row -> {
            assertThat(LANGUAGE_ALPHA3_T.matches(row.get(1))).isFalse();
            assertThat(LANGUAGE_ALPHA3_B.matches(row.get(0))).isFalse();
        });
    }

    @Test
    void languages_are_those_of_the_jdk() {
        assertThat(column(LANGUAGES, 0)).hasSize(486);
        assertThat(column(LANGUAGES, 1)).hasSize(486);
        assertThat(column(LANGUAGES, 2)).hasSize(183 + 1);
        assertThat(LANGUAGES)
                .filteredOn(row -> !row.get(2).equals("-"))
                .allSatisfy(row -> assertThat(Locale.forLanguageTag(row.get(2)).getISO3Language())
                        .isEqualTo(row.get(0)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "k", "KO", "Ko", "kor", "ko ", " ko", "ko-KR", "ko_KR", "bh", "sh", "iw", "-", "--", "xx"})
    void refuses_other_alpha_2_languages(String value) {
        assertThat(LANGUAGE_ALPHA2.matches(value)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ko", "KOR", "Kor", "kor ", "korr", "qaa", "qtz", "qaa-qtz", "xxx", "-"})
    void refuses_other_alpha_3_languages(String value) {
        assertThat(LANGUAGE_ALPHA3_T.matches(value)).isFalse();
        assertThat(LANGUAGE_ALPHA3_B.matches(value)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "iso-3166-1.txt, ISO 3166-1",
        "iso-3166-2.txt, ISO 3166-2",
        "iso-4217.txt, ISO 4217",
        "iso-639.txt, ISO 639",
        "iban-registry.txt, ISO 13616",
    })
    void every_list_names_its_standard_source_and_date(String file, String standard) throws IOException {
        try (var stream = CodeFile.class.getResourceAsStream(file)) {
            var header = new String(stream.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .takeWhile(line -> line.startsWith("#"))
                    .toList();

            assertThat(header.get(0)).startsWith("# " + standard);
            assertThat(String.join(" ", header)).contains("Facts taken from").containsPattern("20\\d\\d");
        }
    }

    private static HashSet<String> column(List<List<String>> rows, int index) {
        return new HashSet<>(rows.stream().map(row -> row.get(index)).collect(toSet()));
    }
}
