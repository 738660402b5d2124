package dev.assay.report.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.card.DocumentView;
import dev.assay.governance.card.FieldAnswer;
import dev.assay.quality.finding.Text;
import dev.assay.report.Hostile;
import dev.assay.report.Xml;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class HtmlCardTest {
    private final SampleCards sample = new SampleCards();

    private static Stream<String> hostile() {
        return Hostile.texts().filter(text -> !text.isBlank() && text.length() <= 4_000 && text.indexOf('\uD800') < 0);
    }

    private String page(Text purpose, Locale locale) {
        DocumentView view = sample.datasheet(purpose);
        return new HtmlCard(locale).write(view, SampleCards.CHECKPOINT);
    }

    private static String text(Document document) {
        return document.getDocumentElement().getTextContent();
    }

    /** The finding about a field, which begins with the field's id. */
    private static Element field(Document document, String id) {
        return Xml.elements(document, "article").stream()
                .filter(article -> article.getTextContent().contains(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void shows_state_answer_and_source_of_every_field() {
        Document document = Xml.parse(page(Text.of("research"), Locale.ENGLISH));

        assertThat(field(document, "DS-M1").getTextContent())
                .contains(
                        "Fresh",
                        "What the dataset is for",
                        "research",
                        "declared by kim (steward)",
                        "2026-06-10 13:00 UTC");
        assertThat(field(document, "DS-M2").getTextContent()).contains("Stale", "2026-06-02 12:00 UTC");
        assertThat(field(document, "DS-L9").getTextContent())
                .contains("Does not apply", "Trips are not about a person who could consent.");
        assertThat(field(document, "DS-T2").getTextContent())
                .contains("kim@firm.example", "derived from registry (contact)");
        assertThat(text(document)).contains("Who paid for it", "DS-M3", "mandatory", "not enough data");
    }

    @Test
    void a_contradiction_stands_beside_what_was_measured() {
        Document document = Xml.parse(page(Text.of("research"), Locale.ENGLISH));

        Element missing = field(document, "DS-C6");
        assertThat(missing.getAttribute("class")).contains("bad");
        assertThat(missing.getTextContent())
                .contains("Contradicted", "No missing values.", "fare: 3.2\u00A0% of 1,000 rows");
        assertThat(text(document)).contains("Not complete");
    }

    @Test
    void every_copy_bears_the_checkpoint() {
        String text = text(Xml.parse(page(Text.of("research"), Locale.ENGLISH)));

        assertThat(SampleCards.CHECKPOINT.lines().filter(line -> !line.isBlank()))
                .hasSize(4)
                .allSatisfy(line -> assertThat(text).contains(line));
    }

    @Test
    void speaks_korean() {
        String page = page(Text.of("research", "연구"), Locale.KOREA);

        assertThat(page).startsWith("<!DOCTYPE html>\n<html lang=\"ko\">");
        assertThat(text(Xml.parse(page)))
                .contains("데이터시트", "미완료", "데이터셋의 목적", "연구", "kim(steward) 답변", "모순", "데이터 부족", "정오표", "감사 체크포인트");
    }

    @Test
    void has_no_script_and_nothing_from_elsewhere() {
        Document document = Xml.parse(page(Text.of("research"), Locale.ENGLISH));

        assertThat(Xml.elements(document, "*").stream().map(Element::getTagName))
                .doesNotContain("script", "link", "img", "iframe", "object", "form", "base");
        assertThat(Xml.elements(document, "meta").stream().map(meta -> meta.getAttribute("content")))
                .anyMatch(policy -> policy.startsWith("default-src 'none'; style-src 'sha256-"));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void what_people_write_changes_no_structure(String text) {
        Document harmless = Xml.parse(page(Text.of("one line"), Locale.ENGLISH));
        Document hostile = Xml.parse(
                new HtmlCardTest().page(Text.of(text.lines().collect(Collectors.joining(" "))), Locale.ENGLISH));

        assertThat(names(hostile)).isEqualTo(names(harmless));
    }

    private static List<String> names(Document document) {
        return Xml.elements(document, "*").stream().map(Element::getTagName).toList();
    }

    @Test
    void no_answer_is_cut() {
        String longest = "가".repeat(3_999) + "끝";

        Document document = Xml.parse(page(Text.of("", longest), Locale.KOREAN));

        String shown = Xml.elements(document, "p").stream()
                .map(Element::getTextContent)
                .filter(text -> text.startsWith("가"))
                .collect(Collectors.joining());
        assertThat(shown.replace("\n", "")).hasSize(4_000).endsWith("끝");
    }

    @Test
    void says_who_attested_and_what_changed_since() {
        DocumentView view = sample.complete();
        assertThat(text(Xml.parse(new HtmlCard(Locale.ENGLISH).write(view, SampleCards.CHECKPOINT))))
                .contains("Complete", "Attested by kim (steward) on 2026-06-10 13:00 UTC.");

        sample.cards.declare(SampleCards.SHEET, FieldAnswer.of("DS-M1", Text.of("another")), SampleCards.KIM);

        String later = new HtmlCard(Locale.ENGLISH).write(sample.cards.view(SampleCards.SHEET), SampleCards.CHECKPOINT);
        assertThat(text(Xml.parse(later)))
                .contains("Attested by kim (steward) on 2026-06-10 13:00 UTC, but changed since: DS-M1.");
    }

    @Test
    void is_rendered_for_the_log_like_any_format() {
        sample.datasheet(Text.of("research"));

        String page = sample.cards.render(
                SampleCards.SHEET, new HtmlCard(Locale.ENGLISH), SampleCards.CHECKPOINT, Actor.of("lee"));

        assertThat(page).startsWith("<!DOCTYPE html>");
        assertThat(sample.last().details()).containsEntry("format", "html").containsEntry("language", "en");
    }
}
