package dev.assay.governance.catalogue;

import static dev.assay.governance.Outcomes.outcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.Firm;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.Hash;
import dev.assay.governance.audit.anchor.Checkpoint;
import dev.assay.governance.audit.file.FileAuditLog;
import dev.assay.governance.audit.verify.LogRoots;
import dev.assay.governance.audit.verify.RecordSource;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.run.QualityRun;
import dev.assay.governance.run.Runs;
import dev.assay.quality.Severity;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.quality.outcome.Status;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceCheckTest {
    /** It is Friday evening in Seoul, and Friday in UTC, too. */
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 6);

    private static final Actor KIM = Actor.of("kim");
    private static final Actor BOT = Actor.of("bot");

    private final Firm firm = new Firm();
    private final Compliance compliance = new Compliance(firm.store());

    @TempDir
    private Path folder;

    private static Control control(String catalogue, String version, String item) {
        return new Control(
                "audit-log",
                Text.of("Audit log"),
                Text.of("verified"),
                List.of(new CatalogueRef(catalogue, version, item)),
                Optional.empty());
    }

    private void adopted() {
        compliance.adopt(control("eu-ai-act", "2024-1689", "Art. 12"), KIM);
    }

    private static Evidence evidence(Evidence.Type type, String digest, LocalDate since) {
        return new Evidence("audit-log", type, digest, since, TODAY.plusYears(1));
    }

    private static List<Finding> refused(Runnable attempt) {
        return catchThrowableOfType(FindingsException.class, attempt::run).findings();
    }

    private static List<String> codes(Runnable attempt) {
        return refused(attempt).stream().map(Finding::code).toList();
    }

    @Test
    void a_control_cites_what_there_is() {
        assertThat(refused(() -> compliance.adopt(control("eu-ai-act", "2024-1689", "Art. 122"), KIM)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("CAT-1");
                    assertThat(finding.message().en())
                            .startsWith("no item eu-ai-act@2024-1689:Art. 122; ")
                            .contains("Art. 12");
                    assertThat(finding.message().ko()).startsWith("없는 항목입니다");
                });
        assertThat(refused(() -> compliance.adopt(control("eu-ai-act", "2024-1698", "Art. 12"), KIM)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("CAT-1");
                    assertThat(finding.message().en())
                            .startsWith("no version eu-ai-act@2024-1698 of a catalogue; ")
                            .contains("eu-ai-act@2024-1689");
                    assertThat(finding.message().ko()).startsWith("없는 카탈로그 판입니다");
                });
        assertThat(firm.store()
                        .<Integer>read(reader -> reader.all(Compliance.CONTROL).size()))
                .isZero();
        assertThat(firm.story()).containsExactly("00:00 control.adopted CAT-1 kim", "00:00 control.adopted CAT-1 kim");
    }

    @Test
    void a_version_that_was_loaded_can_be_cited() {
        Catalogue act = Catalogues.euAiAct();
        CatalogueHeader header = act.header();
        Catalogue house = Catalogue.of(
                new CatalogueHeader(
                        "house",
                        "1",
                        header.publisher(),
                        header.source(),
                        header.retrieved(),
                        header.licence(),
                        header.counts()),
                act.items());
        assertThat(codes(() -> compliance.adopt(control("house", "1", "Art. 12"), KIM)))
                .containsExactly("CAT-1");

        new CatalogueLibrary(firm.store()).load(house, KIM);

        assertThat(compliance.adopt(control("house", "1", "Art. 12"), KIM).id()).isEqualTo("audit-log");
        assertThat(codes(() -> compliance.adopt(control("house", "1", "Art. 122"), KIM)))
                .containsExactly("CAT-1");
    }

    @Test
    void what_was_measured_is_a_run_that_is_recorded() {
        adopted();
        QualityRun run = Runs.of(Firm.TRIPS, outcome(Severity.CRITICAL, Status.PASSED, firm.now()));
        Evidence measured = evidence(Evidence.Type.MEASURED, run.digest(), TODAY);
        assertThat(codes(() -> compliance.show(measured, BOT))).containsExactly("CAT-3");

        firm.store().change(change -> Runs.record(change, run));

        assertThat(compliance.show(measured, BOT)).isEqualTo(measured.shownBy(new PrincipalId("bot")));
        assertThat(codes(() -> compliance.show(evidence(Evidence.Type.MEASURED, "made-up", TODAY), KIM)))
                .containsExactly("CAT-3");
    }

    @Test
    void what_was_measured_is_a_run_that_passed() {
        adopted();
        QualityRun run = Runs.of(Firm.TRIPS, outcome(Severity.CRITICAL, Status.FAILED, firm.now()));
        firm.store().change(change -> Runs.record(change, run));

        assertThat(refused(() -> compliance.show(evidence(Evidence.Type.MEASURED, run.digest(), TODAY), KIM)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("CAT-3");
                    assertThat(finding.message().en())
                            .contains("must be a run that passed")
                            .endsWith("is FAILED");
                    assertThat(finding.message().ko()).contains("통과한 실행이어야").endsWith("FAILED입니다");
                });
    }

    @Test
    void what_was_measured_counts_for_a_year_from_the_day_of_the_run() {
        adopted();
        QualityRun run = Runs.of(Firm.TRIPS, outcome(Severity.CRITICAL, Status.PASSED, firm.now()));
        firm.store().change(change -> Runs.record(change, run));
        LocalDate year = LocalDate.of(2027, 3, 6);
        Evidence longer =
                new Evidence("audit-log", Evidence.Type.MEASURED, run.digest(), TODAY, LocalDate.of(2027, 3, 7));

        assertThat(refused(() -> compliance.show(longer, BOT))).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("CAT-5");
            assertThat(finding.message().en())
                    .contains("until 2027-03-06 at most")
                    .endsWith("until 2027-03-07");
            assertThat(finding.message().ko()).contains("늦어도 2027-03-06에").endsWith("2027-03-07까지입니다");
        });
        assertThat(compliance
                        .show(new Evidence("audit-log", Evidence.Type.MEASURED, run.digest(), TODAY, year), BOT)
                        .until())
                .isEqualTo(year);
    }

    @Test
    void what_a_person_vouches_for_has_a_beginning_and_an_end() {
        adopted();
        LocalDate end = LocalDate.of(2036, 3, 6);
        Evidence whole = new Evidence("audit-log", Evidence.Type.ATTESTED, "aa", LocalDate.of(1970, 1, 1), end);

        assertThat(compliance.show(whole, KIM)).isEqualTo(whole.shownBy(new PrincipalId("kim")));
        assertThat(codes(() -> compliance.show(evidence(Evidence.Type.ATTESTED, "aa", LocalDate.MIN), KIM)))
                .containsExactly("CAT-5");
        assertThat(codes(
                        () -> compliance.show(evidence(Evidence.Type.DOCUMENT, "aa", LocalDate.of(1969, 12, 31)), KIM)))
                .containsExactly("CAT-5");
        Evidence endless = new Evidence("audit-log", Evidence.Type.ATTESTED, "aa", TODAY, end.plusDays(1));
        assertThat(codes(() -> compliance.show(endless, KIM))).containsExactly("CAT-5");
    }

    @Test
    void only_a_person_attests_what_was_before() {
        adopted();
        QualityRun run = Runs.of(Firm.TRIPS, outcome(Severity.CRITICAL, Status.PASSED, firm.now()));
        firm.store().change(change -> Runs.record(change, run));
        Evidence early = evidence(Evidence.Type.MEASURED, run.digest(), TODAY.minusDays(1));

        assertThat(refused(() -> compliance.show(early, BOT))).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("CAT-4");
            assertThat(finding.message().en()).contains("2026-03-06").contains("2026-03-05");
        });
        assertThat(compliance.show(early, KIM)).isEqualTo(early.shownBy(new PrincipalId("kim")));
    }

    @Test
    void what_is_of_the_log_is_a_checkpoint_that_the_log_agrees_with() {
        adopted();
        try (FileAuditLog trail =
                FileAuditLog.in(folder.resolve("trail"), "trail", firm.clock()).open()) {
            firm.records().forEach(added -> trail.append(added.event()));
            RecordSource source = trail.source();
            Compliance shown = new Compliance(firm.store(), () -> source);
            Hash root = LogRoots.at(source, 1);
            String digest = Compliance.digest(new Checkpoint("trail", 1, root));

            assertThat(digest).isEqualTo("1:" + root.hex());
            for (String wrong : Set.of(
                    "2:" + root.hex(), "1:" + Hash.sha256().hex(), "01:" + root.hex(), "1", "x:y", "0:" + root.hex())) {
                assertThat(codes(() -> shown.show(evidence(Evidence.Type.LOG, wrong, TODAY), BOT)))
                        .as(wrong)
                        .containsExactly("CAT-3");
            }
            assertThat(codes(() -> compliance.show(evidence(Evidence.Type.LOG, digest, TODAY), BOT)))
                    .containsExactly("CAT-3");
            assertThat(shown.show(evidence(Evidence.Type.LOG, digest, TODAY), BOT)
                            .digest())
                    .isEqualTo(digest);
        }
    }
}
