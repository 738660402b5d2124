package dev.assay.governance.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.gate.Launch;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ComplianceTest {
    private static final Catalogue ACT = Catalogues.euAiAct();
    private static final Catalogue RISKS = Catalogues.nistGenerativeAi();
    private static final LocalDate DAY = LocalDate.of(2028, 1, 1);

    private static Control control(String id, Optional<String> excluded) {
        CatalogueRef logging = new CatalogueRef(ACT.header().id(), ACT.header().version(), "Art. 12");
        return new Control(id, Text.of("Audit log"), Text.of("verified"), List.of(logging), excluded);
    }

    private static Evidence evidence(String control, String digest, LocalDate since, LocalDate until) {
        return new Evidence(control, Evidence.Type.DOCUMENT, digest, since, until);
    }

    private static ComplianceMap.Line line(Launch launch, LocalDate day) {
        return launch
                .store
                .<ComplianceMap>read(reader -> Compliance.map(reader, ACT, Set.of("obligation"), day))
                .lines()
                .stream()
                .filter(found -> found.item().id().equals("Art. 12"))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void draws_the_map_of_what_is_kept_as_of_any_day(Launch.Where where) {
        Launch launch = new Launch(where);
        Compliance compliance = new Compliance(launch.store);
        assertThat(line(launch, DAY).status()).isEqualTo(ComplianceMap.Status.GAP);

        compliance.adopt(control("audit-log", Optional.empty()), Launch.DAN);
        assertThat(line(launch, DAY).status()).isEqualTo(ComplianceMap.Status.WITHOUT_EVIDENCE);
        compliance.show(evidence("audit-log", "aa", LocalDate.of(2027, 12, 5), LocalDate.of(2028, 1, 1)), Launch.DAN);
        compliance.show(evidence("audit-log", "bb", LocalDate.of(2028, 1, 1), LocalDate.of(2028, 2, 1)), Launch.DAN);

        assertThat(line(launch, DAY).status()).isEqualTo(ComplianceMap.Status.MET);
        assertThat(line(launch, DAY).since()).contains(LocalDate.of(2027, 12, 5));
        assertThat(line(launch, LocalDate.of(2028, 2, 1)).status()).isEqualTo(ComplianceMap.Status.WITHOUT_EVIDENCE);
        exclude(compliance, control("audit-log", Optional.of("nothing is logged")));
        assertThat(line(launch, DAY).status()).isEqualTo(ComplianceMap.Status.EXCLUDED);
    }

    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void a_map_names_who_showed_the_evidence(Launch.Where where) {
        Launch launch = new Launch(where);
        Compliance compliance = new Compliance(launch.store);
        compliance.adopt(control("audit-log", Optional.empty()), Launch.DAN);
        Evidence shown =
                compliance.show(evidence("audit-log", "aa", DAY.minusDays(1), LocalDate.of(2028, 2, 1)), Launch.DAN);

        assertThat(shown.producedBy()).contains(new PrincipalId("dan"));
        assertThat(line(launch, DAY).evidence()).containsExactly(shown);
        assertThat(line(launch, DAY).describe(Locale.ENGLISH))
                .isEqualTo("Art. 12 Automatic event logs — MET since 2027-12-31; controls audit-log;"
                        + " evidence audit-log aa (document, until 2028-02-01, shown by dan)");
        assertThat(line(launch, DAY).describe(Locale.KOREAN))
                .endsWith(" — 2027-12-31부터 충족; 통제 audit-log; 증빙 audit-log aa (문서, 2028-02-01까지, 제시 dan)");
    }

    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void each_vouches_for_their_own(Launch.Where where) {
        Launch launch = new Launch(where);
        Compliance compliance = new Compliance(launch.store);
        compliance.adopt(control("audit-log", Optional.empty()), Launch.DAN);
        LocalDate since = LocalDate.of(2026, 3, 1);
        Evidence dans = compliance.show(evidence("audit-log", "aa", since, DAY.plusDays(9)), Launch.DAN);
        Evidence bens = compliance.show(evidence("audit-log", "aa", since, since.plusDays(3)), Launch.BEN);

        assertThat(line(launch, DAY).status()).isEqualTo(ComplianceMap.Status.MET);
        assertThat(line(launch, DAY).evidence()).containsExactly(dans);
        assertThat(launch.store.<List<Evidence>>read(reader -> reader.all(Compliance.EVIDENCE).stream()
                        .map(Stored::value)
                        .toList()))
                .containsExactlyInAnyOrder(dans, bens);
        compliance.show(evidence("audit-log", "aa", since, since.plusDays(2)), Launch.DAN);
        assertThat(line(launch, DAY).status()).isEqualTo(ComplianceMap.Status.WITHOUT_EVIDENCE);
    }

    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void evidence_is_for_a_control_that_was_adopted_and_has_a_digest(Launch.Where where) {
        Launch launch = new Launch(where);
        Compliance compliance = new Compliance(launch.store);
        LocalDate next = DAY.plusDays(1);

        refused(() -> compliance.show(evidence("audit-log", "aa", DAY, next), Launch.DAN));
        compliance.adopt(control("audit-log", Optional.empty()), Launch.DAN);
        refused(() -> compliance.show(evidence("audit-log", " ", DAY, next), Actor.of("dan")));
    }

    /** Nothing that no record and no database holds: too long by a character, half a character, unseen, a control. */
    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void a_digest_is_what_every_store_can_keep(Launch.Where where) {
        Launch launch = new Launch(where);
        Compliance compliance = new Compliance(launch.store);
        compliance.adopt(control("audit-log", Optional.empty()), Launch.DAN);
        LocalDate next = DAY.plusDays(1);

        for (String digest : List.of("", "a".repeat(201), "\ud800", "\u200b", "a\u0000", "a".repeat(2_000_000))) {
            refused(() -> compliance.show(evidence("audit-log", digest, DAY, next), Launch.DAN));
            Evidence measured = new Evidence("audit-log", Evidence.Type.MEASURED, digest, DAY, next);
            refused(() -> compliance.show(measured, Launch.DAN));
        }
        assertThat(compliance
                        .show(evidence("audit-log", "a".repeat(200), DAY, next), Launch.DAN)
                        .digest())
                .hasSize(200);
    }

    @Test
    void too_long_a_digest_is_told_in_both_languages() {
        Launch launch = new Launch(Launch.Where.MEMORY);
        Compliance compliance = new Compliance(launch.store);
        compliance.adopt(control("audit-log", Optional.empty()), Launch.DAN);

        FindingsException thrown = catchThrowableOfType(
                FindingsException.class,
                () -> compliance.show(evidence("audit-log", "b".repeat(600), DAY, DAY.plusDays(1)), Launch.DAN));

        assertThat(thrown.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.describe(Locale.ENGLISH))
                    .isEqualTo("digest: must be 1 to 200 characters that can be read, but was \"" + "b".repeat(64)
                            + "…\" (600) (CAT-2)");
            assertThat(finding.describe(Locale.KOREAN)).contains("읽을 수 있는 1~200자여야 하지만", "(600자)입니다");
        });
    }

    @Test
    void evidence_names_a_control_as_controls_are_named() {
        assertThatThrownBy(() -> evidence("a".repeat(65), "aa", DAY, DAY.plusDays(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("control must be 1 to 64 letters");
    }

    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void a_past_day_is_seen_as_it_was_recorded_by_then(Launch.Where where) {
        Launch launch = new Launch(where);
        Compliance compliance = new Compliance(launch.store);
        LocalDate adopted = launch.instant().atZone(ZoneOffset.UTC).toLocalDate();
        compliance.adopt(filter("audit-log", Optional.empty()), Launch.DAN);
        launch.pass(Duration.ofDays(10));
        // Dan attests what was before.
        compliance.show(evidence("audit-log", "aa", adopted.minusDays(30), adopted.plusDays(90)), Launch.DAN);
        launch.pass(Duration.ofDays(10));
        exclude(compliance, filter("audit-log", Optional.of("nothing is logged")));

        assertThat(status(launch, adopted.minusDays(1))).isEqualTo(ComplianceMap.Status.GAP);
        assertThat(status(launch, adopted)).isEqualTo(ComplianceMap.Status.WITHOUT_EVIDENCE);
        assertThat(status(launch, adopted.plusDays(9))).isEqualTo(ComplianceMap.Status.WITHOUT_EVIDENCE);
        assertThat(status(launch, adopted.plusDays(10))).isEqualTo(ComplianceMap.Status.MET);
        assertThat(status(launch, adopted.plusDays(19))).isEqualTo(ComplianceMap.Status.MET);
        assertThat(status(launch, adopted.plusDays(20))).isEqualTo(ComplianceMap.Status.EXCLUDED);
    }

    private static void exclude(Compliance compliance, Control excluded) {
        compliance.approve(compliance.propose(excluded, "it is so", Launch.DAN), "agreed", Launch.BEN);
    }

    private static Control filter(String id, Optional<String> excluded) {
        CatalogueRef risk = new CatalogueRef(RISKS.header().id(), RISKS.header().version(), "CBRN");
        return new Control(id, Text.of("Filter"), Text.of("tried every month"), List.of(risk), excluded);
    }

    /** Of a catalogue that is in force on every day. */
    private static ComplianceMap.Status status(Launch launch, LocalDate day) {
        return launch
                .store
                .<ComplianceMap>read(reader -> Compliance.map(reader, RISKS, Set.of("risk"), day))
                .lines()
                .stream()
                .filter(found -> found.item().id().equals("CBRN"))
                .findFirst()
                .orElseThrow()
                .status();
    }

    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void evidence_that_was_kept_without_bounds_breaks_no_map(Launch.Where where) {
        Launch launch = new Launch(where);
        new Compliance(launch.store).adopt(filter("audit-log", Optional.empty()), Launch.DAN);
        Evidence endless = evidence("audit-log", "aa", LocalDate.MIN, LocalDate.MAX);
        launch.store.change(change -> {
            change.put(Compliance.EVIDENCE, endless);
            EvidenceShown.keep(change, endless);
            change.record(AuditEvent.of("test.put", Actor.system(), Subject.of("control", "audit-log")));
            return 0;
        });

        assertThat(status(launch, DAY)).isEqualTo(ComplianceMap.Status.MET);
        // The last day of all is the first on which it may not be relied on.
        assertThat(status(launch, LocalDate.MAX)).isEqualTo(ComplianceMap.Status.WITHOUT_EVIDENCE);
        assertThat(status(launch, LocalDate.MIN)).isEqualTo(ComplianceMap.Status.GAP);
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        FindingsException.class,
                        refused -> assertThat(refused.has("CAT-2")).isTrue());
    }
}
