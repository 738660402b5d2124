package dev.assay.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.quality.finding.FindingsException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pins what is said about files of cases, portfolios and pilots that cannot be read, to the letter. */
class ValueErrorsTest {
    private static final Pattern CASES = Pattern.compile(
            "^### ([^\n]*) \\((case|case-json|portfolio|pilot)\\)\n(.*?)^>>>\n(.*?)\n\n",
            Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern KOREAN = Pattern.compile("[가-힣]");

    record Case(String what, String kind, String text, String message) {
        Object read() {
            return switch (kind) {
                case "case" -> BusinessCaseFiles.readYaml(text, "value.yaml");
                case "case-json" -> BusinessCaseFiles.readJson(text, "value.json");
                case "portfolio" -> PortfolioFiles.readYaml(text, "value.yaml");
                default -> PilotFiles.readYaml(text, "value.yaml");
            };
        }

        @Override
        public String toString() {
            return what + " (" + kind + ")";
        }
    }

    static List<Case> cases() throws IOException {
        return CASES.matcher(ErrorsTest.resource("value-errors.txt"))
                .results()
                .map(found -> new Case(found.group(1), found.group(2), found.group(3), found.group(4)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void says_everything_that_is_wrong(Case example) {
        assertThatThrownBy(example::read).isInstanceOf(FindingsException.class).hasMessage(example.message());
    }

    @Test
    void pins_as_many_messages_as_there_are() throws IOException {
        assertThat(cases()).hasSize(47);
    }

    /** What a library says of broken YAML and JSON is in English. */
    @ParameterizedTest
    @MethodSource("cases")
    void says_it_in_korean(Case example) {
        assertThatThrownBy(example::read)
                .isInstanceOfSatisfying(
                        FindingsException.class,
                        refused -> assertThat(refused.findings())
                                .filteredOn(finding -> !finding.message().en().startsWith("not "))
                                .allSatisfy(
                                        finding -> assertThat(finding.message().in(Locale.KOREAN))
                                                .containsPattern(KOREAN)));
    }

    @Test
    void says_that_a_file_is_missing(@TempDir Path folder) {
        Path file = folder.resolve("case.yaml");

        assertThatThrownBy(() -> BusinessCaseFiles.read(file))
                .isInstanceOf(FindingsException.class)
                .hasMessage("1 problem in " + file + "\n  file must exist, but was not found (FORM-TEXT)");
    }

    @Test
    void says_that_the_ending_of_a_name_is_unknown(@TempDir Path folder) {
        Path file = folder.resolve("case.xlsx");

        assertThatThrownBy(() -> PilotFiles.read(file))
                .isInstanceOf(FindingsException.class)
                .hasMessage("1 problem in " + file
                        + "\n  file must end in .yaml, .yml or .json, but was case.xlsx (FORM-TEXT)");
    }

    private static List<String> inKorean(String text) {
        try {
            BusinessCaseFiles.readYaml(text, "value.yaml");
            return List.of();
        } catch (FindingsException e) {
            return e.findings().stream()
                    .map(finding -> finding.message().in(Locale.KOREAN))
                    .toList();
        }
    }

    @Test
    void advises_in_korean() {
        assertThat(inKorean("case: true\n")).contains("case는 글이어야 하지만 true입니다. 글이면 따옴표로 감싸십시오");
        assertThat(inKorean("case: yes\n"))
                .anySatisfy(message -> assertThat(message).endsWith(". YAML을 읽는 프로그램에 따라 참·거짓으로 읽힙니다. 글이면 따옴표로 감싸십시오"));
        assertThat(inKorean("case: a\ntiming: edn\n"))
                .anySatisfy(message -> assertThat(message).endsWith(" 가운데 하나여야 하지만 \"edn\"입니다. 혹시 \"end\"입니까?"));
    }

    @Test
    void wants_approvals_to_be_of_a_state() {
        String yaml = "case: a\ncurrency: USD\nhorizon: {start: 2026-01-01, years: 3}\ndiscount: none\n"
                + "approvals: {cfo: {approved: 2026-03-01, what: the budget, digest: 0f}}\n";

        assertThat(inKorean(yaml)).containsExactly("승인의 다이제스트는 소문자 16진수 64자리여야 하지만 \"0f\"입니다");
    }

    @Test
    void tells_the_place_in_korean() {
        assertThatThrownBy(() -> BusinessCaseFiles.readYaml("case: a\ncurrency: USD\ncolor: 5\n", "value.yaml"))
                .isInstanceOfSatisfying(
                        FindingsException.class,
                        refused -> assertThat(refused.findings())
                                .extracting(finding -> finding.describe(Locale.KOREAN))
                                .startsWith("3행 1열: 알 수 없는 키 \"color\"입니다. 쓸 수 있는 키: case, title, owner, currency, "
                                        + "horizon, discount, timing, risk, accept-double-risk, drivers, benefits, costs, … (모두 15개) "
                                        + "(FORM-UNKNOWN)"));
    }
}
