package dev.assay.quality.format;

import static dev.assay.quality.format.StandardFormat.IBAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.validator.routines.IBANValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IbanTest {
    /** The example of each country in the registry. */
    private static final List<String> EXAMPLES = List.of(
            "AD1200012030200359100100",
            "AE070331234567890123456",
            "AL47212110090000000235698741",
            "AT611904300234573201",
            "AZ21NABZ00000000137010001944",
            "BA391290079401028494",
            "BE68539007547034",
            "BG80BNBG96611020345678",
            "BH67BMAG00001299123456",
            "BI4210000100010000332045181",
            "BR1800360305000010009795493C1",
            "BY13NBRB3600900000002Z00AB00",
            "CH9300762011623852957",
            "CR05015202001026284066",
            "CY17002001280000001200527600",
            "CZ6508000000192000145399",
            "DE89370400440532013000",
            "DJ2100010000000154000100186",
            "DK5000400440116243",
            "DO28BAGR00000001212453611324",
            "EE382200221020145685",
            "EG380019000500000000263180002",
            "ES9121000418450200051332",
            "FI2112345600000785",
            "FK88SC123456789012",
            "FO6264600001631634",
            "FR1420041010050500013M02606",
            "GB29NWBK60161331926819",
            "GE29NB0000000101904917",
            "GI75NWBK000000007099453",
            "GL8964710001000206",
            "GR1601101250000000012300695",
            "GT82TRAJ01020000001210029690",
            "HN88CABF00000000000250005469",
            "HR1210010051863000160",
            "HU42117730161111101800000000",
            "IE29AIBK93115212345678",
            "IL620108000000099999999",
            "IQ98NBIQ850123456789012",
            "IS140159260076545510730339",
            "IT60X0542811101000000123456",
            "JO94CBJO0010000000000131000302",
            "KW81CBKU0000000000001234560101",
            "KZ86125KZT5004100100",
            "LB62099900000001001901229114",
            "LC55HEMM000100010012001200023015",
            "LI21088100002324013AA",
            "LT121000011101001000",
            "LU280019400644750000",
            "LV80BANK0000435195001",
            "LY83002048000020100120361",
            "MC5811222000010123456789030",
            "MD24AG000225100013104168",
            "ME25505000012345678951",
            "MK07250120000058984",
            "MN121234123456789123",
            "MR1300020001010000123456753",
            "MT84MALT011000012345MTLCAST001S",
            "MU17BOMM0101101030300200000MUR",
            "NI45BAPR00000013000003558124",
            "NL91ABNA0417164300",
            "NO9386011117947",
            "OM810180000001299123456",
            "PK36SCBL0000001123456702",
            "PL61109010140000071219812874",
            "PS92PALS000000000400123456702",
            "PT50000201231234567890154",
            "QA58DOHB00001234567890ABCDEFG",
            "RO49AAAA1B31007593840000",
            "RS35260005601001611379",
            "RU0304452522540817810538091310419",
            "SA0380000000608010167519",
            "SC18SSCB11010000000000001497USD",
            "SD2129010501234001",
            "SE4550000000058398257466",
            "SI56263300012039086",
            "SK3112000000198742637541",
            "SM86U0322509800000000270100",
            "SO211000001001000100141",
            "ST23000100010051845310146",
            "SV62CENR00000000000000700025",
            "TL380080012345678910157",
            "TN5910006035183598478831",
            "TR330006100519786457841326",
            "UA213223130000026007233566001",
            "VA59001123000012345678",
            "VG96VPVG0000012345678901",
            "XK051212012345678906",
            "YE15CBYE0001018861234567891234");

    private static final IBANValidator OTHER = IBANValidator.getInstance();

    static List<String> examples() {
        return EXAMPLES;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void accepts_the_example_of_each_country(String value) {
        assertThat(IBAN.matches(value)).isTrue();
        assertThat(new Iban(value.substring(0, 2)).matches(value)).isTrue();
    }

    @Test
    void every_country_of_the_registry_has_an_example() {
        var countries =
                EXAMPLES.stream().map(example -> example.substring(0, 2)).collect(Collectors.toSet());

        assertThat(IbanRegistry.countries()).hasSize(89).containsExactlyElementsOf(new TreeSet<>(countries));
    }

    @Test
    void lengths_in_the_registry_fit_the_structures() {
        for (List<String> row : CodeFile.rows("iban-registry.txt")) {
            int length = 4;
            for (String part : row.get(2).split("![nac]")) {
                length += Integer.parseInt(part);
            }

            assertThat(length).as(row.get(0)).isEqualTo(Integer.parseInt(row.get(1)));
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void finds_every_single_changed_digit(String value) {
        for (int i = 2; i < value.length(); i++) {
            if (Character.isDigit(value.charAt(i))) {
                var changed = new StringBuilder(value);
                changed.setCharAt(i, (char) ('0' + (value.charAt(i) - '0' + 1) % 10));

                assertThat(IBAN.matches(changed.toString()))
                        .as(changed.toString())
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "D",
                "DE",
                "DE89",
                "DE8937040044053201300",
                "DE893704004405320130000",
                "DE00370400440532013000",
                "DE88370400440532013000",
                // the print form
                "DE89 3704 0044 0532 0130 00",
                "IBAN DE89370400440532013000",
                "de89370400440532013000",
                "De89370400440532013000",
                "gb29nwbk60161331926819",
                "GB29nwbk60161331926819",
                " DE89370400440532013000",
                "DE89370400440532013000 ",
                "DE89370400440532013000\n",
                "DE8937040044053201300O",
                "DEAA370400440532013000",
                // letters where the country has digits, digits where it has letters
                "GB29123460161331926819",
                // no country, no IBAN country, reserved
                "ZZ89370400440532013000",
                "US64SVBKUS6S3300958879",
                "KR89370400440532013000",
                "1289370400440532013000",
                "\uFF24\uFF2589370400440532013000",
                "DE8\uFF19370400440532013000",
                "DE89\u0663\u0667040044053201300",
            })
    void refuses_everything_else(String value) {
        assertThat(IBAN.matches(value)).isFalse();
    }

    @Test
    void check_digits_are_those_that_the_algorithm_generates() {
        // 97, 98 and 02 have twins of the same remainder: 00, 01 and 99.
        for (int account = 0; account < 1_000; account++) {
            String bban = "00000000%010d".formatted(account);
            int right = 98
                    - new BigInteger(bban + "131400")
                            .mod(BigInteger.valueOf(97))
                            .intValue();

            for (int checkDigits = 0; checkDigits < 100; checkDigits++) {
                String value = "DE%02d%s".formatted(checkDigits, bban);
                assertThat(IBAN.matches(value)).as(value).isEqualTo(checkDigits == right);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void agrees_with_another_implementation(long seed) {
        var random = new SplittableRandom(seed);
        var mutation = new Mutation(random, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ a");

        for (int i = 0; i < 3_000; i++) {
            String value = mutation.of(withRandomBban(EXAMPLES.get(random.nextInt(EXAMPLES.size())), random));

            if (value.length() >= 2 && IbanRegistry.countries().contains(value.substring(0, 2))) {
                assertThat(IBAN.matches(value)).as(value).isEqualTo(OTHER.isValid(value));
            }
        }
    }

    /** Changes characters of the account and repairs the check digits, or does neither. */
    private static String withRandomBban(String example, SplittableRandom random) {
        if (random.nextBoolean()) {
            return example;
        }
        var bban = new StringBuilder(example.substring(4));
        int position = random.nextInt(bban.length());
        bban.setCharAt(position, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".charAt(random.nextInt(36)));
        String digits = (bban + example.substring(0, 2) + "00")
                .chars()
                .mapToObj(c -> Integer.toString(Character.digit(c, 36)))
                .collect(Collectors.joining());
        int checkDigits =
                98 - new BigInteger(digits).mod(BigInteger.valueOf(97)).intValue();
        return example.substring(0, 2) + "%02d".formatted(checkDigits) + bban;
    }

    @Test
    void one_country_accepts_its_own_numbers_only() {
        var german = new Iban("DE");

        assertThat(german.matches("DE89370400440532013000")).isTrue();
        assertThat(german.matches("DE88370400440532013000")).isFalse();
        assertThat(german.matches("AT611904300234573201")).isFalse();
        assertThat(german.matches("")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "D", "de", "DEU", "US", "KR", "ZZ", "D\uFF25", "DE "})
    void country_without_ibans_cannot_be_asked_for(String country) {
        assertThatThrownBy(() -> new Iban(country))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("country must be a country that has IBANs, but was \"" + country
                        + "\"; known countries: AD, AE, AL,");
    }

    @Test
    void says_what_it_is() {
        var format = new Iban("DE");

        assertThat(format.id()).isEqualTo("iban");
        assertThat(format.parameters()).isEqualTo(Map.of("country", "DE"));
        assertThat(format).hasToString("Iban[country=DE]");
        assertThat(format.describe(Locale.FRENCH)).isEqualTo("an IBAN of country DE");
        assertThat(format.describe(Locale.KOREAN)).isEqualTo("국가 코드 DE의 국제 은행 계좌 번호(IBAN)");
        assertThat(format).isEqualTo(new Iban("DE")).isNotEqualTo(new Iban("AT"));
    }

    @Test
    void null_is_refused() {
        assertThatThrownBy(() -> new Iban(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("country");
        assertThatThrownBy(() -> new Iban("DE").matches(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("value");
    }
}
