package dev.assay.json.internal.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.json.BusinessCaseFiles;
import dev.assay.quality.finding.FindingsException;
import java.util.Locale;
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
            not JSON: Unexpected character | JSON 문법에 맞지 않습니다: Unexpected character
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
                "a: \u0007"
            })
    void a_file_that_is_no_yaml_is_refused_in_both_languages(String yaml) {
        FindingsException refused =
                catchThrowableOfType(FindingsException.class, () -> BusinessCaseFiles.readYaml(yaml, "case.yaml"));

        assertThat(refused.findings()).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.describe(Locale.ENGLISH)).doesNotContainPattern("[가-힣]");
            assertThat(finding.describe(Locale.KOREAN)).containsPattern("[가-힣]");
        });
    }
}
