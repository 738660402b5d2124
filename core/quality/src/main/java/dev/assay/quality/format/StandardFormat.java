package dev.assay.quality.format;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The formats that need no setting.
 *
 * <p>What {@link Format} says of white space, Unicode, case and the empty text holds for each unless
 * its own description says otherwise. Code lists ship with this package and change with its version
 * only; their files name their source and date.
 *
 * @since 0.1
 */
public enum StandardFormat implements Format {

    /**
     * An e-mail address as mailboxes in use have it: {@code local@domain}, 254 characters at most.
     *
     * <p>The local part has 1 to 64 characters: ASCII letters and digits, {@code !#$%&'*+-/=?^_`{|}~}
     * and dots, with no dot at either end or beside another. The domain has two labels or more of 1
     * to 63 letters, digits and inner hyphens; the last has two characters or more and starts with a
     * letter. Any case. Quoted local parts, comments, address literals and letters outside ASCII are
     * not accepted; an internationalised domain is accepted in its {@code xn--} form.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc5321#section-4.5.3.1">RFC 5321 section 4.5.3.1</a>
     * @see <a href="https://www.rfc-editor.org/rfc/rfc5322#section-3.4.1">RFC 5322 section 3.4.1</a>
     */
    EMAIL("email", "an e-mail address", "전자우편 주소", EmailAddress::matches),

    /**
     * An absolute URL with the scheme http, https or ftp and a host.
     *
     * <p>The scheme may have any case. The host is an IPv4 address, an IPv6 address in square
     * brackets, or a name of labels of 1 to 63 letters, digits and inner hyphens, of which the last
     * starts with a letter; a name has 253 characters at most and may end with a dot. User
     * information, a port in [0, 65535], path, query and fragment may follow the generic syntax.
     * Characters outside ASCII, and those that the syntax leaves out, must be percent-encoded, and
     * each percent sign must start two hexadecimal digits.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc3986#section-3">RFC 3986 section 3</a>
     */
    URL("url", "a URL", "URL", Url::matches),

    /**
     * An IPv4 address in dotted decimal notation: four numbers in [0, 255] without leading zeros.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc3986#section-3.2.2">RFC 3986 section 3.2.2</a>
     */
    IPV4("ipv4", "an IPv4 address", "IPv4 주소", value -> IpAddress.parseV4(value, 0, value.length()) != null),

    /**
     * An IPv6 address in any of the three notations of its standard, in any case.
     *
     * <p>Eight groups of one to four hexadecimal digits; or fewer with one double colon for at least
     * one group; or either with an IPv4 address in the place of the last two groups. Zone
     * identifiers, brackets and prefix lengths are not accepted.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc4291#section-2.2">RFC 4291 section 2.2</a>
     */
    IPV6("ipv6", "an IPv6 address", "IPv6 주소", value -> IpAddress.parseV6(value, 0, value.length()) != null),

    /**
     * A 48-bit MAC address (EUI-48): six pairs of hexadecimal digits in any case.
     *
     * <p>The pairs are separated by hyphens or by colons, the same throughout. Three groups between
     * dots, and twelve digits without separators, are not accepted.
     *
     * @see <a href="https://standards.ieee.org/wp-content/uploads/import/documents/tutorials/eui.pdf">
     *     IEEE, Guidelines for use of EUI, OUI and CID</a>
     */
    MAC("mac", "a MAC address", "MAC 주소", MacAddress::matches),

    /**
     * A UUID in its text form: hexadecimal digits in any case, in groups of 8-4-4-4-12.
     *
     * <p>Any version and variant, with the nil and the max UUID. Braces, a {@code urn:uuid:} prefix
     * and digits without hyphens are not accepted.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc9562#section-4">RFC 9562 section 4</a>
     */
    UUID("uuid", "a UUID", "UUID", Uuid::matches),

    /**
     * A telephone number in international form: a plus sign and 7 to 15 digits.
     *
     * <p>The first digit is not 0. Between two digits may stand one space, hyphen or dot. Whether
     * the country code is assigned and whether the rest fits its numbering plan is not judged.
     * Parentheses, extensions and national forms are not accepted.
     *
     * @see <a href="https://www.itu.int/rec/T-REC-E.164">ITU-T E.164 section 6</a>
     */
    PHONE("phone", "a phone number in international form", "국제 표기 전화번호", PhoneNumber::matches),

