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
            sentence("file must be a regular file, but was a directory", "파일이어야 하지만 디렉터리입니다"),
            sentence("file must exist, but was not found", "파일이 있어야 하지만 찾을 수 없습니다"),
            sentence("file must be readable, but access was denied", "파일을 읽을 권한이 있어야 하지만 거부되었습니다"),
            sentence("file must be readable, but: (.*)", "파일을 읽을 수 있어야 하지만 읽지 못했습니다: $1"),
            sentence("file must have at most (\\S+) bytes, but has more", "파일은 $1바이트 이하여야 하지만 더 큽니다"),
            sentence("file must be UTF-8, but has the byte (\\S+) here", "파일은 UTF-8이어야 하지만 여기에 $1 바이트가 있습니다"),
            sentence(
                    "file must end in .yaml, .yml or .json, but was (.+)",
                    "파일 이름은 .yaml, .yml, .json 중 하나로 끝나야 하지만 $1입니다"),
            sentence("key must be text, but was a list", "키는 글이어야 하지만 목록입니다"),
            sentence("key must be text, but was a mapping", "키는 글이어야 하지만 매핑입니다"),
            sentence("key must be text, but was (.+)", "키는 글이어야 하지만 $1입니다"),
            sentence("file must have one value, .*", "값은 하나여야 하지만 여기서 또 시작합니다"),
            sentence("file must have one document, .*", "문서는 하나여야 하지만 여기서 또 시작합니다"));

    private static final Pattern GRAMMAR = Pattern.compile("not (YAML|JSON): (.*)", Pattern.DOTALL);
    /** Words within sentences of grammar; longer ones first. */
    private static final List<Map.Entry<Pattern, String>> WORDS = List.of(
            sentence(
                    ", while (?:parsing|scanning) (.+) that starts at line (\\d+), column (\\d+)",
                    " ($2행 $3열에서 시작한 $1)"),
            sentence(
                    "expected escape sequence of (\\d+) hexadecimal numbers, but found:? (.+?)(?= \\(\\d+행|$)",
                    "이스케이프에는 16진수 $1자리가 있어야 하지만 $2이(가) 있습니다"),
            sentence("(?<=\\S) ?\\(\\d+\\)", ""),
            sentence("('.') or ('.')", "$1 또는 $2"),
            sentence("escape must be of a character up to (\\S+)", "이스케이프는 $1까지의 문자여야 합니다"),
            sentence("found unknown escape character (\\S+?)(?=,|$| )", "알 수 없는 이스케이프 문자 $1이(가) 있습니다"),
            sentence("unexpected character found \\s.*?(?= \\(\\d+행|$)", "여기에는 빈칸이나 줄바꿈을 쓸 수 없습니다"),
            sentence("unexpected character found (\\S+)", "쓸 수 없는 문자 $1이(가) 있습니다"),
            sentence("sequence entries are not allowed here", "여기에는 목록 항목을 쓸 수 없습니다"),
            sentence("mapping keys are not allowed here", "여기에는 키를 쓸 수 없습니다"),
            sentence("found unexpected document separator", "문서 구분선이 값 안에 있습니다"),
            sentence("found unexpected ':'", "여기에는 쌍점을 쓸 수 없습니다"),
            sentence("found undefined tag handle (\\S+)", "정의되지 않은 태그 접두어 $1이(가) 있습니다"),
            sentence("duplicate tag handle (\\S+)", "태그 접두어 $1이(가) 두 번 있습니다"),
            sentence("found duplicate YAML directive", "YAML 지시문이 두 번 있습니다"),
            sentence("found incompatible YAML document .*", "YAML 1.x 문서여야 합니다"),
            sentence("could not find expected (\\S+)", "$1이(가) 있어야 하지만 없습니다"),
            sentence("expected (.+?), but found ([^(]+?)(?= \\(|$)", "$1이(가) 있어야 하지만 $2이(가) 있습니다"),
            sentence("^found the end of the file", "닫히지 않은 채 파일이 끝났습니다"),
            sentence("unexpected end-of-input.*", "값이 끝나기 전에 파일이 끝났습니다"),
            sentence("unexpected character \\((.+?)\\): was expecting a colon.*", "쌍점이 있어야 하지만 $1이(가) 있습니다"),
            sentence("unexpected character \\((.+?)\\): was expecting comma.*", "쉼표가 있어야 하지만 $1이(가) 있습니다"),
            sentence(
                    "unexpected character \\((.+?)\\): was expecting double-quote.*",
                    "큰따옴표로 묶은 키가 있어야 하지만 $1이(가) 있습니다"),
            sentence("unexpected character \\((.+?)\\).*", "여기에는 $1 문자를 쓸 수 없습니다"),
            sentence("(?:unrecognized|non-standard) token '(.+?)'.*", "'$1'은(는) JSON 값이 아닙니다"),
            sentence(
                    "unexpected close marker ('.'): expected ('.') for the \\w+ that starts at line (\\d+), column (\\d+)",
                    "$3행 $4열에서 시작한 값을 닫는 $2이(가) 있어야 하지만 $1이(가) 있습니다"),
            sentence("illegal unquoted character.*", "따옴표 안의 제어 문자는 이스케이프해야 합니다"),
            sentence("illegal character.*", "여기에는 제어 문자를 쓸 수 없습니다"),
            sentence("invalid numeric value: Leading zeroes not allowed", "수는 0으로 시작할 수 없습니다"),
            sentence("invalid numeric value.*", "올바른 수가 아닙니다"),
            sentence("unrecognized character escape (.+)", "알 수 없는 이스케이프 $1이(가) 있습니다"),
            sentence("the end of the block", "블록의 끝"),
            sentence("the end of the file", "파일의 끝"),
            sentence("an indented mapping", "들여쓴 매핑"),
            sentence("an indented list", "들여쓴 목록"),
            sentence("a simple key", "키"),
            sentence("a (?:double-|single-)?quoted scalar", "따옴표로 묶은 값"),
            sentence("a block scalar", "여러 줄 값"),
            sentence("a plain scalar", "값"),
            sentence("a directive", "지시문"),
            sentence("an anchor", "앵커"),
            sentence("an alias", "별칭"),
            sentence("a tag", "태그"),
            sentence("alphabetic or numeric character", "글자나 숫자"),
            sentence("a comment or a line break", "주석이나 줄바꿈"),
            sentence("a digit", "숫자"),
            sentence("chomping or indentation indicators", "여러 줄 값의 표시"),
            sentence("indentation indicator in the range 1-9", "1에서 9까지의 들여쓰기 표시"),
            sentence("'<document start>'", "문서 시작 표시(---)"),
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
