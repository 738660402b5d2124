package dev.assay.examples.value;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.report.console.Ansi;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PilotAndModelsTest {
    @TempDir
    private Path folder;

    private String told(String language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream printed = new PrintStream(out, true, UTF_8);
        new ValueExample(printed, printed, Ansi.NEVER).run("--out", folder.toString(), "--lang", language);
        return out.toString(UTF_8).replaceAll("\\s+", " ");
    }

    /** power.prop.test of R: 76.7 and 21,108.5 per group; 77 at 400 a week are one week, 21,109 are 53. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void a_pilot_says_what_it_can_show(String language) {
        String told = told(language);

        boolean korean = language.equals("ko");
        assertThat(told)
                .contains(korean ? "집단당 77건" : "77 units per group")
                .contains(korean ? "집단당 21,109건" : "21,109 units per group")
                .contains(korean ? "53주가 필요하여 계획한 4주를 넘습니다" : "take 53 weeks, more than the 4 that are planned")
                .contains(korean ? "기간을 늘리거나" : "run it longer or choose a metric that moves more");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void a_model_has_its_worked_figures(String language) {
        String told = told(language);

        assertThat(told)
                // 2,400,000 over 1,000,000 hours; 10,000 × 330 W × 355.2 h × 1.10; 1,287 MWh × 429 g; 550 t over 1,287
                // MWh
                .contains("2.40", "1,289 MWh", "552 t", "0.4274 kg/kWh")
                .contains("KOR 430.567 554", "USA 369.473 476", "JPN 485.392 625")
                .contains("FRA 56.039 72", "SWE 40.695 52", "IND 713.441 918")
                // 120 × 0.25 + 40 × 2; 1.19 × 729.6 × 1.15; 998.4576 over 0.6875 a million; 2,500 × 3,600 × 729.6
                .contains("110.00", "998.46")
                .contains(language.equals("ko") ? "14억 5,200만" : "1.452")
                .contains(language.equals("ko") ? "65억 6,600만" : "6.566")
                // 750 over 1.50 × 730
                .contains("68.5%");
    }
}