    /**
     * A payment card number: 12 to 19 digits of which the last is the Luhn check digit.
     *
     * <p>Between two digits may stand one space or hyphen. Whether the issuer exists is not judged;
     * a number of zeros only is not accepted.
     *
     * @see "ISO/IEC 7812-1:2017 section 4 and annex B"
     */
    CREDIT_CARD("credit-card", "a credit card number", "신용카드 번호", CardNumber::matches),

    /**
     * An international bank account number in its electronic form: no spaces, upper case.
     *
     * <p>The country must be one of the 89 in the registry, the length and the structure of the
     * national part must be that country's, and the two check digits must be right. Check digits
     * inside the national part are not judged. Territories that share a country's numbers, such as
     * the French ones, use that country's code.
     *
     * @see Iban
     * @see "ISO 13616-1:2020 and the IBAN registry of ISO 13616-2"
     */
    IBAN(Iban.ID, "an IBAN", "국제 은행 계좌 번호(IBAN)", IbanRegistry::matches),

    /**
     * A business identifier code (BIC, SWIFT code) of 8 or 11 upper-case characters.
     *
     * <p>Four letters or digits for the party, a country of {@link #COUNTRY_ALPHA2} or {@code XK},
     * two letters or digits, and optionally three more for the branch. Whether it is assigned is not
     * judged.
     *
     * @see "ISO 9362:2022"
     */
    BIC("bic", "a BIC", "은행 식별 코드(BIC)", Bic::matches),

    /**
     * An officially assigned country code of two upper-case letters, such as {@code KR}.
     *
     * <p>Reserved, withdrawn and user-assigned codes ({@code UK}, {@code SU}, {@code XK}) are not
     * accepted.
     *
     * @see <a href="https://www.iso.org/iso-3166-country-codes.html">ISO 3166-1</a>
     */
    COUNTRY_ALPHA2(
            "country-alpha2",
            "an ISO 3166-1 alpha-2 country code",
            "ISO 3166-1 두 글자 국가 코드",
            value -> IsoCodes.Countries.ALPHA_2.contains(value)),

    /**
     * An officially assigned country code of three upper-case letters, such as {@code KOR}.
     *
     * @see <a href="https://www.iso.org/iso-3166-country-codes.html">ISO 3166-1</a>
     */
    COUNTRY_ALPHA3(
            "country-alpha3",
            "an ISO 3166-1 alpha-3 country code",
            "ISO 3166-1 세 글자 국가 코드",
            value -> IsoCodes.Countries.ALPHA_3.contains(value)),

    /**
     * An officially assigned country code of three digits, leading zeros included, such as {@code
     * 008}.
     *
     * @see <a href="https://www.iso.org/iso-3166-country-codes.html">ISO 3166-1</a>
     */
    COUNTRY_NUMERIC(
            "country-numeric",
            "an ISO 3166-1 numeric country code",
            "ISO 3166-1 숫자 국가 코드",
            value -> IsoCodes.Countries.NUMERIC.contains(value)),

    /**
     * A country subdivision code in upper case, such as {@code KR-11}.
     *
     * @see <a href="https://www.iso.org/iso-3166-country-codes.html">ISO 3166-2</a>
     */
    COUNTRY_SUBDIVISION(
            "country-subdivision",
            "an ISO 3166-2 subdivision code",
            "ISO 3166-2 행정 구역 코드",
            value -> IsoCodes.Subdivisions.ALL.contains(value)),

    /**
     * A currency or fund code of three upper-case letters that is in force, such as {@code KRW}.
     *
     * <p>The codes for metals ({@code XAU}), bond market units ({@code XBA}), tests ({@code XTS}) and
     * transactions without a currency belong to the list; withdrawn codes such as {@code DEM} do not.
     *
     * @see <a href="https://www.iso.org/iso-4217-currency-codes.html">ISO 4217 list one</a>
     */
    CURRENCY(
            "currency",
            "an ISO 4217 currency code",
            "ISO 4217 통화 코드",
            value -> IsoCodes.Currencies.ALPHABETIC.contains(value)),

    /**
     * A language code of two lower-case letters, such as {@code ko}.
     *
     * @see <a href="https://www.loc.gov/standards/iso639-2/php/code_list.php">ISO 639-1</a>
     */
    LANGUAGE_ALPHA2(
            "language-alpha2",
            "an ISO 639-1 language code",
            "ISO 639-1 언어 코드",
            value -> IsoCodes.Languages.ALPHA_2.contains(value)),

