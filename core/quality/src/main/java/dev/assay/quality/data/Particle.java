package dev.assay.quality.data;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Korean particle whose form depends on the last sound of the word before it. Thread-safe.
 *
 * <p>Hangul and digits are read as Korean reads them. Latin words are read by a rule of thumb: letter by letter when
 * they are short and in capitals, else by their last letters as English has them. A remark in parentheses right after a
 * Korean word is passed over. Where nobody can know how a word
 * sounds, both forms are written: {@code 은(는)}.
 *
 * @since 0.1
 */
public enum Particle {
    /** Marks what the sentence is about. */
    TOPIC("은", "는"),
    /** Marks who or what does or is. */
    SUBJECT("이", "가"),
    /** Marks what something is done to. */
    OBJECT("을", "를"),
    /** Joins two nouns. */
    AND("과", "와"),
    /** Marks means or direction; after ㄹ it is as after a vowel. */
    BY("으로", "로"),
    /** The copula "is". */
    IS("이다", "다"),
    /** The copula before what must be. */
    MUST_BE("이어야", "여야");

    private static final int FIRST_SYLLABLE = 0xAC00;
    private static final int LAST_SYLLABLE = 0xD7A3;
    private static final int FINALS = 28;
    private static final int RIEUL = 8;
    private static final int LONGEST_ACRONYM = 4;
    private static final Pattern BOTH =
            Pattern.compile("은\\(는\\)|는\\(은\\)|이\\(가\\)|가\\(이\\)|을\\(를\\)|를\\(을\\)|과\\(와\\)|와\\(과\\)|\\(으\\)로");
    private static final Set<String> CLOSED_ENDINGS = Set.of("le", "me", "ne", "ng", "ck");

    private final String afterConsonant;
    private final String afterVowel;

    Particle(String afterConsonant, String afterVowel) {
        this.afterConsonant = afterConsonant;
        this.afterVowel = afterVowel;
    }

    private enum Sound {
        VOWEL,
        CONSONANT,
        RIEUL,
        UNKNOWN
    }

    /**
     * Returns a word with this particle after it.
     *
     * @param word the word; quotes, brackets and other punctuation at its end are not read aloud
     * @return the word and the particle without a space between
     */
    public String after(String word) {
        return word + form(word);
    }

    /**
     * Returns a text in which particles that are written with both forms, such as {@code 은(는)}, have the one that the word
     * before them asks for; for sentences that are filled in.
     *
     * @param text the text
     * @return the text, with both forms still where nobody can know how the word sounds
     */
    public static String settle(String text) {
        return BOTH.matcher(text).replaceAll(found -> {
            String both = found.group();
            Particle particle = Arrays.stream(values())
                    .filter(each -> each.both().equals(both) || each.turned().equals(both))
                    .findFirst()
                    .orElseThrow();
            int word = text.lastIndexOf(' ', found.start()) + 1;
            return Matcher.quoteReplacement(particle.form(text.substring(word, found.start())));
        });
    }

    private String form(String word) {
        return switch (lastSound(word)) {
            case VOWEL -> afterVowel;
            case CONSONANT -> afterConsonant;
            case RIEUL -> this == BY ? afterVowel : afterConsonant;
            case UNKNOWN -> both();
        };
    }

    private String both() {
        return this == IS || this == BY
                ? "(" + afterConsonant.charAt(0) + ")" + afterVowel
                : afterConsonant + "(" + afterVowel + ")";
    }

    private String turned() {
        return afterVowel + "(" + afterConsonant + ")";
    }

    private static Sound lastSound(String word) {
        int end = withoutRemark(word);
        while (end > 0 && !isRead(word.charAt(end - 1))) {
            end--;
        }
        if (end == 0) {
            return Sound.UNKNOWN;
        }
        char last = word.charAt(end - 1);
        if (isSyllable(last)) {
            int tail = (last - FIRST_SYLLABLE) % FINALS;
            return tail == 0 ? Sound.VOWEL : tail == RIEUL ? Sound.RIEUL : Sound.CONSONANT;
        }
        if (last < 128 && Character.isLetter(last)) {
            return latin(word.substring(0, end));
        }
        return ofSign(last);
    }

    /** A remark in parentheses right after a Korean word is passed over: 분위수(작은 값)는. */
    private static int withoutRemark(String word) {
        int open = word.endsWith(")") ? word.lastIndexOf('(') : -1;
        return open > 0 && isSyllable(word.charAt(open - 1)) ? open : word.length();
    }

    private static boolean isSyllable(char c) {
        return c >= FIRST_SYLLABLE && c <= LAST_SYLLABLE;
    }

    private static boolean isRead(char c) {
        return Character.isLetterOrDigit(c) || c == '%';
    }

    /** 영 일 이 삼 사 오 육 칠 팔 구, 퍼센트. */
    private static Sound ofSign(char sign) {
        return switch (sign) {
            case '2', '4', '5', '9', '%' -> Sound.VOWEL;
            case '1', '7', '8' -> Sound.RIEUL;
            case '0', '3', '6' -> Sound.CONSONANT;
            default -> Sound.UNKNOWN;
        };
    }

    private static Sound latin(String text) {
        int start = text.length();
        while (start > 0 && text.charAt(start - 1) < 128 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        String word = text.substring(start);
        boolean acronym = word.length() <= LONGEST_ACRONYM && word.equals(word.toUpperCase(Locale.ROOT));
        return acronym ? letterName(word.charAt(word.length() - 1)) : english(word.toLowerCase(Locale.ROOT));
    }

    /** 엘 and 알 end in ㄹ, 엠 and 엔 in another consonant, all other letters in a vowel. */
    private static Sound letterName(char letter) {
        return switch (letter) {
            case 'L', 'R' -> Sound.RIEUL;
            case 'M', 'N' -> Sound.CONSONANT;
            default -> Sound.VOWEL;
        };
    }

    private static Sound english(String word) {
        int length = word.length();
        char last = word.charAt(length - 1);
        String ending = word.substring(Math.max(0, length - 2));
        if (last == 'l' || ending.equals("le")) {
            return Sound.RIEUL;
        }
        // A stop after a vowel closes the syllable (tip, job); after a consonant it opens one of its own (count, desk).
        boolean stop = "bkpt".indexOf(last) >= 0 && length > 1 && "aeiou".indexOf(word.charAt(length - 2)) >= 0;
        return last == 'm' || last == 'n' || stop || CLOSED_ENDINGS.contains(ending) ? Sound.CONSONANT : Sound.VOWEL;
    }
}
