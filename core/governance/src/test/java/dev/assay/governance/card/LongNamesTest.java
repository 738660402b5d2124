package dev.assay.governance.card;

import static dev.assay.quality.Expectations.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.Stores;
import dev.assay.governance.card.measure.Claim;
import dev.assay.governance.card.template.Template;
import dev.assay.governance.card.template.TemplateHeader;
import dev.assay.governance.card.template.Templates;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.quality.Suite;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that are longer than what a store can keep are found in all stores alike, or kept in all of them. */
class LongNamesTest {
    private static final DocumentId SHEET = new DocumentId("trips-sheet");
    private static final Author KIM = new Author(new PrincipalId("kim"), new PersonaId("steward"));
    private static final String ENDLESS = "v".repeat(70_000);

    private static Office office(Stores stores) {
        return new Office(stores.open(Clock.fixed(Office.NOON, ZoneOffset.UTC)).store());
    }

    private static Finding refused(Runnable attempt) {
        return catchThrowableOfType(FindingsException.class, attempt::run)
                .findings()
                .get(0);
    }

    @ParameterizedTest
    @EnumSource
    void a_card_is_about_a_version_that_can_be_named(Stores stores) {
        Cards cards = office(stores).cards;
        for (String version : List.of("", " ", "\u200b", "\ud800", "2\u0000", "v".repeat(201), ENDLESS)) {
            assertThat(refused(() -> cards.open(SHEET, Office.TRIPS, version, Templates.datasheet(), Office.LEE))
                            .code())
                    .isEqualTo("DOC-VERSION");
        }
        cards.open(SHEET, Office.TRIPS, "v".repeat(200), Templates.datasheet(), Office.LEE);

        Finding renewed = refused(() -> cards.renew(SHEET, ENDLESS, Office.LEE));
        Finding measured = refused(() -> cards.measure(SHEET, ENDLESS, Office.outcome(Office.SUITE, 0), Office.LEE));

        assertThat(renewed.describe(Locale.ENGLISH))
                .isEqualTo("version: must be 1 to 200 characters that can be read, but was \"" + "v".repeat(64)
                        + "…\" (70000) (DOC-VERSION)");
        assertThat(measured.code()).isEqualTo("DOC-VERSION");
    }

    @ParameterizedTest
    @EnumSource
    void an_unknown_field_is_a_finding_however_long_its_name(Stores stores) {
        Cards cards = office(stores).cards;
        cards.open(SHEET, Office.TRIPS, "2026-03", Templates.datasheet(), Office.LEE);

        assertThat(refused(() -> cards.declare(SHEET, FieldAnswer.of(ENDLESS, Text.of("x")), KIM))
                        .code())
                .isEqualTo("UNKNOWN");
        assertThat(refused(() -> cards.confirm(SHEET, Set.of(ENDLESS), KIM)).code())
                .isEqualTo("UNKNOWN");
    }

    @ParameterizedTest
    @EnumSource
    void what_an_answer_rests_on_fits_into_a_record(Stores stores) {
        Cards cards = office(stores).cards;
        cards.open(SHEET, Office.TRIPS, "2026-03", Templates.datasheet(), Office.LEE);
        Claim claim = new Claim(ENDLESS, Claim.Relation.AT_MOST, BigDecimal.ONE);
        Provenance.Derived from = new Provenance.Derived("keeper", ENDLESS);

        assertThat(refused(() -> cards.declare(
                                SHEET, FieldAnswer.of("DS-C6", Text.of("x")).claiming(claim), KIM))
                        .code())
                .isEqualTo("DOC-LENGTH");
        assertThat(refused(() -> cards.derive(SHEET, "DS-T1", Text.of("x"), from, Office.LEE))
                        .code())
                .isEqualTo("DOC-LENGTH");
    }

    @ParameterizedTest
    @EnumSource
    void columns_of_any_name_are_measured(Stores stores) {
        Office office = office(stores);
        Suite suite = Suite.named("trips").expect(column("c".repeat(600)).isNotNull());
        office.cards.open(SHEET, Office.TRIPS, "2026-03", Templates.datasheet(), Office.LEE);
        office.cards.freeze(suite, Office.LEE);

        office.cards.measure(SHEET, "2026-03", office.recorded(Office.outcome(suite, 32)), Office.LEE);

        assertThat(office.cards.view(SHEET).document().measurements())
                .containsOnlyKeys("missing-share", "missing-share:" + "c".repeat(600), "row-count");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+40", "1E-41", "1E+2147483647", "0E+2147483647", "1E-2147483647"})
    void a_claim_has_no_more_digits_than_can_be_read(String value) {
        assertThatThrownBy(() -> new Claim("rows", Claim.Relation.AT_MOST, new BigDecimal(value)))
                .isInstanceOf(ValueException.class)
                .hasMessageContaining("at most 40 digits");
    }

    @Test
    void a_claim_has_forty_digits() {
        assertThat(new Claim("rows", Claim.Relation.AT_MOST, new BigDecimal("1E+39")).value())
                .isEqualByComparingTo("1E+39");
    }

    @Test
    void a_template_has_ids_that_can_be_named() {
        TemplateHeader header = Templates.datasheet().header();
        TemplateHeader endless = new TemplateHeader(
                ENDLESS, "", header.source(), header.retrieved(), header.licence(), Map.of("section", 0));

        FindingsException thrown = catchThrowableOfType(FindingsException.class, () -> Template.of(endless, List.of()));

        assertThat(thrown.findings()).extracting(Finding::path).containsExactly("header.id", "header.version");
    }
}