    /**
     * A terminological language code of three lower-case letters, such as {@code deu}.
     *
     * <p>Codes of language groups and the special codes {@code mis}, {@code mul}, {@code und} and
     * {@code zxx} belong to the list; those for local use, {@code qaa} to {@code qtz}, do not.
     *
     * @see <a href="https://www.loc.gov/standards/iso639-2/php/code_list.php">ISO 639-2/T</a>
     */
    LANGUAGE_ALPHA3_T(
            "language-alpha3-t",
            "an ISO 639-2/T language code",
            "ISO 639-2/T 언어 코드",
            value -> IsoCodes.Languages.ALPHA_3_TERMINOLOGICAL.contains(value)),

    /**
     * A bibliographic language code of three lower-case letters, such as {@code ger}.
     *
     * <p>It differs from {@link #LANGUAGE_ALPHA3_T} for 20 languages.
     *
     * @see <a href="https://www.loc.gov/standards/iso639-2/php/code_list.php">ISO 639-2/B</a>
     */
    LANGUAGE_ALPHA3_B(
            "language-alpha3-b",
            "an ISO 639-2/B language code",
            "ISO 639-2/B 언어 코드",
            value -> IsoCodes.Languages.ALPHA_3_BIBLIOGRAPHIC.contains(value)),

    /**
     * A JSON text: one value of any kind, with white space around it if any.
     *
     * <p>The grammar alone counts: names may repeat, numbers may be of any size, nesting of any
     * depth, and surrogates, escaped or not, may lack their other half. A byte order mark, comments,
     * trailing commas, {@code NaN} and anything after the value are not accepted.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc8259#section-2">RFC 8259 section 2</a>
     */
    JSON("json", "JSON text", "JSON 텍스트", JsonScanner::matches),

    /**
     * Text without lower-case letters.
     *
     * <p>For this and the other letter-case formats a letter is upper case when its Unicode general
     * category is Lu, lower case when it is Ll, title case when it is Lt; nothing else has case.
     * Title-case letters count as neither upper nor lower case here. Text without such letters, the
     * empty text included, matches. Categories are those of the running JDK, which may know letters
     * that an older one does not.
     *
     * @see <a href="https://www.unicode.org/reports/tr44/#General_Category_Values">Unicode general
     *     categories</a>
     */
    UPPER_CASE("upper-case", "upper-case text", "대문자 텍스트", LetterCase::isUpperCase),

    /**
     * Text without upper-case and title-case letters.
     *
     * @see #UPPER_CASE
     */
    LOWER_CASE("lower-case", "lower-case text", "소문자 텍스트", LetterCase::isLowerCase),

    /**
     * Text in which every word starts with an upper-case letter and goes on in lower case.
     *
     * <p>A word is a row of letters, digits and inner apostrophes; all other characters separate
     * words, hyphens included, except marks and invisible formatting characters, which change
     * nothing. A title-case letter may stand for an upper-case one. A letter right after a digit, an
     * apostrophe or a letter without case may have either case: {@code 3rd}, {@code Don't} and {@code
     * O'Neil} match. {@code Lord of the Rings}, {@code NATO} and {@code McDonald} do not.
     *
     * @see #UPPER_CASE
     */
    TITLE_CASE("title-case", "title-case text", "단어마다 대문자로 시작하는 텍스트", LetterCase::isTitleCase),

    /**
     * Text whose first letter is upper case and whose other letters are lower case.
     *
     * <p>Two letters may have either case: the first one when a digit or a letter without case
     * stands before it, and the one that opens a further sentence. A sentence ends with {@code . ! ?
     * …} or their wide forms, any closing quotation marks and brackets, and white space. A title-case
     * letter may stand for an upper-case one. Text with names or acronyms, such as {@code I like
     * Paris}, does not match.
     *
     * @see #UPPER_CASE
     */
    SENTENCE_CASE("sentence-case", "sentence-case text", "문장 첫 글자만 대문자인 텍스트", LetterCase::isSentenceCase);

    private final String id;
    private final Label label;
    private final Predicate<String> syntax;

    StandardFormat(String id, String english, String korean, Predicate<String> syntax) {
        this.id = id;
        this.label = new Label(english, korean);
        this.syntax = syntax;
    }

    @Override
    public String id() {
        return id;
    }

    /**
     * Returns no settings.
     *
     * @return the empty map
     */
    @Override
    public Map<String, String> parameters() {
        return Map.of();
    }

    @Override
    public boolean matches(String value) {
        return syntax.test(requireNonNull(value, "value"));
    }

    @Override
    public String describe(Locale locale) {
        return label.in(locale);
    }
}
