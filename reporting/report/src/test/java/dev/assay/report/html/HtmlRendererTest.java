package dev.assay.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.report.Report;
import dev.assay.report.SampleReports;
import dev.assay.report.Xml;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class HtmlRendererTest {
    private final HtmlRenderer renderer = new HtmlRenderer();

    @Test
    void begins_as_browsers_want_it() {
        String html = renderer.render(SampleReports.english());

        assertThat(html).startsWith("<!DOCTYPE html>\n<html lang=\"en\">\n").endsWith("</html>\n");
    }

    @Test
    void allows_its_style_by_hash_and_nothing_else() throws Exception {
        String html = renderer.render(SampleReports.english());

        String style = html.substring(html.indexOf("<style>") + "<style>".length(), html.indexOf("</style>"));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
        assertThat(policy(Xml.parse(html)))
                .isEqualTo("default-src 'none'; style-src 'sha256-"
                        + Base64.getEncoder().encodeToString(digest)
                        + "'; base-uri 'none'; form-action 'none'");
    }

    private static String policy(Document document) {
        return Xml.elements(document, "meta").stream()
                .filter(meta -> meta.getAttribute("http-equiv").equals("Content-Security-Policy"))
                .map(meta -> meta.getAttribute("content"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void states_the_policy_before_the_style_that_it_judges() {
        String html = renderer.render(SampleReports.english());

        assertThat(html.indexOf("Content-Security-Policy")).isPositive().isLessThan(html.indexOf("<style>"));
    }

    @Test
    void needs_nothing_from_elsewhere() {
        Document document = Xml.parse(renderer.render(SampleReports.english()));

        assertThat(names(document)).doesNotContain("script", "link", "img", "iframe", "object", "form", "base");
        assertThat(attributeNames(document))
                .noneMatch(name -> name.startsWith("on") || name.equals("style") || name.equals("src"));
        assertThat(Xml.elements(document, "a"))
                .allMatch(a -> a.getAttribute("href").startsWith("#"));
        assertThat(Xml.elements(document, "style").get(0).getTextContent()).doesNotContain("url(", "@import");
    }

    private static List<String> names(Document document) {
        return Xml.elements(document, "*").stream().map(Element::getTagName).toList();
    }

    private static Set<String> attributeNames(Document document) {
        Set<String> names = new HashSet<>();
        for (Element element : Xml.elements(document, "*")) {
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                names.add(element.getAttributes().item(i).getNodeName());
            }
        }
        return names;
    }

    @Test
    void links_to_what_is_there() {
        Document document = Xml.parse(renderer.render(SampleReports.english()));

        List<String> ids = Xml.elements(document, "*").stream()
                .map(element -> element.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(Xml.elements(document, "a"))
                .isNotEmpty()
                .allSatisfy(a -> assertThat(ids).contains(a.getAttribute("href").substring(1)));
        assertThat(Xml.elements(document, "*"))
                .flatMap(element ->
                        Arrays.asList(element.getAttribute("aria-labelledby").split(" ")))
                .filteredOn(id -> !id.isEmpty())
                .isNotEmpty()
                .allSatisfy(id -> assertThat(ids).contains(id));
    }

    @Test
    void has_landmarks_and_headings_in_order() {
        Document document = Xml.parse(renderer.render(SampleReports.english()));

        assertThat(Xml.elements(document, "main")).hasSize(1);
        assertThat(Xml.elements(document, "nav")).hasSize(1);
        assertThat(Xml.elements(document, "h1")).hasSize(1);
        List<Integer> levels = names(document).stream()
                .filter(name -> name.matches("h[1-6]"))
                .map(name -> name.charAt(1) - '0')
                .toList();
        List<Integer> jumps = new ArrayList<>();
        for (int i = 1; i < levels.size(); i++) {
            jumps.add(levels.get(i) - levels.get(i - 1));
        }
        assertThat(levels).startsWith(1, 2);
        assertThat(jumps).allMatch(jump -> jump <= 1);
    }

    @Test
    void labels_tables_for_screen_readers() {
        Document document = Xml.parse(renderer.render(SampleReports.english()));

        assertThat(Xml.elements(document, "table")).hasSize(3).allSatisfy(table -> {
            assertThat(table.getElementsByTagName("caption").getLength()).isEqualTo(1);
        });
        assertThat(Xml.elements(document, "th")).isNotEmpty().allMatch(th -> th.hasAttribute("scope"));
    }

    @Test
    void describes_charts_for_those_who_cannot_see_them() {
        Document document = Xml.parse(renderer.render(SampleReports.english()));

        List<Element> charts = Xml.elements(document, "svg");
        assertThat(charts).hasSize(4).allMatch(svg -> svg.getAttribute("role").equals("img"));
        assertThat(charts.get(0).getElementsByTagName("desc").item(0).getTextContent())
                .isEqualTo("Accuracy: Passed 2, Error 1; Completeness: Passed 6; Consistency: Passed 1; "
                        + "Uniqueness: Passed 1; Validity: Passed 10, Warned 1, Failed 2, Not evaluated 1");
        assertThat(charts.get(3).getElementsByTagName("desc").item(0).getTextContent())
                .startsWith("passenger-count-is-between: failing 3.21 %, tolerated 1 %; ");
    }

    @Test
    void shows_where_the_limit_is() {
        Document document = Xml.parse(renderer.render(SampleReports.english()));

        // The greatest share is 3.21 %, so the axis ends at 5 %; 1 % and 0.5 % of that are a fifth and a tenth.
        assertThat(Xml.elements(document, "line"))
                .filteredOn(line -> line.getAttribute("class").equals("limit"))
                .extracting(line -> line.getAttribute("x1"))
                .containsExactly("20%", "10%", "0%");
    }

    @ParameterizedTest
    @MethodSource("dev.assay.report.Hostile#texts")
    void keeps_its_structure_whatever_the_data_hold(String hostile) {
        String html = renderer.render(SampleReports.of(hostile));

        Document document = Xml.parse(html);
        assertThat(names(document)).isEqualTo(names(Xml.parse(renderer.render(SampleReports.of("plain")))));
        assertThat(attributeNames(document)).noneMatch(name -> name.startsWith("on"));
        assertThat(html).matches("[\\n\\x20-\\x7E\\u00A0-\\uFFFD\\x{10000}-\\x{10FFFF}]*");
        assertThat(html).hasSizeLessThan(200_000);
    }

    @Test
    void writes_numbers_of_drawings_with_a_point() {
        String html = renderer.render(SampleReports.english());

        assertThat(Pattern.compile("(x|width|x1|x2)=\"[^\"]*,[^\"]*\"")
                        .matcher(html)
                        .find())
                .isFalse();
    }

    @Test
    void gives_the_same_bytes_again() {
        Report report = SampleReports.english();

        assertThat(renderer.render(report)).isEqualTo(new HtmlRenderer().render(report));
    }
}
