package dev.assay.quality.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IrregularPatternsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a)\\1",
                "(a)(b)x\\2y",
                "(?<year>[0-9]+)-\\k<year>",
                "a(?=b)",
                "a(?!b)",
                "(?<=a)b",
                "(?<!a)b",
                "(?>a+)b",
                "a++b",
                "a*+b",
                "a?+b",
                "a{2,3}+b",
                "[ab]++",
                "(ab)*+",
                "\\d++",
                "\\p{L}++",
                "a*b+c?+",
                "(?x)a b",
                "(?ix-s:a b)",
                "x|(y)\\1",
                "[(](?=a)",
                "[]a](?=b)",
                "[^]a](?=b)",
                "[a[b]]++",
                "[\\]]++",
                "\\Q(\\E(?=a)",
                "\\c((?=a)",
                "\\x{41}++",
                "\\}++",
                "((a)\\2)"
            })
    void are_told(String regex) {
        assertThat(Pattern.compile(regex)).isNotNull();
        assertThat(IrregularPatterns.isIrregular(regex)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "a+b*c?",
                "a+?b*?c??",
                "a{2}b{2,}c{2,3}",
                "a{2,3}?",
                "(?:a|b)+",
                "(?<name>a)",
                "(?i)abc",
                "(?i:abc)d",
                "(?-x)abc",
                "(?i-x:abc)",
                "[(?=a)]",
                "[a\\]+(?=]",
                "[]+(?=a)]",
                "[^](?!]",
                "[a[(?=]b]+",
                "[a-z&&[^(?=]]+",
                "[*+]+",
                "[a]+b+",
                "\\(?=a",
                "\\\\+",
                "\\++",
                "\\+\\+",
                "\\Q(?=a)\\1\\E",
                "\\Qa++",
                "\\Q\\k\\E+",
                "\\p{L}+",
                "\\P{Lu}*",
                "\\x{41}+",
                "\\x41+",
                "\\c(+",
                "\\0101+",
                "\\bword\\b",
                "\\b{g}a+",
                "^a$",
                "a|b+",
                "(a+)+",
                "(a*|b?)",
                "=!<>",
                "a+\\+"
            })
    void are_not_seen_where_there_are_none(String regex) {
        assertThat(Pattern.compile(regex)).isNotNull();
        assertThat(IrregularPatterns.isIrregular(regex)).isFalse();
    }
}
