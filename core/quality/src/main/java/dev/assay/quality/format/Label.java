package dev.assay.quality.format;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/** A noun phrase in the languages that messages are written in. */
record Label(String english, String korean) {

    static Label of(String english, String korean) {
        return new Label(english, korean);
    }

    String in(Locale locale) {
        requireNonNull(locale, "locale");
        return locale.getLanguage().equals(Locale.KOREAN.getLanguage()) ? korean : english;
    }
}
