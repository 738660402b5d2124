package dev.assay.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
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
    private static final Pattern EXAMPLE = Pattern.compile("\\[?\\{.*}]?");
    private static final Pattern NAMED = Pattern.compile("(?<![.\\w])(\\w+) \\+ \" must [^;]*after\\(\\1\\)");

    private static final Path JSON = Path.of("..", "json", "src", "main", "java", "dev", "assay", "json");
    private static final Path REPORT = Path.of("..", "..", "reporting", "report", "src", "main", "java");

    /** What a formula may look like, and what may be written in two languages. */
    private static final Set<String> SHOWN = Set.of("price", "units");

    private static List<Path> sources(Path... roots) throws IOException {
        Stream<Path> all = Stream.empty();
        for (Path root : roots) {
            try (Stream<Path> files = Files.walk(root)) {
                all = Stream.concat(all, files.filter(it -> it.toString().endsWith(".java")).toList().stream());
            }
        }
        return all.toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> words(String source) {
        Set<String> words = new TreeSet<>();
        Matcher literals = LITERAL.matcher(source);
        while (literals.find()) {
            String text = FORMAT.matcher(literals.group(1)).replaceAll(" ");
            if (HANGUL.matcher(text).find()) {
                words.addAll(KoreanWords.latin(EXAMPLE.matcher(text).replaceAll(" ")));
            }
        }
        return words;
    }

    private static Map<String, Set<String>> foreign(List<Path> sources, Set<String> known) {
        Map<String, Set<String>> found = new TreeMap<>();
        for (Path file : sources) {
            Set<String> words = words(read(file));
            KoreanWords.ALL.forEach(words::remove);
            words.removeAll(known);
            if (!words.isEmpty()) {
                found.put(file.getFileName().toString(), words);
            }
        }
        return found;
    }

    @Test
    void korean_is_written_without_english_words() throws IOException {
        List<Path> sources = sources(Path.of("src", "main", "java"));
        Set<String> all = new TreeSet<>();
        sources.forEach(file -> all.addAll(words(read(file))));

        assertThat(foreign(sources, Set.of())).isEmpty();
        assertThat(all).as("nothing is allowed that nobody writes").containsAll(KoreanWords.ALL);
    }

    /** Of a file, its keys are named as they are written there. */
    @Test
    void files_are_told_about_in_korean_but_for_their_keys() throws IOException {
        List<Path> sources = sources(
                JSON.resolve("internal/business"),
                JSON.resolve("internal/pilot"),
                JSON.resolve("internal/portfolio"),
                JSON.resolve("internal/stake"),
                JSON.resolve("internal/value"));
        Set<String> known = new TreeSet<>(SHOWN);
        for (Path file : sources) {
            LITERAL.matcher(read(file)).results().forEach(literal -> known.add(literal.group(1)));
        }

        assertThat(sources).hasSizeGreaterThan(25);
        assertThat(foreign(sources, known)).isEmpty();
    }

    @Test
    void reports_of_value_are_written_without_english_words() throws IOException {
        List<Path> sources = sources(REPORT.resolve("dev/assay/report/flow"), REPORT.resolve("dev/assay/report/value"));

        assertThat(sources).hasSizeGreaterThan(10);
        assertThat(foreign(sources, Set.of())).isEmpty();
    }

    /** Who composes a sentence of a name in English has another one for Korean. */
    @Test
    void no_name_is_put_into_both_sentences() throws IOException {
        List<String> found = sources(Path.of("src", "main", "java")).stream()
                .flatMap(file -> NAMED.matcher(read(file)).results().map(it -> file.getFileName() + " " + it.group(1)))
                .toList();

        assertThat(found).isEmpty();
    }

    @Test
    void an_english_word_in_korean_is_found() {
        assertThat(words("Text.of(\"the cost\", \"이 cost는 음수\")")).isEqualTo(Set.of("cost"));
        assertThat(List.copyOf(words("\"%s 확률 %.2f%%\\n\""))).isEmpty();
        assertThat(List.copyOf(words("\"[{expectation: known-vendor}]와 같은 목록\"")))
                .isEmpty();
        assertThat(NAMED.matcher("name + \" must be\", TOPIC.after(name) + \" \"")
                        .find())
                .isTrue();
        assertThat(NAMED.matcher("name.en() + \" must be\", TOPIC.after(name.ko()) + \" \"")
                        .find())
                .isFalse();
    }
}
