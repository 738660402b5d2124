package dev.assay.report;

import java.util.Locale;
import java.util.Objects;

/** The languages in which a report can be. */
enum Language {
    ENGLISH(Locale.ENGLISH),
    KOREAN(Locale.KOREAN);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    static Language of(Locale locale) {
        boolean korean = Objects.requireNonNull(locale, "locale").getLanguage().equals(KOREAN.locale.getLanguage());
        return korean ? KOREAN : ENGLISH;
    }

    Locale locale() {
        return locale;
    }
}
