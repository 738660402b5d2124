package dev.assay.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Contrast as WCAG 2.2 defines it (relative luminance; success criterion 1.4.3): 4.5 to 1 for text. Bars say nothing that the
 * text over them does not.
 */
class ContrastTest {
    private static final List<String> TONES = List.of("good", "caution", "bad", "unknown", "broken", "neutral");
    private static final String CSS = StyleSheet.load().css();
    private static final int DARK = CSS.indexOf("prefers-color-scheme: dark");
    private static final int REST = CSS.indexOf(".good {");

    static Stream<Map<String, String>> schemes() {
        Map<String, String> light = variables(CSS.substring(0, DARK));
        Map<String, String> dark = new HashMap<>(light);
        dark.putAll(variables(CSS.substring(DARK, REST)));
        Map<String, String> print = new HashMap<>(light);
        print.putAll(variables(CSS.substring(CSS.indexOf("@media print"))));
        return Stream.of(light, dark, print);
    }

    private static Map<String, String> variables(String css) {
        Map<String, String> variables = new HashMap<>();
        Matcher matcher = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6})").matcher(css);
        while (matcher.find()) {
            variables.put(matcher.group(1), matcher.group(2));
        }
        return variables;
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void text_can_be_read(Map<String, String> colours) {
        for (String ground : List.of("page", "card")) {
            for (String ink : List.of("ink", "muted", "link")) {
                assertThat(contrast(colours, ink, ground))
                        .as(ink + " on " + ground)
                        .isGreaterThanOrEqualTo(4.5);
            }
            for (String tone : TONES) {
                assertThat(contrast(colours, tone + "-ink", ground))
                        .as(tone + " on " + ground)
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
        for (String tone : TONES) {
            assertThat(contrast(colours, tone + "-ink", tone + "-tint"))
                    .as(tone)
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    @Test
    void knows_every_scheme() {
        assertThat(schemes()).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void measures_as_the_standard_does() {
        // Black on white is 21 to 1 by definition; #767676 on white is the standard's well-known 4.54 to 1.
        assertThat(ratio("#000000", "#ffffff")).isEqualTo(21.0);
        assertThat(ratio("#767676", "#ffffff")).isBetween(4.54, 4.55);
    }

    private static double contrast(Map<String, String> colours, String ink, String ground) {
        return ratio(colours.get(ink), colours.get(ground));
    }

    private static double ratio(String a, String b) {
        double x = luminance(a) + 0.05;
        double y = luminance(b) + 0.05;
        return Math.max(x, y) / Math.min(x, y);
    }

    private static double luminance(String hex) {
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 0xFF) + 0.0722 * linear(rgb & 0xFF);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
