package dev.assay.governance.card.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.card.measure.Metrics;
import dev.assay.quality.finding.FindingsException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TemplatesTest {
    private static List<TemplateItem.Field> fields(Template template, TemplateItem.Type type) {
        return template.fields().stream().filter(field -> field.type() == type).toList();
    }

    private static List<Integer> sizes(Template template) {
        return template.sections().stream().map(TemplateItem.Section::fields).toList();
    }

    @Test
    void a_datasheet_has_50_questions_in_7_sections_and_2_gates() {
        Template datasheet = Templates.datasheet();

        assertThat(datasheet.reference()).isEqualTo("datasheet@7");
        assertThat(sizes(datasheet)).containsExactly(3, 15, 11, 3, 5, 6, 7);
        assertThat(fields(datasheet, TemplateItem.Type.QUESTION)).hasSize(50);
        assertThat(fields(datasheet, TemplateItem.Type.GATE))
                .extracting(TemplateItem::id)
                .containsExactly("DS-G1", "DS-G2");
        assertThat(datasheet.fields("collection")).hasSize(12);
    }

    @Test
    void twenty_questions_of_a_datasheet_can_be_filled_or_checked() {
        assertThat(Templates.datasheet().fields())
                .filteredOn(field -> field.fill() != TemplateItem.Fill.HUMAN)
                .extracting(TemplateItem::id)
                .containsExactly(
                        "DS-C2", "DS-C4", "DS-C5", "DS-C6", "DS-C7", "DS-C8", "DS-C9", "DS-C13", "DS-L5", "DS-P1",
                        "DS-P2", "DS-P3", "DS-U1", "DS-U2", "DS-T1", "DS-T2", "DS-T3", "DS-T4", "DS-T5", "DS-T6");
    }

    @Test
    void a_model_card_has_the_29_fields_of_the_paper_and_4_for_governance() {
        assertThat(sizes(Templates.modelCard())).containsExactly(9, 3, 2, 3, 3, 1, 2, 5, 1, 4);
        assertThat(Templates.modelCard().fields()).hasSize(33);
        assertThat(Templates.modelCard().fields("governance")).hasSize(4);
    }

    @Test
    void a_data_card_has_15_sections_with_the_published_counts() {
        Template card = Templates.dataCard();

        assertThat(sizes(card)).containsExactly(7, 15, 5, 8, 14, 17, 8, 14, 16, 10, 7, 3, 5, 1, 0);
        assertThat(card.fields()).hasSize(132);
        assertThat(card.sections())
                .allSatisfy(section -> assertThat(card.fields(section.id())).hasSize(section.fields()));
        assertThat(card.fields("")).hasSize(2);
        assertThat(sizes(card).stream().mapToInt(Integer::intValue).sum()
                        + card.fields("").size())
                .isEqualTo(132);
    }

    @Test
    void every_title_is_written_in_both_languages() {
        assertThat(Templates.shipped())
                .allSatisfy(template -> assertThat(template.fields()).allSatisfy(field -> {
                    assertThat(field.title().en()).isNotBlank();
                    assertThat(field.title().in(Locale.KOREAN)).containsPattern("[가-힣]");
                }));
    }

    @Test
    void refuses_a_template_that_does_not_add_up() {
        String text = "{\"counts\":{\"section\":\"1\",\"question\":\"3\"},\"id\":\"t\",\"licence\":\"own\","
                + "\"retrieved\":\"2026-03-01\",\"source\":\"https://firm.example\",\"version\":\"1\"}\n";
        String sorted = text.replace("\"section\":\"1\",\"question\":\"3\"", "\"question\":\"3\",\"section\":\"1\"");
        String section = "{\"fields\":\"1\",\"id\":\"a\",\"kind\":\"section\",\"title\":{\"en\":\"A\",\"ko\":\"가\"}}\n";
        String field = "{\"fill\":\"human\",\"id\":\"%s\",\"kind\":\"field\",\"mandatory\":true,\"section\":\"%s\","
                + "\"staleAfter\":\"P3M\",\"title\":{\"en\":\"F\",\"ko\":\"나\"},\"type\":\"question\"}\n";
        String items = section + String.format(field, "f", "a") + String.format(field, "f", "b");

        FindingsException thrown =
                catchThrowableOfType(FindingsException.class, () -> Templates.read("own", sorted + items));

        assertThat(thrown.findings())
                .extracting(finding -> finding.code() + " " + finding.path())
                .containsExactly("CAT-1 f", "CAT-1 f", "CAT-1 counts.question");
    }

    @Test
    void every_field_that_can_be_filled_names_what_fills_it() {
        assertThat(Templates.shipped())
                .allSatisfy(template -> assertThat(template.fields())
                        .filteredOn(field -> field.fill() != TemplateItem.Fill.HUMAN)
                        .allSatisfy(field ->
                                assertThat(field.source()).as(field.id()).isPresent()));
    }

    @Test
    void every_metric_that_a_template_names_is_one() {
        Set<String> metrics = Set.of(
                Metrics.ROW_COUNT,
                Metrics.COLUMN_COUNT,
                Metrics.MISSING_SHARE,
                Metrics.ERROR_SHARE,
                Metrics.LABEL_SHARE,
                Metrics.LINK_SHARE,
                Metrics.SPLIT_SHARE,
                Metrics.SUBGROUP_SHARE,
                Metrics.TIME_SPAN,
                Metrics.SLICES_BY_ONE,
                Metrics.SLICES_BY_MANY);

        assertThat(Templates.shipped().stream()
                        .flatMap(template -> template.fields().stream())
                        .filter(field -> field.fill() == TemplateItem.Fill.RUN)
                        .flatMap(field -> field.source().stream()))
                .containsOnlyElementsOf(metrics);
    }
}
