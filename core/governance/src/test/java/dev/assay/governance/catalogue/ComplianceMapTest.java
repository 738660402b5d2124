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
                        Text.of("suites run every day"),
                        List.of(new CatalogueRef("iso-42001", version, "A.7.4")),
                        Optional.empty()),
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
                        "A.7.4 Data quality — applies: tests",
                        "A.10.4 Customers — excluded: we have none",
                        "A.7.5 Provenance — nothing said");
        assertThat(statement.lines())
                .extracting(line -> line.describe(Locale.KOREAN))
                .contains("A.7.4 데이터 품질 — 적용: tests");
    }
}
