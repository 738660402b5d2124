package dev.assay.examples.governance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GovernanceExampleTest {
    /** What the rules of governance want to be recorded, step by step. */
    private static final List<String> RECORDS = List.of(
            // 6 principals, 6 personas in two records each, 6 assignments, 6 skills; rules, a pair, an asset, the whole
            "#1–#7, #38, #40 config.changed · kim",
            "#8–#13 principal.added · kim",
            "#14, #16, #18, #20, #22, #24 persona.created · kim",
            "#15, #17, #19, #21, #23, #25 persona.activated · kim",
            "#26–#31 assignment.added · kim",
            "#32–#37 skill.recorded · kim",
            "#39 raci.changed · kim",
            "#41 policy.proposed · park",
            "#42 policy.approved · kim",
            // January
            "#43 quality.run_recorded PASSED · assay",
            "#44 quality.state_changed · assay",
            "#45 access.requested · choi",
            "#46, #50 notice.sent · assay",
            "#47 access.reviewed COUNTED · lee",
            "#48 access.approved · lee",
            "#49 grant.issued APPROVAL · lee",
            "#51 grant.used ALLOWED · choi",
            // February: made safe before anybody is asked; a decision, a question, a task and its worksheet
            "#52 quality.run_recorded FAILED · assay",
            "#53 quality.state_changed · assay",
            "#54 grant.suspended QUARANTINE · assay",
            "#55 decision.opened · assay",
            "#56–#59 notice.sent · assay",
            // refused, and kept as a proposal
            "#60 grant.denied QUARANTINED · choi",
            "#61 access.refused GRT-3 · choi",
            "#62 sod.violation_blocked SOD-2 · watch-bot",
            "#63 decision.proposed FALSE_ALARM · watch-bot",
            // work and advice due after 4 hours, the owner's answer after 8, the lead's after 12; reminders half way
            "#64 decision.task_reminded · assay",
            "#65, #69–#70, #73, #75, #77–#78 notice.sent · assay",
            "#66 decision.consulted NOT_HEARD · assay",
            "#67 decision.task_overdue NOT_HEARD · assay",
            "#68, #74 decision.reminded · assay",
            "#71 grant.expired · assay",
            "#72 decision.escalated SILENT · assay",
            "#76 decision.lapsed QUARANTINE · assay",
            // mended
            "#79 quality.run_recorded PASSED · assay",
            "#80 decision.closure_proposed · assay",
            "#81 decision.released · lee",
            "#82 quality.state_changed · lee");

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream faults = new ByteArrayOutputStream();

    private int run(String... words) {
        PrintStream printed = new PrintStream(out, true, UTF_8);
        return new GovernanceExample(printed, new PrintStream(faults, true, UTF_8)).run(folder, words);
    }

    private String printed() {
        return out.toString(UTF_8);
    }

    private Stream<String> lines(String pattern) {
        return printed().lines().map(String::strip).filter(line -> line.matches(pattern));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void every_step_names_the_records_that_prove_it(String language) {
        int code = run("--lang", language);

        assertThat(faults.toString(UTF_8)).isEmpty();
        assertThat(code).isEqualTo(GovernanceExample.TOLD);
        assertThat(lines("#.*")).containsExactlyElementsOf(RECORDS);
    }

    @Test
    void tells_eight_steps_in_english() {
        run();

        assertThat(lines("[1-9]\\. .*"))
                .containsExactly(
                        "1. A firm is founded from one file (2026-03-02 09:00)",
                        "2. January is good, and the model developer gets access for eight hours (2026-03-02 09:00)",
                        "3. February fails, and one person is asked (2026-03-02 10:00)",
                        "4. What must not be done is refused, and says why (2026-03-02 10:10)",
                        "5. Half a day passes and nobody decides (2026-03-02 22:10)",
                        "6. February is mended, and only a person lifts the quarantine (2026-03-03 00:10)",
                        "7. The log is verified (2026-03-03 00:10)",
                        "8. Copies of it are tampered with (2026-03-03 00:10)");
        assertThat(printed())
                .contains(
                        "fare-present: every fare_krw is not null — 31 of 200 rows failed (15.5 %)",
                        "lee as data-owner must decide by 2026-03-02 18:00 (Asia/Seoul); if nobody does: QUARANTINE.",
                        "may choi read trips? no (QUARANTINED)",
                        "Nobody decided by 2026-03-02 22:10 (Asia/Seoul), so that its safe default took effect:"
                                + " QUARANTINE.",
                        "All 82 records are intact and anchored.",
                        "replaying the log rebuilds the same state: yes",
                        "is corrupt: record must follow the one before it",
                        "The log must have 82 records, but has 80.");
    }

    @Test
    void tells_eight_steps_in_korean() {
        run("--lang", "ko");

        assertThat(lines("[1-9]\\. .*"))
                .containsExactly(
                        "1. 하나의 파일로 조직을 만듭니다 (2026-03-02 09:00)",
                        "2. 1월은 좋고, 모델 개발자가 8시간 접근 권한을 받습니다 (2026-03-02 09:00)",
                        "3. 2월이 실패하고, 한 사람에게 결정을 묻습니다 (2026-03-02 10:00)",
                        "4. 해서는 안 되는 일은 이유와 함께 거절됩니다 (2026-03-02 10:10)",
                        "5. 반나절이 지나도록 아무도 결정하지 않습니다 (2026-03-02 22:10)",
                        "6. 2월을 고쳤고, 격리는 사람만 해제합니다 (2026-03-03 00:10)",
                        "7. 로그를 검증합니다 (2026-03-03 00:10)",
                        "8. 로그의 사본을 조작합니다 (2026-03-03 00:10)");
        assertThat(printed())
                .contains(
                        "lee 님이 data-owner 페르소나로 2026-03-02 18:00 (Asia/Seoul)까지 결정해야 하며, 결정이 없으면 안전한 기본 조치(격리)가 적용됩니다.",
                        "기록 82건이 모두 온전하며 외부 체크포인트로 확인되었습니다.",
                        "기록이 82건 있어야 하지만 80건만 있습니다.");
    }

    @Test
    void prints_the_same_each_time() throws IOException {
        run();
        String first = printed();
        out.reset();

        Path again = Files.createDirectory(folder.resolve("again"));
        new GovernanceExample(new PrintStream(out, true, UTF_8), new PrintStream(faults, true, UTF_8)).run(again);

        assertThat(printed()).isEqualTo(first);
    }

    @Test
    void wrong_words_are_told_with_the_usage() {
        assertThat(run("--lang", "fr")).isEqualTo(GovernanceExample.COULD_NOT_RUN);
        assertThat(faults.toString(UTF_8))
                .startsWith("words must be none, --lang en or --lang ko, but were --lang fr\nusage: [--lang en|ko]");
        assertThat(printed()).isEmpty();
    }
}
