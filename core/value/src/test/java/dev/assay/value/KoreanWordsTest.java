package dev.assay.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever is written in Korean, in any source, has no English words but those that Koreans write so too. */
class KoreanWordsTest {
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern HANGUL = Pattern.compile("[가-힣]");
    private static final Pattern FORMAT = Pattern.compile("%[-+,.0-9]*[a-zA-Z]|\\\\.");
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z_-]+");

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

    /** What is typed: methods, parameters of formulas, columns of prices, and the name of a module. */
    private static final Set<String> TYPED = Set.of(
            "Discounting",
            "caught",
            "df",
            "gamma",
            "gramsPerKilowattHour",
            "incidents",
            "low",
            "max",
            "middle",
            "min",
            "mode",
            "months",
            "mu",
            "mustFund",
            "name",
            "ojalgo",
            "org",
            "period",
            "rate",
            "sd",
            "SHA-",
            "share",
            "sigma",
            "slope",
            "tail",
            "unit",
            "years");

    private static Set<String> words(String source) {
        Set<String> words = new TreeSet<>();
        Matcher literals = LITERAL.matcher(source);
        while (literals.find()) {
            String text = FORMAT.matcher(literals.group(1)).replaceAll(" ");
            if (HANGUL.matcher(text).find()) {
                WORD.matcher(text).results().forEach(word -> words.add(word.group()));
            }
        }
        return words;
    }

    @Test
    void korean_is_written_without_english_words() throws IOException {
        Map<String, Set<String>> found = new TreeMap<>();
        Set<String> all = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                Set<String> words = words(Files.readString(file));
                all.addAll(words);
                words.removeAll(FIELD);
                words.removeAll(CONSTANTS);
                words.removeAll(TYPED);
                if (!words.isEmpty()) {
                    found.put(file.getFileName().toString(), words);
                }
            }
        }

        assertThat(found).isEmpty();
        assertThat(all).as("nothing is allowed that nobody writes").containsAll(FIELD);
        assertThat(all).containsAll(CONSTANTS).containsAll(TYPED);
    }

    @Test
    void an_english_word_in_korean_is_found() {
        assertThat(words("Text.of(\"the cost\", \"이 cost는 음수\")")).isEqualTo(Set.of("cost"));
        assertThat(List.copyOf(words("\"%s 확률 %.2f%%\\n\""))).isEmpty();
    }
}
