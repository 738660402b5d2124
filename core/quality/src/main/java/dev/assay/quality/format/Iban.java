package dev.assay.quality.format;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An IBAN of one country, {@code iban} with a country in files.
 *
 * <p>A value matches when it is what {@link StandardFormat#IBAN} accepts and starts with the
 * country.
 *
 * @param country the two upper-case letters that the number starts with; one of the 89 countries in
 *     the registry
 * @since 0.1
 */
public record Iban(String country) implements Format {
    static final String ID = "iban";
    static final String COUNTRY = "country";

    /**
     * Creates the format.
     *
     * @throws IllegalArgumentException if {@code country} has no IBAN
     */
    public Iban {
        requireNonNull(country, COUNTRY);
        String fault = fault(country);
        if (fault != null) {
            throw new IllegalArgumentException(fault);
        }
    }

    /** Returns what is wrong with the country, or null. */
    static @Nullable String fault(String country) {
        return IbanRegistry.countries().contains(country)
                ? null
                : "country must be a country that has IBANs, but was \"" + country + "\"; known countries: "
                        + String.join(", ", IbanRegistry.countries());
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Map<String, String> parameters() {
        return Map.of(COUNTRY, country);
    }

    @Override
    public boolean matches(String value) {
        return requireNonNull(value, "value").startsWith(country) && IbanRegistry.matches(value);
    }

    @Override
    public String describe(Locale locale) {
        return Label.of("an IBAN of country " + country, "국가 코드 " + country + "의 국제 은행 계좌 번호(IBAN)")
                .in(locale);
    }
}
