package dev.assay.governance.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CataloguesTest {
    /** Duties about systems of Annex III, and the written assessment of those that are not high-risk. */
    private static final Set<String> HIGH_RISK = Set.of(
            "Art. 6(4)",
            "Art. 9",
            "Art. 9(8)",
            "Art. 10",
            "Art. 10(3)",
            "Art. 11",
            "Art. 12",
            "Art. 13",
            "Art. 14",
            "Art. 14(5)",
            "Art. 15",
            "Art. 16",
            "Art. 17",
            "Art. 18",
            "Art. 19",
            "Art. 20",
            "Art. 25",
            "Art. 26(1)",
            "Art. 26(2)",
            "Art. 26(4)",
            "Art. 26(5)",
            "Art. 26(6)",
            "Art. 26(7)",
            "Art. 26(11)",
            "Art. 27",
            "Art. 43",
            "Art. 47",
            "Art. 48",
            "Art. 49",
            "Art. 71",
            "Art. 72",
            "Art. 73",
            "Art. 86");

    static List<Catalogue> shipped() {
        return Catalogues.shipped();
    }

    private static Map<String, Long> perParent(Catalogue catalogue, String type) {
        return catalogue.items(type).stream()
                .collect(Collectors.groupingBy(
                        item -> item.parent().orElseThrow(), LinkedHashMap::new, Collectors.counting()));
    }

    /** The counts are those of the framework's own tables, category by category. */
    @Test
    void the_nist_framework_has_its_subcategories_in_every_category() {
        Catalogue nist = Catalogues.nistAiRmf();

        assertThat(perParent(nist, "subcategory").values())
                .containsExactly(7L, 3L, 2L, 3L, 2L, 2L, 6L, 3L, 5L, 2L, 2L, 3L, 13L, 3L, 3L, 4L, 4L, 2L, 3L);
        assertThat(nist.items("subcategory")).hasSize(72);
        assertThat(perParent(nist, "category"))
                .containsExactly(
                        Map.entry("GOVERN", 6L),
                        Map.entry("MAP", 5L),
                        Map.entry("MEASURE", 4L),
                        Map.entry("MANAGE", 4L));
    }

    @Test
    void annex_a_has_its_controls_in_every_area() {
        assertThat(perParent(Catalogues.iso42001(), "control").values())
                .containsExactly(3L, 2L, 5L, 4L, 9L, 5L, 4L, 3L, 3L);
        assertThat(Catalogues.iso42001().items("control")).hasSize(38);
    }

    @Test
    void the_ai_act_has_eight_practices_of_2024_and_eight_areas() {
        Catalogue act = Catalogues.euAiAct();

        assertThat(act.items("prohibition").stream().filter(item -> item.verification() == VerificationMark.PRIMARY))
                .hasSize(8);
        assertThat(act.items("annex-iii-area")).hasSize(8);
        assertThat(act.items("exemption")).hasSize(4);
        assertThat(Catalogues.nistGenerativeAi().items("risk")).hasSize(12);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void every_item_has_a_title_in_both_languages(Catalogue catalogue) {
        assertThat(catalogue.items()).isNotEmpty().allSatisfy(item -> {
            assertThat(item.title().en()).isNotBlank();
            assertThat(item.title().ko()).isNotBlank().matches(".*[가-힣].*");
        });
    }

    @Test
    void obligations_come_into_force_on_their_days() {
        Catalogue act = Catalogues.euAiAct();
        CatalogueItem oversight = act.require("Art. 14");

        assertThat(oversight.isInForceOn(LocalDate.of(2027, 12, 1))).isFalse();
        assertThat(oversight.isInForceOn(LocalDate.of(2027, 12, 2))).isTrue();
        assertThat(act.require("Art. 4").isInForceOn(LocalDate.of(2025, 2, 2))).isTrue();
    }

    /** The dates are those of the amended text as two secondary sources give them. */
    @ParameterizedTest
    @CsvSource({
        "Art. 6(2), 2027-12-02",
        "Art. 6(1), 2028-08-02",
        "Art. 6(4), 2027-12-02",
        "Art. 50(2), 2026-12-02",
        "Art. 51, 2025-08-02",
        "Art. 52, 2025-08-02",
        "Art. 54, 2025-08-02",
        "Art. 71, 2027-12-02",
        "Art. 99, 2025-08-02",
        "Art. 111(3), 2027-08-02"
    })
    void every_article_has_the_day_from_which_it_holds(String id, LocalDate from) {
        CatalogueItem item = Catalogues.euAiAct().require(id);

        assertThat(item.isInForceOn(from)).isTrue();
        assertThat(item.isInForceOn(from.minusDays(1))).isFalse();
    }

    @Test
    void the_korean_act_tells_of_compute_areas_and_fines() {
        Catalogue act = Catalogues.shipped().stream()
                .filter(catalogue -> catalogue.header().id().equals("korea-ai-basic-act"))
                .findFirst()
                .orElseThrow();

        assertThat(act.require("Art. 32.1").title().en()).contains("10^26");
        assertThat(act.require("Art. 2(4)").title().en()).contains("10 areas");
        // In force on 22 January 2026, and fines suspended for at least a year: the day is the earliest possible.
        assertThat(act.require("FINES").isInForceOn(LocalDate.of(2027, 1, 21))).isFalse();
        assertThat(act.require("FINES").isInForceOn(LocalDate.of(2027, 1, 22))).isTrue();
        assertThat(act.require("FINES").verification()).isEqualTo(VerificationMark.UNVERIFIED);
        assertThat(act.header().licence()).contains("earliest possible");
        assertThat(act.items("obligation")).hasSize(5).allSatisfy(item -> {
            assertThat(item.isInForceOn(LocalDate.of(2026, 1, 22))).isTrue();
            assertThat(item.isInForceOn(LocalDate.of(2026, 1, 21))).isFalse();
        });
    }

    /** Days of the dates line of the amended act; each obligation is named, so that none gets a day by accident. */
    @Test
    void every_obligation_has_the_day_of_its_part_of_the_act() {
        Map<LocalDate, Set<String>> expected = Map.of(
                // 2 Feb 2025: Art. 4, 5
                LocalDate.of(2025, 2, 2), Set.of("Art. 4"),
                // 2 Aug 2025: general-purpose models, governance, penalties
                LocalDate.of(2025, 8, 2), Set.of("Art. 52", "Art. 53", "Art. 54", "Art. 55"),
                // 2 Aug 2026: the rest, Art. 50 included
                LocalDate.of(2026, 8, 2), Set.of("Art. 50"),
                // 2 Dec 2026: end of grace for marking by older systems
                LocalDate.of(2026, 12, 2), Set.of("Art. 50(2)"),
                // 2 Aug 2027: older general-purpose models, Art. 111(3)
                LocalDate.of(2027, 8, 2), Set.of("Art. 111(3)"),
                // 2 Dec 2027: high-risk systems of Annex III
                LocalDate.of(2027, 12, 2), HIGH_RISK);

        Map<LocalDate, Set<String>> found = Catalogues.euAiAct().items("obligation").stream()
                .collect(Collectors.groupingBy(
                        item -> item.force().orElseThrow().from().orElseThrow(),
                        Collectors.mapping(CatalogueItem::id, Collectors.toSet())));

        assertThat(found).isEqualTo(expected);
        // 2 Aug 2028: products of Annex I, to which the same obligations apply later; one item has one day.
        assertThat(Catalogues.euAiAct().header().licence()).contains("Annex I they hold from the day of Art. 6(1)");
    }

    @Test
    void what_nobody_could_verify_is_marked() {
        assertThat(unverified(Catalogues.euAiAct())).containsExactlyInAnyOrder("Art. 49", "Art. 86");
        assertThat(unverified(Catalogues.shipped().get(3)))
                .contains("Art. 6(1)", "Art. 9", "Art. 26(5)", "TIER-HIGH-RISK")
                .doesNotContain("Art. 4", "Art. 50", "Art. 53");
    }

    private static List<String> unverified(Catalogue catalogue) {
        return catalogue.items().stream()
                .filter(item -> item.verification() == VerificationMark.UNVERIFIED)
                .map(CatalogueItem::id)
                .toList();
    }

    @Test
    void a_new_version_says_what_it_has_changed() {
        Catalogue published = Catalogues.shipped().get(3);

        CatalogueDiff diff = published.diff(Catalogues.euAiAct());

        assertThat(diff.added())
                .extracting(CatalogueItem::id)
                .containsExactly("Art. 5(1)(ba)", "Art. 5(1)(bb)", "Art. 50(2)");
        assertThat(diff.removed()).isEmpty();
        assertThat(diff.changed())
                .extracting(change -> change.older().id())
                .contains("Art. 9", "Art. 14", "Art. 26(5)")
                .doesNotContain("Art. 4", "Art. 50");
        assertThat(published.diff(published).isEmpty()).isTrue();
    }

    @Test
    void versions_of_two_catalogues_are_not_compared() {
        assertThatThrownBy(() -> Catalogues.nistAiRmf().diff(Catalogues.iso42001()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("newer must be a version of nist-ai-rmf, but was of iso-42001");
    }

    @Test
    void an_unknown_item_is_refused_with_the_nearest() {
        assertThatThrownBy(() -> Catalogues.nistAiRmf().require("GOVERN 1.8"))
                .isInstanceOf(FindingsException.class)
                .hasMessageContaining("GOVERN 1.8: no such item")
                .hasMessageContaining("did you mean \"GOVERN 1.");
    }

    @Test
    void counts_that_are_not_those_of_the_items_are_refused() {
        String text = """
                {"counts":{"rule":"2"},"id":"own","licence":"ours","publisher":"us","retrieved":"2026-01-01","source":"urn:own","version":"1"}
                {"id":"1","title":{"en":"one","ko":"하나"},"type":"rule","verification":"primary"}
                """;

        assertThatThrownBy(() -> Catalogues.read("own.jsonl", text))
                .isInstanceOf(FindingsException.class)
                .hasMessage("""
                        1 problem in catalogue own 1
                          counts: counts must be those of the items, {rule=1}, but were {rule=2} (CAT-1)""");
    }

    @Test
    void lines_that_are_no_items_are_all_told() {
        String text = """
                {"counts":{},"id":"own","licence":"ours","publisher":"us","retrieved":"2026-01-01","source":"urn:own","version":"1"}
                {"id":"1","title":{"en":"one","ko":"하나"},"type":"rule","verification":"surely"}
                {"id":"2","type":"rule","verification":"primary"}
                """;

        assertThatThrownBy(() -> Catalogues.read("own.jsonl", text))
                .isInstanceOf(FindingsException.class)
                .hasMessage("""
                        2 problems in own.jsonl
                          line 2.verification: must be one of primary, secondary, unverified, but was "surely" (FORM-TYPE)
                          line 3.title: must be given (FORM-MISSING)""");
    }

    @Test
    void a_file_without_lines_is_refused() {
        assertThatThrownBy(() -> Catalogues.read("own.jsonl", "")).hasMessageContaining("must have a header (CAT-1)");
    }

    @Test
    void every_axis_names_items_that_exist() {
        for (Axis axis : Axis.values()) {
            axis.nist().forEach(Catalogues.nistAiRmf()::require);
            axis.iso().forEach(Catalogues.iso42001()::require);
            axis.aiAct().forEach(Catalogues.euAiAct()::require);
        }
        assertThat(Axis.values())
                .extracting(Axis::iso)
                .containsExactly(
                        List.of("A.2", "A.3"),
                        List.of("A.5"),
                        List.of("A.4", "A.6", "A.7"),
                        List.of("A.8", "A.9", "A.10"));
        assertThat(Axis.values())
                .extracting(axis -> String.join(", ", axis.aiAct()))
                .containsExactly(
                        "Art. 4, Art. 17",
                        "Art. 6(1), Art. 6(2), Art. 6(3)(a), Art. 6(3)(b), Art. 6(3)(c), Art. 6(3)(d), Art. 6(4), Art. 9, Art. 27",
                        "Art. 10, Art. 11, Art. 12, Art. 15, Art. 26(4), Art. 26(5), Art. 26(6), Art. 72",
                        "Art. 13, Art. 14, Art. 25, Art. 26(1), Art. 26(2), Art. 26(7), Art. 26(11), Art. 50, Art. 73");
    }

    @Test
    void an_item_without_dates_is_always_in_force() {
        assertThat(Catalogues.nistAiRmf().require("MAP 1").force()).isEqualTo(Optional.empty());
        assertThat(Catalogues.nistAiRmf().inForceOn(LocalDate.MIN)).hasSize(95);
    }

    @Test
    void ids_and_versions_are_what_every_store_can_keep() {
        Catalogue act = Catalogues.euAiAct();
        CatalogueHeader header = act.header();
        CatalogueHeader longer = new CatalogueHeader(
                "a".repeat(201),
                "\u200b",
                header.publisher(),
                header.source(),
                header.retrieved(),
                header.licence(),
                Map.of("risk", 1));
        CatalogueItem item = new CatalogueItem(
                "Art.\u0000",
                Text.of("Risk"),
                "risk",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                act.items().get(0).verification());

        FindingsException thrown =
                catchThrowableOfType(FindingsException.class, () -> Catalogue.of(longer, List.of(item)));

        assertThat(thrown.findings())
                .extracting(Finding::code, Finding::path)
                .containsExactly(
                        tuple("CAT-1", "header.id"), tuple("CAT-1", "header.version"), tuple("CAT-1", "items[0].id"));
        assertThat(thrown.findings().get(0).message().en())
                .isEqualTo("must be 1 to 200 characters that can be read, but was \"" + "a".repeat(64) + "…\" (201)");
    }

    @Test
    void a_citation_is_of_what_can_be_named() {
        assertThatThrownBy(() -> new CatalogueRef("eu-ai-act", "2024-1689", "a".repeat(201)))
                .isInstanceOf(ValueException.class)
                .hasMessageStartingWith("item must be 1 to 200 characters that can be read, but was \"aaa");
    }
}
