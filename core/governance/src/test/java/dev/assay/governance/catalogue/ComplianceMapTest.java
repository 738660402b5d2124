package dev.assay.governance.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ComplianceMapTest {
    private static final LocalDate DAY = LocalDate.of(2028, 1, 1);
    private static final Catalogue ACT = Catalogues.euAiAct();

    private static Control control(String id, Optional<String> excluded, String... items) {
        List<CatalogueRef> refs = List.of(items).stream()
                .map(item -> new CatalogueRef("eu-ai-act", ACT.header().version(), item))
                .toList();
        return new Control(id, Text.of(id), Text.of("it is done"), refs, excluded);
    }

    private static Evidence evidence(String control, String since, String until) {
        return new Evidence(control, Evidence.Type.LOG, "sha256:00", LocalDate.parse(since), LocalDate.parse(until));
    }

    private static ComplianceMap.Line line(ComplianceMap map, String item) {
        return map.lines().stream()
                .filter(line -> line.item().id().equals(item))
                .findFirst()
                .orElseThrow();
    }

    private static ComplianceMap map(List<Control> controls, List<Evidence> evidence, LocalDate day) {
        return ComplianceMap.of(ACT, Set.of("obligation"), controls, evidence, day);
    }

    @Test
    void an_item_is_met_gapped_excluded_or_without_evidence() {
        List<Control> controls = List.of(
                control("log", Optional.empty(), "Art. 12"),
                control("oversight", Optional.empty(), "Art. 14"),
                control("marking", Optional.of("we place nothing on the market"), "Art. 48"));

        ComplianceMap map = map(controls, List.of(evidence("log", "2027-06-01", "2028-06-01")), DAY);

        assertThat(line(map, "Art. 12").status()).isEqualTo(ComplianceMap.Status.MET);
        assertThat(line(map, "Art. 14").status()).isEqualTo(ComplianceMap.Status.WITHOUT_EVIDENCE);
        assertThat(line(map, "Art. 48").status()).isEqualTo(ComplianceMap.Status.EXCLUDED);
        assertThat(line(map, "Art. 9").status()).isEqualTo(ComplianceMap.Status.GAP);
        assertThat(map.gaps())
                .extracting(line -> line.item().id())
                .contains("Art. 14", "Art. 9")
                .doesNotContain("Art. 12", "Art. 48");
        // 41 obligations, one of them excluded, one of them met
        assertThat(map.coverage()).contains(1.0 / 40);
    }

    @Test
    void an_item_is_met_since_its_evidence_began_without_a_break() {
        List<Control> controls = List.of(control("log", Optional.empty(), "Art. 12"));
        List<Evidence> evidence = List.of(
                evidence("log", "2026-01-01", "2026-06-01"),
                evidence("log", "2026-07-01", "2027-01-01"),
                evidence("log", "2027-01-01", "2027-09-01"),
                evidence("log", "2027-08-01", "2028-02-01"));

        assertThat(line(map(controls, evidence, DAY), "Art. 12").since()).contains(LocalDate.of(2026, 7, 1));
    }

    @Test
    void evidence_ends_on_its_day() {
        List<Control> controls = List.of(control("log", Optional.empty(), "Art. 12"));
        List<Evidence> evidence = List.of(evidence("log", "2027-06-01", "2028-01-02"));

        assertThat(line(map(controls, evidence, DAY), "Art. 12").status()).isEqualTo(ComplianceMap.Status.MET);
        assertThat(line(map(controls, evidence, DAY.plusDays(1)), "Art. 12").status())
                .isEqualTo(ComplianceMap.Status.WITHOUT_EVIDENCE);
    }

    /** By the act: Art. 12 is the provider's, Art. 26(6) the deployer's, Art. 25 both's. */
    @Test
    void what_is_asked_of_others_is_left_out() {
        DutyHolder deployer = new DutyHolder(Optional.of("pricing"), Set.of("deployer"));

        ComplianceMap map = map(List.of(deployer), List.of(), List.of());

        assertThat(map.lines())
                .extracting(line -> line.item().id())
                .containsExactly(
                        "Art. 4",
                        "Art. 14(5)",
                        "Art. 25",
                        "Art. 26(1)",
                        "Art. 26(2)",
                        "Art. 26(4)",
                        "Art. 26(5)",
                        "Art. 26(6)",
                        "Art. 26(7)",
                        "Art. 26(11)",
                        "Art. 27",
                        "Art. 50",
                        "Art. 73",
                        "Art. 86");
    }

    @Test
    void an_item_is_met_when_it_is_for_every_system_of_whom_it_is_asked() {
        DutyHolder pricing = new DutyHolder(Optional.of("pricing"), Set.of("provider"));
        DutyHolder claims = new DutyHolder(Optional.of("claims"), Set.of("provider"));
        DutyHolder bought = new DutyHolder(Optional.of("bought"), Set.of("deployer"));
        Control log = control("log", Optional.empty(), "Art. 12").forSystems(Set.of("pricing"));
        Control trail = control("trail", Optional.empty(), "Art. 12").forSystems(Set.of("claims"));
        Evidence logged = evidence("log", "2027-06-01", "2028-06-01");
        Evidence old = evidence("trail", "2027-01-01", "2027-06-01");

        ComplianceMap.Line half = line(map(List.of(pricing, claims, bought), List.of(log), List.of(logged)), "Art. 12");
        ComplianceMap.Line stale =
                line(map(List.of(pricing, claims, bought), List.of(log, trail), List.of(logged, old)), "Art. 12");
        ComplianceMap.Line own = line(map(List.of(pricing), List.of(log, trail), List.of(logged, old)), "Art. 12");

        assertThat(half.status()).isEqualTo(ComplianceMap.Status.GAP);
        assertThat(half.unmet()).containsExactly("claims");
        assertThat(half.since()).isEmpty();
        assertThat(stale.status()).isEqualTo(ComplianceMap.Status.WITHOUT_EVIDENCE);
        assertThat(stale.controls()).containsExactly("log", "trail");
        assertThat(stale.evidence()).containsExactly(logged);
        assertThat(own.status()).isEqualTo(ComplianceMap.Status.MET);
        assertThat(own.controls()).containsExactly("log");
        assertThat(own.since()).contains(LocalDate.of(2027, 6, 1));
    }

    @Test
    void what_is_excluded_for_one_system_is_asked_of_the_other() {
        DutyHolder pricing = new DutyHolder(Optional.of("pricing"), Set.of("provider"));
        DutyHolder claims = new DutyHolder(Optional.of("claims"), Set.of("provider"));
        Control none =
                control("none", Optional.of("not on the market"), "Art. 48").forSystems(Set.of("pricing"));
        Control mark = control("mark", Optional.empty(), "Art. 48").forSystems(Set.of("claims"));
        Evidence marked = evidence("mark", "2027-12-05", "2028-06-01");

        assertThat(line(map(List.of(pricing), List.of(none), List.of()), "Art. 48")
                        .status())
                .isEqualTo(ComplianceMap.Status.EXCLUDED);
        assertThat(line(map(List.of(pricing, claims), List.of(none), List.of()), "Art. 48")
                        .unmet())
                .containsExactly("claims");
        assertThat(line(map(List.of(pricing, claims), List.of(none, mark), List.of(marked)), "Art. 48")
                        .status())
                .isEqualTo(ComplianceMap.Status.MET);
    }

    private static ComplianceMap map(List<DutyHolder> addressees, List<Control> controls, List<Evidence> evidence) {
        return ComplianceMap.of(new MapDrawing(ACT, controls, evidence, DAY), Set.of("obligation"), addressees);
    }

    @Test
    void what_is_not_in_force_yet_is_not_on_the_map() {
        ComplianceMap map = map(List.of(), List.of(), LocalDate.of(2025, 2, 2));

        assertThat(map.lines()).extracting(line -> line.item().id()).containsExactly("Art. 4");
    }

    @Test
    void a_control_that_cites_what_is_not_there_is_refused() {
        assertThatThrownBy(() -> map(List.of(control("log", Optional.empty(), "Art. 120")), List.of(), DAY))
                .isInstanceOf(FindingsException.class)
                .hasMessageContaining("controls.log: no item eu-ai-act@2024-1689-as-amended-2026-1744:Art. 120");
    }

    @Test
    void a_statement_of_applicability_says_why_not() {
        String version = Catalogues.iso42001().header().version();
        List<Control> controls = List.of(
                new Control(
                                "tests",
                                Text.of("tests"),
                                Text.of("suites run every day", "매일 검사"),
                                List.of(new CatalogueRef("iso-42001", version, "A.7.4")),
                                Optional.empty())
                        .forSystems(Set.of("pricing", "claims")),
                new Control(
                        "customers",
                        Text.of("customers"),
                        Text.of("none"),
                        List.of(new CatalogueRef("iso-42001", version, "A.10.4")),
                        Optional.of("we have none")));

        Applicability statement = Applicability.of(Catalogues.iso42001(), "control", controls);

        assertThat(statement.lines()).hasSize(38);
        assertThat(statement.lines())
                .extracting(line -> line.describe(Locale.ENGLISH))
                .contains(
                        "A.7.4 Data quality — applies: tests (suites run every day; for claims, pricing)",
                        "A.10.4 Customers — excluded: we have none",
                        "A.7.5 Provenance — nothing said");
        assertThat(statement.lines())
                .extracting(line -> line.describe(Locale.KOREAN))
                .contains("A.7.4 데이터 품질 — 적용: tests (매일 검사; 대상 claims, pricing)");
    }

    /** Of the act, two obligations were not checked by anybody: Art. 49 and Art. 86. */
    @Test
    void what_nobody_has_checked_is_shown_so() {
        DutyHolder pricing = new DutyHolder(Optional.of("pricing"), Set.of("provider"));
        DutyHolder claims = new DutyHolder(Optional.of("claims"), Set.of("provider"));
        Control entry = control("entry", Optional.empty(), "Art. 49", "Art. 12");
        ComplianceMap met = map(List.of(), List.of(entry), List.of(evidence("entry", "2027-12-05", "2028-06-01")));
        ComplianceMap open = map(List.of(pricing, claims), List.of(entry), List.of());

        assertThat(line(met, "Art. 49").describe(Locale.ENGLISH))
                .startsWith("Art. 49 Registration (unverified) — MET since 2027-12-05; controls entry");
        assertThat(line(met, "Art. 49").describe(Locale.KOREAN))
                .contains("(미검증) — 2027-12-05부터 충족; 통제 entry; 증빙 entry sha256:00 (로그, 2028-06-01까지)");
        assertThat(line(open, "Art. 12").describe(Locale.ENGLISH))
                .isEqualTo("Art. 12 Automatic event logs — WITHOUT_EVIDENCE; controls entry; not for claims, pricing");
        assertThat(line(open, "Art. 9").describe(Locale.KOREAN)).endsWith(" — 미충족; 충족되지 않은 시스템 claims, pricing");
    }

    @Test
    void a_statement_of_applicability_marks_what_nobody_has_checked() {
        Catalogue korea = Catalogues.koreaAiBasicAct();

        assertThat(Applicability.of(korea, "obligation", List.of()).lines())
                .extracting(line -> line.describe(Locale.ENGLISH))
                .contains(
                        "Art. 33 Is it high-impact: confirmation within 30 days, once 30 more (unverified) — nothing said",
                        "Art. 34 Duties of high-impact operators — nothing said");
        assertThat(Applicability.of(korea, "obligation", List.of()).lines().stream()
                        .map(line -> line.describe(Locale.KOREAN))
                        .filter(line -> line.contains("(미검증)")))
                .hasSize(1);
    }
}
