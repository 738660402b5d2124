package dev.assay.governance.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.card.measure.Claim;
import dev.assay.governance.card.template.Templates;
import dev.assay.governance.jdbc.Databases;
import dev.assay.governance.jdbc.JdbcStore;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.RunInfo;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the run that ended last has found stands. */
class EvidenceOrderTest {
    private static final DocumentId SHEET = new DocumentId("trips-sheet");
    private static final Author KIM = new Author(new PrincipalId("kim"), new PersonaId("steward"));
    private static final Instant EVENING = Instant.parse("2026-03-02T20:00:00Z");

    private static Outcome ending(String end, long missing) {
        Instant finished = Instant.parse(end);
        RunInfo run = new RunInfo("trips", "fake", finished.minusSeconds(60), finished, 1000);
        return new Outcome(
                Office.SUITE, run, Office.outcome(Office.SUITE, missing).results());
    }

    private static void keepsTheNewest(Office office) {
        Cards cards = office.cards;
        Claim none = new Claim("missing-share", Claim.Relation.AT_MOST, BigDecimal.ZERO);
        cards.declare(SHEET, FieldAnswer.of("DS-C6", Text.of("none")).claiming(none), KIM);
        Outcome older = office.recorded(ending("2026-03-02T12:11:00Z", 0));
        cards.measure(SHEET, "2026-03", office.recorded(ending("2026-03-02T14:01:00Z", 500)), Office.LEE);

        FindingsException thrown = catchThrowableOfType(
                FindingsException.class, () -> cards.measure(SHEET, "2026-03", older, Actor.of("bot")));

        assertThat(thrown.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("DOC-LATE");
            assertThat(finding.describe(Locale.ENGLISH))
                    .contains("must not have ended before the one that measured the same, but ended at"
                            + " 2026-03-02T12:11:00Z");
            assertThat(finding.describe(Locale.KOREAN)).contains("2026-03-02T12:11:00Z에 끝났습니다");
        });
        assertThat(cards.view(SHEET).state("DS-C6")).isEqualTo(FieldState.CONTRADICTED);
        assertThat(cards.view(SHEET)
                        .document()
                        .measurements()
                        .get("missing-share")
                        .value())
                .isEqualByComparingTo("0.5");

        cards.measure(SHEET, "2026-03", office.recorded(ending("2026-03-02T15:01:00Z", 0)), Office.LEE);
        assertThat(cards.view(SHEET).state("DS-C6")).isEqualTo(FieldState.FRESH);
    }

    private static Office prepared(Office office) {
        office.cards.open(SHEET, Office.TRIPS, "2026-03", Templates.datasheet(), Office.LEE);
        office.cards.freeze(Office.SUITE, Office.LEE);
        return office;
    }

    @Test
    void an_older_run_takes_nothing_back() {
        Office office = prepared(new Office());
        office.at("2026-03-02T20:00:00Z");

        keepsTheNewest(office);
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void an_older_run_takes_nothing_back_in_a_database(Databases database) throws Exception {
        DataSource source = database.create();
        prepared(new Office(JdbcStore.open(source, "main", Clock.fixed(Office.NOON, ZoneOffset.UTC))));

        keepsTheNewest(new Office(JdbcStore.open(source, "main", Clock.fixed(EVENING, ZoneOffset.UTC))));
    }
}
