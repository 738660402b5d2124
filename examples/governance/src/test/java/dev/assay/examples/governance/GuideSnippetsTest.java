package dev.assay.examples.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.asset.Assets;
import dev.assay.governance.asset.QualityState;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditRecord;
import dev.assay.governance.audit.anchor.Anchoring;
import dev.assay.governance.audit.anchor.AppendableAnchor;
import dev.assay.governance.audit.anchor.KeyPairSigner;
import dev.assay.governance.audit.file.FileAuditLog;
import dev.assay.governance.catalogue.Catalogue;
import dev.assay.governance.catalogue.CatalogueRef;
import dev.assay.governance.catalogue.Catalogues;
import dev.assay.governance.catalogue.ComplianceMap;
import dev.assay.governance.catalogue.Control;
import dev.assay.governance.catalogue.Evidence;
import dev.assay.governance.decision.Answer;
import dev.assay.governance.decision.Decision;
import dev.assay.governance.decision.DecisionId;
import dev.assay.governance.decision.Decisions;
import dev.assay.governance.decision.policy.Choice;
import dev.assay.governance.jdbc.JdbcStore;
import dev.assay.governance.jdbc.StateCheck;
import dev.assay.governance.jdbc.StateVerifier;
import dev.assay.governance.kind.GovernanceKinds;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.raci.Accountability;
import dev.assay.governance.raci.ActivityId;
import dev.assay.governance.raci.Addressee;
import dev.assay.governance.raci.RaciMatrix;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.wiring.Governance;
import dev.assay.governance.wiring.GovernanceSettings;
import dev.assay.governance.wiring.RecordKeeping;
import dev.assay.json.OrganisationFiles;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guide to governance shows besides the example. */
class GuideSnippetsTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");
    private static final Path FILE = Path.of("organisation.yaml");

    @TempDir
    private Path folder;

    private final HandClock clock = new HandClock(MONDAY);

    @Test
    void one_person_answers_for_an_activity() {
        try (FileAuditLog log = new Ledger(folder, clock).open()) {
            Firm firm = new Firm(log, clock);
            firm.found(FILE);

            assertThat(answering(firm.store()).map(Addressee::person)).contains(new PrincipalId("lee"));
        }
    }

    // region raci
    static Optional<Addressee> answering(GovernanceStore store) {
        ActivityId activity = new ActivityId("quality-failure");
        return store.read(reader -> RaciMatrix.of(reader)
                .flatMap(matrix -> Accountability.of(reader, matrix).addressee(activity, 0)));
    }
    // endregion

    @Test
    void who_was_asked_decides_after_who_was_to_be_heard() {
        try (FileAuditLog log = new Ledger(folder, clock).open()) {
            Firm firm = new Firm(log, clock);
            firm.found(FILE);
            DecisionId id = firm.route(firm.check(Path.of("data", "2026-02.csv"), Path.of("suites", "trips.yaml")))
                    .decisions()
                    .iterator()
                    .next();

            Decision decided = decide(firm.decisions(), id);

            assertThat(decided.state()).isEqualTo(Decision.State.DECIDED);
        }
    }

    // region decide
    static Decision decide(Decisions decisions, DecisionId id) {
        decisions.answer(
                id, new PersonaId("model-developer"), new PrincipalId("choi"), "no fare came since 17 February");
        Answer answer = Answer.of(Choice.FIX_UPSTREAM, "the meters' new version loses fares; have it mended");
        return decisions.decide(id, new PrincipalId("lee"), answer);
    }
    // endregion

    @Test
    void two_people_make_an_exception() {
        try (FileAuditLog log = new Ledger(folder, clock).open()) {
            Firm firm = new Firm(log, clock);
            firm.found(FILE);
            DecisionId id = firm.route(firm.check(Path.of("data", "2026-02.csv"), Path.of("suites", "trips.yaml")))
                    .decisions()
                    .iterator()
                    .next();
            firm.decisions()
                    .answer(id, new PersonaId("model-developer"), new PrincipalId("choi"), "the model needs no fares");
            Instant end = MONDAY.plus(Duration.ofDays(7));

            Decision decided = agreed(firm.decisions(), id, end);

            assertThat(decided.ruling().orElseThrow().proposer()).contains(new PrincipalId("park"));
            assertThat(firm.quality()).isEqualTo(new QualityState.Waived(end));
        }
    }

    // region exception
    static Decision agreed(Decisions decisions, DecisionId id, Instant end) {
        Answer answer =
                Answer.of(Choice.ACCEPT_ONCE, "February is known to lack fares").until(end);
        decisions.propose(id, new PrincipalId("park"), answer);
        return decisions.decide(id, new PrincipalId("lee"), answer);
    }
    // endregion

    @Test
    void a_database_keeps_the_same() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:guide;DB_CLOSE_DELAY=-1");

        founded(inDatabase(database, anchoring()));

        JdbcStore again = JdbcStore.open(database, "han-river-taxi");
        assertThat(again.<Integer>read(reader -> reader.all(Assets.KIND).size()))
                .isEqualTo(1);
        try (var records = again.log().read(1)) {
            assertThat(records.map(AuditRecord::event)).hasSize(40);
        }
    }

    private static Anchoring anchoring() {
        return new Anchoring(
                "han-river-taxi",
                KeyPairSigner.generate("taxi"),
                List.of(new AppendableAnchor("paper", new StringBuilder())),
                Clock.fixed(MONDAY, ZoneOffset.UTC));
    }

    private static void founded(Governance governance) {
        governance.staffing().organisations().load(OrganisationFiles.read(FILE, MONDAY), Actor.of("kim"));
    }

    // region jdbc
    static Governance inDatabase(DataSource database, Anchoring anchoring) {
        JdbcStore store = JdbcStore.open(database, "han-river-taxi");
        return Governance.over(
                RecordKeeping.inDatabase(store, anchoring),
                GovernanceSettings.ofDefaults(new PersonaId("governance-lead")));
    }
    // endregion

    @Test
    void what_was_edited_past_the_log_is_found() throws SQLException {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:edited;DB_CLOSE_DELAY=-1");
        founded(inDatabase(database, anchoring()));
        JdbcStore store = JdbcStore.open(database, "han-river-taxi");
        assertThat(verified(store).isProven()).isTrue();

        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update assay_thing set version = 9 where kind = 'asset'");
        }

        assertThat(verified(store).findings()).extracting(Finding::code).containsExactly("VERSION_DIFFERS");
    }

    // region state
    static StateCheck verified(JdbcStore store) {
        return StateVerifier.of(GovernanceKinds.all()).verify(store).recordedIn(store, Actor.of("kim"));
    }
    // endregion

    @Test
    void a_catalogue_tells_what_is_missing() {
        ComplianceMap map = map();

        // Of 41 obligations one is met.
        assertThat(map.coverage()).contains(1.0 / 41);
        assertThat(map.gaps()).hasSize(40);
    }

    // region catalogue
    static ComplianceMap map() {
        Catalogue act = Catalogues.euAiAct();
        CatalogueRef logging = new CatalogueRef(act.header().id(), act.header().version(), "Art. 12");
        Control log = new Control(
                "audit-log",
                Text.of("Audit log", "감사 로그"),
                Text.of("verified every night", "매일 밤 검증"),
                List.of(logging),
                Optional.empty());
        Evidence verified = new Evidence(
                "audit-log", Evidence.Type.LOG, "sha256:…", LocalDate.of(2027, 12, 1), LocalDate.of(2028, 2, 1));
        return ComplianceMap.of(act, Set.of("obligation"), List.of(log), List.of(verified), LocalDate.of(2028, 1, 1));
    }
    // endregion
}
