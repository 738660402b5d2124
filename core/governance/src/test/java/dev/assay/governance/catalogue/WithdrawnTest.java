package dev.assay.governance.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.AuditRecord;
import dev.assay.governance.gate.Launch;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.staffing.People;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was shown by mistake is none: so says who showed it, or who answers for the control. */
class WithdrawnTest {
    private static final Catalogue RISKS = Catalogues.nistGenerativeAi();
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private static Compliance compliance(Launch launch, Optional<String> owner) {
        Compliance compliance = new Compliance(launch.store);
        CatalogueRef risk = new CatalogueRef(RISKS.header().id(), RISKS.header().version(), "CBRN");
        Control filter = new Control("filter", Text.of("Filter"), Text.of("tried"), List.of(risk), Optional.empty());
        compliance.adopt(owner.map(PersonaId::new).map(filter::ownedBy).orElse(filter), Launch.DAN);
        return compliance;
    }

    private static Evidence vouched(Compliance compliance, Actor actor) {
        return compliance.show(
                new Evidence("filter", Evidence.Type.ATTESTED, "aa", TODAY.minusDays(9), TODAY.plusYears(9)), actor);
    }

    private static ComplianceMap.Line line(Launch launch, LocalDate day) {
        return launch
                .store
                .<ComplianceMap>read(reader -> Compliance.map(reader, RISKS, Set.of("risk"), day))
                .lines()
                .stream()
                .filter(found -> found.item().id().equals("CBRN"))
                .findFirst()
                .orElseThrow();
    }

    private static Finding refused(Compliance compliance, Evidence evidence, String reason, Actor actor) {
        FindingsException thrown =
                catchThrowableOfType(FindingsException.class, () -> compliance.withdraw(evidence, reason, actor));
        assertThat(thrown.findings()).hasSize(1);
        return thrown.findings().get(0);
    }

    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void who_owns_the_control_withdraws_what_somebody_showed_who_has_left(Launch.Where where) {
        Launch launch = new Launch(where);
        Compliance compliance = compliance(launch, Optional.of("owner"));
        Evidence bens = vouched(compliance, Launch.BEN);
        Evidence dans = vouched(compliance, Launch.DAN);
        new People(launch.store, List.of()).leave(new PrincipalId("ben"), Launch.DAN);
        launch.pass(Duration.ofDays(1));

        Evidence withdrawn = compliance.withdraw(bens, "of another filter", Launch.ANN);

        assertThat(withdrawn.withdrawnBy()).contains(new PrincipalId("ann"));
        assertThat(line(launch, TODAY.plusDays(1)).evidence()).containsExactly(dans);
        compliance.withdraw(dans, "of another filter", Launch.ANN);
        assertThat(line(launch, TODAY.plusDays(1)).status()).isEqualTo(ComplianceMap.Status.WITHOUT_EVIDENCE);
        // A past day is seen as it was recorded by then.
        assertThat(line(launch, TODAY).evidence()).containsExactlyInAnyOrder(bens, dans);
        assertThat(line(launch, TODAY).since()).contains(TODAY.minusDays(9));
    }

    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void a_record_says_whose_it_was_and_why(Launch.Where where) {
        Launch launch = new Launch(where);
        Compliance compliance = compliance(launch, Optional.of("owner"));
        compliance.withdraw(vouched(compliance, Launch.BEN), "of another filter", Launch.ANN);

        try (Stream<AuditRecord> records = launch.log.read(1)) {
            AuditEvent last = records.reduce((one, next) -> next).orElseThrow().event();
            assertThat(last.type()).isEqualTo("control.evidence_withdrawn");
            assertThat(last.actor().principal()).isEqualTo("ann");
            assertThat(last.reason()).isEqualTo("of another filter");
            assertThat(last.details())
                    .containsAllEntriesOf(Map.of(
                            "type", "ATTESTED",
                            "digest", "aa",
                            "since", "2026-02-21",
                            "until", "2035-03-02",
                            "producedBy", "ben"));
        }
    }

    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void nobody_else_does(Launch.Where where) {
        Launch launch = new Launch(where);
        Compliance compliance = compliance(launch, Optional.of("owner"));
        Evidence bens = vouched(compliance, Launch.BEN);

        Finding finding = refused(compliance, bens, "not mine", Launch.DAN);

        assertThat(finding.code()).isEqualTo("NOT_ADDRESSED");
        // To say that it was one's own does not make it so.
        assertThat(refused(compliance, bens.shownBy(new PrincipalId("dan")), "mine", Launch.DAN)
                        .code())
                .isEqualTo("CAT-2");
        assertThat(line(launch, TODAY).evidence()).containsExactly(bens);
        assertThat(compliance.withdraw(bens, "my mistake", Launch.BEN).withdrawnBy())
                .contains(new PrincipalId("ben"));
    }

    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void a_control_without_owner_has_nobody_but_who_showed_it(Launch.Where where) {
        Launch launch = new Launch(where);
        Compliance compliance = compliance(launch, Optional.empty());
        Evidence bens = vouched(compliance, Launch.BEN);

        Finding finding = refused(compliance, bens, "not mine", Launch.ANN);

        assertThat(finding.code()).isEqualTo("NOT_ADDRESSED");
        assertThat(finding.describe(Locale.ENGLISH)).contains("\"filter\" has no owner and the actor is ann");
        assertThat(finding.describe(Locale.KOREAN)).contains("통제 \"filter\"에는 담당이 없고");
    }

    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void only_what_counts_is_withdrawn_once_and_for_a_reason(Launch.Where where) {
        Launch launch = new Launch(where);
        Compliance compliance = compliance(launch, Optional.of("owner"));
        Evidence bens = vouched(compliance, Launch.BEN);

        assertThat(refused(compliance, bens, " ", Launch.ANN).code()).isEqualTo("CAT-2");
        assertThat(refused(compliance, bens, "x".repeat(4_097), Launch.ANN).code())
                .isEqualTo("CAT-2");
        Evidence withdrawn = compliance.withdraw(bens, "of another filter", Launch.ANN);
        Finding twice = refused(compliance, withdrawn, "again", Launch.ANN);
        assertThat(twice.code()).isEqualTo("CAT-2");
        assertThat(twice.describe(Locale.ENGLISH))
                .contains("not withdrawn yet, but is not: \"filter\" 2026-02-21 \"aa\" (ben)");
        // Who vouches for it anew does so by their own word, whatever is written in what they show.
        Evidence again = compliance.show(withdrawn, Launch.BEN);
        assertThat(again).isEqualTo(bens);
        assertThat(line(launch, TODAY).evidence()).containsExactly(bens);
    }
}
