package dev.assay.json.internal.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.json.BusinessCaseFiles;
import dev.assay.json.OrganisationFiles;
import dev.assay.quality.finding.FindingsException;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SyntaxTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tab must not stand before a key or value; indent with spaces | 키나 값 앞에는 탭을 쓸 수 없습니다. 공백으로 들여쓰십시오
            value must be quoted if it starts with % | %로 시작하는 값은 따옴표로 묶어야 합니다
            file must have printable characters, but has U+0007; write it as "\\u0007" in double quotes \
            | 출력할 수 없는 문자 U+0007이 있습니다. 큰따옴표 안에 "\\u0007"로 적으십시오
            not YAML: expected the end of the block, but found '-', while parsing a mapping that starts at line 36, column 3 \
            | "YAML 문법에 맞지 않습니다: 블록의 끝이 있어야 하지만 '-'이(가) 있습니다 (36행 3열에서 시작한 매핑)"
            not YAML: could not find expected ':', while scanning a simple key that starts at line 17, column 5 \
            | "YAML 문법에 맞지 않습니다: ':'이(가) 있어야 하지만 없습니다 (17행 5열에서 시작한 키)"
            not YAML: expected ',' or ']', but found the end of the file, while parsing a list that starts at line 1, column 4 \
            | "YAML 문법에 맞지 않습니다: ',' 또는 ']'이(가) 있어야 하지만 파일의 끝이 있습니다 (1행 4열에서 시작한 목록)"
            not YAML: expected chomping or indentation indicators, but found x(120), while scanning a block scalar that starts at line 1, column 4 \
            | YAML 문법에 맞지 않습니다: 여러 줄 값의 표시가 있어야 하지만 x가 있습니다 (1행 4열에서 시작한 여러 줄 값)
            not YAML: found unknown escape character q(113), while scanning a double-quoted scalar that starts at line 1, column 4 \
            | YAML 문법에 맞지 않습니다: 알 수 없는 이스케이프 문자 q가 있습니다 (1행 4열에서 시작한 따옴표로 묶은 값)
            not JSON: unexpected character ('2'): was expecting comma to separate Array entries \
            | "JSON 문법에 맞지 않습니다: 쉼표가 있어야 하지만 '2'가 있습니다"
            not JSON: unexpected close marker ']': expected '}' for the Object that starts at line 1, column 1 \
            | "JSON 문법에 맞지 않습니다: 1행 1열에서 시작한 값을 닫는 '}'이(가) 있어야 하지만 ']'이(가) 있습니다"
            not JSON: invalid numeric value: Leading zeroes not allowed | JSON 문법에 맞지 않습니다: 수는 0으로 시작할 수 없습니다
            not JSON: Something else | JSON 문법에 맞지 않습니다: Something else
            file must exist, but was not found | 파일이 있어야 하지만 찾을 수 없습니다
            file must be a regular file, but was a directory | 파일이어야 하지만 디렉터리입니다
            file must have at most 1,000,000 bytes, but has more | 파일은 1,000,000바이트 이하여야 하지만 더 큽니다
            file must be UTF-8, but has the byte 0xFF here | 파일은 UTF-8이어야 하지만 여기에 0xFF 바이트가 있습니다
            file must end in .yaml, .yml or .json, but was a.txt | 파일 이름은 .yaml, .yml, .json 중 하나로 끝나야 하지만 a.txt입니다
            key must be text, but was a list | 키는 글이어야 하지만 목록입니다
            file must be small | 파일을 읽을 수 없습니다: file must be small
            """, quoteCharacter = '`')
    void tells_in_korean(String english, String korean) {
        assertThat(SyntaxText.of(english).en()).isEqualTo(english);
        assertThat(SyntaxText.of(english).ko()).isEqualTo(korean.replaceAll("^\"|\"$", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "case: a\n\tcurrency: KRW",
                "case: [a",
                "case: %a",
                "case: a: b",
                "a: b\n---\nc: d",
                "\"\\x",
                "a: {b",
                "a: \"b",
                "a: \"\\q\"",
                "a: \"\\x4\"",
                "a: \"\\UFFFFFFFF\"",
                "a: *x\nb: [",
                "a: 1\na: 2\nb: [",
                "a: !x b\nb: [",
                "a: &x b\nb: [",
                "- a\nb: c",
                "a: b\n- c",
                "a: - b",
                "a: |x\n b",
                "a: |0\n b",
                "%YAML 2.0\n---\na: b",
                "%YAML 1.1\n%YAML 1.1\n---\na: b",
                "%YAML a\n--- a",
                "%TAG ! x\n%TAG ! y\n---\na: b",
                "a: !x!y b",
                "a: &\n",
                "a: * ",
                "a: !<x",
                "---\na: b\n...\nx",
                "a: \"b\n---\nc\"",
                "? - a\n: b",
                "<<: {a: b}",
                "a: [b: c: d]",
                "{a: b,, c}",
                "a: \u0007"
            })
    void a_file_that_is_no_yaml_is_refused_in_both_languages(String yaml) {
        assertRefused(() -> BusinessCaseFiles.readYaml(yaml, "case.yaml"));
        assertRefused(() -> OrganisationFiles.readYaml(yaml, "firm.yaml", Instant.EPOCH));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[1",
                "{'a'}",
                "{'a':1,}",
                "{'a':tru}",
                "{'a':'b",
                "{'a':'b\n'}",
                "{'a':'\\q'}",
                "{'a':'\\u00g'}",
                "{'a':01}",
                "{'a':1.}",
                "{'a':-}",
                "{'a':1]",
                "{a:1}",
                "{'a':1} 2",
                "{'a':NaN}",
                "{'a':1 'b':2}",
                "// x",
                "{'a':1,'a':2,",
                "\u0001"
            })
    void a_file_that_is_no_json_is_refused_in_both_languages(String json) {
        String quoted = json.replace('\'', '"');

        assertRefused(() -> BusinessCaseFiles.readJson(quoted, "case.json"));
        assertRefused(() -> OrganisationFiles.readJson(quoted, "firm.json", Instant.EPOCH));
    }

    /** Nothing that the samples say has four small Latin letters, so what has was left in English. */
    private static void assertRefused(ThrowingCallable read) {
        FindingsException refused = catchThrowableOfType(FindingsException.class, read);

        assertThat(refused.findings())
                .filteredOn(finding -> finding.code().equals("FORM-TEXT"))
                .isNotEmpty()
                .allSatisfy(finding -> {
                    assertThat(finding.message().en()).doesNotContainPattern("[가-힣]");
                    assertThat(finding.message().ko())
                            .containsPattern("[가-힣]")
                            .doesNotContainPattern("[a-z]{4}")
                            .doesNotContain("파일을 읽을 수 없습니다");
                });
    }
}
