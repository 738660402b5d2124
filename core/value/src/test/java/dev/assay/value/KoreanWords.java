package dev.assay.value;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which words of other languages Korean texts may have. */
final class KoreanWords {
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z_-]+");

    /** What is quoted, digests, codes such as {@code EMPTY_CASE}, and ids such as {@code defect-rate}. */
    private static final Pattern NAMES =
            Pattern.compile("\"[^\"]*\"|[0-9a-f]{12,}|[A-Z]+(_[A-Z]+)+|[a-z]+(-[a-z0-9]+)+");

    /** Names, units and abbreviations of the field. */
    private static final Set<String> FIELD = Set.of(
            "AI", "CMO", "EVPI", "EVPPI", "GDP", "ID", "IRR", "ISO", "KPI", "KRW", "MIRR", "MWh", "NPV", "NaN", "PERT",
            "ROI", "id", "kWh", "kg");

    /** What decisions, designs, timings and token kinds are called in code and files. */
    private static final Set<String> CONSTANTS = Set.of(
            "DOWNTIME",
            "END",
            "EXTEND",
            "GO",
            "INPUT",
            "MID",
            "OUTPUT",
            "PAIRED",
            "START",
            "STOP",
            "hours",
            "never",
            "none",
            "output");

    /** What is typed: methods, and the names of a module and of a digest. */
    private static final Set<String> TYPED = Set.of("Discounting", "SHA-", "mustFund", "ojalgo", "org");

    /** All that may be written. */
    static final Set<String> ALL =
            Stream.of(FIELD, CONSTANTS, TYPED).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

    private KoreanWords() {}

    /** Returns the words in Latin letters, of which one letter is none. */
    static Set<String> latin(String text) {
        Set<String> words = new TreeSet<>();
        WORD.matcher(text).results().forEach(word -> words.add(word.group()));
        return words;
    }

    /** Returns the words in Latin letters that are no names, and not written so by Koreans. */
    static Set<String> foreign(String korean) {
        Set<String> words = latin(NAMES.matcher(korean).replaceAll(" "));
        words.removeAll(ALL);
        return words;
    }
}
