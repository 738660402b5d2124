package dev.assay.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessageTest {
    private static final Pattern ARGUMENT = Pattern.compile("%(\\d\\$)?s");

    @ParameterizedTest
    @EnumSource
    void is_there_in_every_language(Message message) {
        assertThat(message.pattern(Language.ENGLISH)).isNotBlank().matches("\\p{ASCII}+");
        assertThat(message.pattern(Language.KOREAN)).isNotBlank().matches(".*\\p{IsHangul}.*");
    }

    @ParameterizedTest
    @EnumSource
    void takes_the_same_arguments_in_every_language(Message message) {
        assertThat(arguments(message, Language.KOREAN)).isEqualTo(arguments(message, Language.ENGLISH));
    }

    /** The arguments by number; one without a number is the next, as the formatter counts. */
    private static List<Integer> arguments(Message message, Language language) {
        List<MatchResult> found =
                ARGUMENT.matcher(message.pattern(language)).results().toList();
        return java.util.stream.IntStream.range(0, found.size())
                .map(i -> found.get(i).group(1) == null
                        ? i + 1
                        : found.get(i).group(1).charAt(0) - '0')
                .sorted()
                .boxed()
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void has_no_other_use_for_the_percent_sign(Message message) {
        for (Language language : Language.values()) {
            assertThat(ARGUMENT.matcher(message.pattern(language)).replaceAll(""))
                    .doesNotContain("%");
        }
    }

    @ParameterizedTest
    @EnumSource
    void ends_sentences_and_only_sentences_with_a_full_stop(Message message) {
        boolean english = message.pattern(Language.ENGLISH).endsWith(".");

        assertThat(message.pattern(Language.KOREAN).endsWith(".")).isEqualTo(english);
    }
}
