package dev.assay.quality.text;

import java.util.Locale;

/**
 * What is wrong with a text, in each language.
 *
 * @param english in English
 * @param korean in Korean
 */
record SyntaxMessage(String english, String korean) {
    String in(Locale locale) {
        return locale.getLanguage().equals(Locale.KOREAN.getLanguage()) ? korean : english;
    }

    SyntaxMessage then(String moreEnglish, String moreKorean) {
        return new SyntaxMessage(english + moreEnglish, korean + moreKorean);
    }
}
