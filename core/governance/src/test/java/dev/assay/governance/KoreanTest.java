package dev.assay.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What is said in Korean has no English words in it: of what is written in the sources, only names of components, which are code,
 * codes in capitals, and a few names; what is filled in must not be what was said in English.
 */
class KoreanTest {
    private static final Pattern CALL = Pattern.compile("(?:Text\\.of|ValueException|(question\\.missing))\\(");
    private static final Pattern STATE = Pattern.compile("\\.(?:state|status|stage)\\(\\)|getSimpleName\\(\\)");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)^\\s*//.*$");
    private static final Pattern WORD = Pattern.compile("(?<![{A-Za-z])[A-Za-z]{2,}(?![}A-Za-z])");
    private static final Set<String> NAMES =
            Set.of("Asia", "Seoul", "true", "false", "Gates", "systems", "Cards", "measure", "freeze");

    /** A sentence of the sources, with the file that has it. */
    private record Sentence(String file, String source, String english, String korean) {}

    /** Those of what is governed, and of why engines have no figure. */
    private static List<Sentence> sentences() throws IOException {
        List<Sentence> found = sentences(Path.of("src/main/java"));
        found.addAll(sentences(Path.of("../../checks/engine/src/main/java")));
        return found;
    }

    private static List<Sentence> sentences(Path folder) throws IOException {
        List<Sentence> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                for (Matcher call = CALL.matcher(source); call.find(); ) {
                    List<String> arguments = arguments(source, call.end());
                    if (call.group(1) != null) {
                        arguments.remove(0);
                    }
                    if (arguments.size() == 2) {
                        found.add(new Sentence(
                                file.getFileName().toString(), source, arguments.get(0), arguments.get(1)));
                    }
                }
            }
        }
        return found;
    }

    /** Returns the arguments of a call, as they are written. */
    private static List<String> arguments(String source, int from) {
        List<String> arguments = new ArrayList<>();
        int begin = from;
        int depth = 0;
        boolean quoted = false;
        for (int i = from; depth >= 0; i++) {
            char next = source.charAt(i);
            if (quoted) {
                i += next == '\\' ? 1 : 0;
                quoted = next != '"';
                continue;
            }
            quoted = next == '"';
            depth += "([{".indexOf(next) >= 0 ? 1 : ")]}".indexOf(next) >= 0 ? -1 : 0;
            if (depth < 0 || depth == 0 && next == ',') {
                arguments.add(source.substring(begin, i));
                begin = i + 1;
            }
        }
        return arguments;
    }

    private static List<String> english(Sentence sentence) {
        String code = COMMENT.matcher(sentence.source()).replaceAll("");
        return LITERAL.matcher(sentence.korean())
                .results()
                .flatMap(literal -> WORD.matcher(literal.group(1)).results())
                .map(word -> word.group())
                .filter(word -> !word.equals(word.toUpperCase(java.util.Locale.ROOT)))
                .filter(word -> !NAMES.contains(word))
                .filter(word -> !isDeclared(word, code))
                .toList();
    }

    private static boolean isDeclared(String word, String code) {
        return Pattern.compile("[A-Za-z>\\]]\\s+" + word + "\\s*[,);=]")
                .matcher(code)
                .find();
    }

    @Test
    void is_written_without_english_words() throws IOException {
        List<Sentence> sentences = sentences();

        assertThat(sentences).hasSizeGreaterThan(300);
        assertThat(sentences)
                .flatMap(sentence -> english(sentence).stream()
                        .map(word -> sentence.file() + ": " + word)
                        .toList())
                .isEmpty();
    }

    @Test
    void is_not_filled_with_what_was_said_in_english() throws IOException {
        Pattern english = Pattern.compile("\\.en\\(\\)|getMessage\\(\\)|Locale\\.ENGLISH");

        assertThat(sentences())
                .filteredOn(sentence -> english.matcher(sentence.korean()).find())
                .extracting(Sentence::file)
                .isEmpty();
    }

    /** What a gate misses goes into notices, whose readers know no names of constants and classes. */
    @Test
    void tells_of_gates_in_words_of_its_own() throws IOException {
        List<Sentence> missing = new ArrayList<>();
        for (String folder : List.of("gate", "system")) {
            for (Sentence sentence : sentences(Path.of("src/main/java/dev/assay/governance", folder))) {
                if (sentence.file().endsWith("Facts.java")) {
                    missing.add(sentence);
                }
            }
        }

        assertThat(missing).hasSizeGreaterThan(20);
        assertThat(missing)
                .filteredOn(sentence -> isNameless(sentence.korean())
                        && sentence.english().strip().equals(sentence.korean().strip()))
                .isEmpty();
        assertThat(missing)
                .filteredOn(sentence -> STATE.matcher(sentence.korean()).find()
                        && !sentence.korean().contains("Korean.of("))
                .extracting(Sentence::file)
                .isEmpty();
    }

    /** Whether it is a variable, not a call such as of an id. */
    private static boolean isNameless(String argument) {
        return argument.strip().matches("\\w+");
    }

    /** Catalogues are not looked at: laws have words of their own. */
    @Test
    void has_one_word_for_one_thing() throws IOException {
        Map<String, String> others =
                new HashMap<>(Map.of("매트릭스", "RACI 표", "행렬", "RACI 표", "관문", "게이트", "중단", "정지", "증거", "증빙"));
        // A persona is no role: roles are those of the RACI table, of laws and of platforms, in which nobody acts.
        others.putAll(Map.of("역할을 맡은 사람", "페르소나를 맡은 사람", "역할이어야", "페르소나를 맡아야", "역할로", "페르소나로", "역할에 맡", "페르소나에 맡"));
        others.putAll(Map.of("검사 모음", "스위트", "절차서", "런북", "서식", "양식", "템플릿", "양식", "리니지", "계보"));
        others.putAll(Map.of("인벤토리", "자산 목록", "당번", "당직", "기술 증빙", "역량 증빙", "기술의 유효한", "역량의 유효한"));
        // A fingerprint is 지문; a digest is not. Who answers for an activity is 책임자; who does for an agent is not.
        others.putAll(Map.of("카드의 지문", "카드의 다이제스트", "에이전트의 책임자", "에이전트의 보증인", "에이전트는 책임자", "에이전트는 보증인"));
        List<Path> texts = new ArrayList<>();
        for (Path folder : List.of(
                Path.of("src/main/java"),
                Path.of("../../examples/governance/src/main"),
                Path.of("../../reporting/report/src/main"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(Files::isRegularFile).forEach(texts::add);
            }
        }
        for (String page : List.of(
                "docs/governance.ko.md", "docs/organisation-files.ko.md", "docs/stake-files.ko.md", "README.ko.md")) {
            texts.add(Path.of("../..", page));
        }

        assertThat(texts).hasSizeGreaterThan(400);
        for (Path text : texts) {
            List<String> lines = Files.readAllLines(text);
            others.forEach((other, word) -> assertThat(lines)
                    .as("%s: %s instead of %s", text, word, other)
                    .noneMatch(line -> line.contains(other)));
        }
    }
}
