package dev.assay.examples.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.audit.file.FileAuditLog;
import dev.assay.governance.organisation.OrganisationDiff;
import dev.assay.governance.organisation.Organisations;
import dev.assay.json.OrganisationFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guide to governance shows of the next file of an organisation. */
class GuideChangesTest {
    private static final Path FILE = Path.of("organisation.yaml");

    @TempDir
    private Path folder;

    private final HandClock clock = new HandClock(Instant.parse("2026-03-02T00:00:00Z"));

    @Test
    void what_the_next_file_would_change_is_told_before_it_is_approved() throws IOException {
        Path next = Files.writeString(
                folder.resolve("next.yaml"),
                Files.readString(FILE)
                        .replace("profile:\n  version: 1", "profile:\n  version: 2")
                        .replace("displayName: Jung Sua", "displayName: Jung Soo-ah")
                        .replace(
                                "threshold-change, assets: trips*, maxSeverity: high",
                                "threshold-change, assets: trips*, maxSeverity: critical"));
        try (FileAuditLog log = new Ledger(folder, clock).open()) {
            Firm firm = new Firm(log, clock);
            firm.found(FILE);
            Organisations organisations = new Organisations(firm.store(), List.of(), List.of());

            assertThat(whatWouldChange(organisations, next, clock, Locale.ENGLISH))
                    .isEqualTo("""
                    2 changes, 1 of who may do, decide or approve what
                    persona "data-steward" changes: decisionScopes loses "assets: trips*, kind: threshold-change, maxSeverity: high"; decisionScopes gains "assets: trips*, kind: threshold-change, maxSeverity: critical"; version from "1" to "2"
                    1 other change: principal "jung\"""");
            assertThat(whatWouldChange(organisations, next, clock, Locale.KOREAN))
                    .isEqualTo("""
                    변경 2건, 그중 권한과 책임의 변경 1건
                    페르소나 "data-steward" 변경: decisionScopes "assets: trips*, kind: threshold-change, maxSeverity: high" 삭제; decisionScopes "assets: trips*, kind: threshold-change, maxSeverity: critical" 추가; version "1" → "2"
                    그 밖의 변경 1건: 주체 "jung\"""");
        }
    }

    // region changes
    static String whatWouldChange(Organisations organisations, Path file, Clock clock, Locale locale) {
        OrganisationDiff diff = organisations.changes(OrganisationFiles.read(file, clock.instant()));
        return diff.describe(locale);
    }
    // endregion
}
