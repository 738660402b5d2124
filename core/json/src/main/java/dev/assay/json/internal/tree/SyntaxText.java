package dev.assay.json.internal.tree;

import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.Text;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is wrong with a file's syntax, which readers of files tell in English, in both languages. */
public final class SyntaxText {
    private static final String QUOTED = "; write it as (.+) in double quotes";
    /** Whole sentences; what is in parentheses is told as it is. */
    private static final List<Map.Entry<Pattern, String>> SENTENCES = List.of(
            sentence("tab must not stand .*", "키나 값 앞에는 탭을 쓸 수 없습니다. 공백으로 들여쓰십시오"),
            sentence("value must be quoted if it has a colon .*", "빈칸 앞에 쌍점이 있는 값은 따옴표로 묶어야 합니다. 아니면 키의 들여쓰기가 잘못되었습니다"),
            sentence("value must be quoted if it starts with (.+)", "$1(으)로 시작하는 값은 따옴표로 묶어야 합니다"),
            sentence(
                    "file must have printable characters, but has (.+)" + QUOTED,
                    "출력할 수 없는 문자 $1이(가) 있습니다. 큰따옴표 안에 $2(으)로 적으십시오"),
            sentence(
                    "file must have characters that mean the same .*, but has (.+)" + QUOTED,
                    "YAML 해석기마다 다르게 읽는 문자 $1이(가) 있습니다. 큰따옴표 안에 $2(으)로 적으십시오"),
            sentence("file must have content, but was empty", "파일에 내용이 있어야 하지만 비어 있습니다"),
            sentence("key must be text, but was (.+)", "키는 글이어야 하지만 $1입니다"),
            sentence("file must have one value, .*", "값은 하나여야 하지만 여기서 또 시작합니다"),
            sentence("file must have one document, .*", "문서는 하나여야 하지만 여기서 또 시작합니다"));

    private static final Pattern GRAMMAR = Pattern.compile("not (YAML|JSON): (.*)", Pattern.DOTALL);
    /** Words within sentences of grammar; longer ones first. */
    private static final List<Map.Entry<Pattern, String>> WORDS = List.of(
            sentence(
                    ", while (?:parsing|scanning) (.+) that starts at line (\\d+), column (\\d+)",
                    " ($2행 $3열에서 시작한 $1)"),
            sentence("could not find expected (\\S+)", "$1이(가) 있어야 하지만 없습니다"),
            sentence("expected (.+?), but found ([^(]+?)(?= \\(|$)", "$1이(가) 있어야 하지만 $2이(가) 있습니다"),
            sentence("the end of the block", "블록의 끝"),
            sentence("the end of the file", "파일의 끝"),
            sentence("an indented mapping", "들여쓴 매핑"),
            sentence("an indented list", "들여쓴 목록"),
            sentence("a simple key", "키"),
            sentence("a mapping", "매핑"),
            sentence("a list", "목록"),
            sentence("a value|<scalar>", "값"),
            sentence("a key", "키"));

    private SyntaxText() {}

    private static Map.Entry<Pattern, String> sentence(String english, String korean) {
        return Map.entry(Pattern.compile(english, Pattern.DOTALL), korean);
    }

    /**
     * Returns a sentence in both languages.
     *
     * @param english what a reader of files said
     * @return the text; words of a parser that are not known stay as they are
     */
    public static Text of(String english) {
        return Text.of(english, Particle.settle(korean(english)));
    }

    private static String korean(String english) {
        for (Map.Entry<Pattern, String> sentence : SENTENCES) {
            Matcher matcher = sentence.getKey().matcher(english);
            if (matcher.matches()) {
                return matcher.replaceFirst(sentence.getValue());
            }
        }
        Matcher grammar = GRAMMAR.matcher(english);
        return grammar.matches()
                ? grammar.group(1) + " 문법에 맞지 않습니다: " + words(grammar.group(2))
                : "파일을 읽을 수 없습니다: " + english;
    }

    private static String words(String english) {
        String text = english;
        for (Map.Entry<Pattern, String> word : WORDS) {
            text = word.getKey().matcher(text).replaceAll(word.getValue());
        }
        return text;
    }
}
