package dev.assay.report.internal.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.assay.report.Xml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

class ElementTest {
    @ParameterizedTest
    @MethodSource("dev.assay.report.Hostile#texts")
    void gives_text_back_to_a_parser_as_it_was(String hostile) {
        Element element = Element.of("a", "href", hostile).text(hostile);

        Document parsed = Xml.parse(element.toString());

        // What XML cannot hold at all is replaced, everything else survives.
        String possible = hostile.replaceAll("[\\p{Cc}&&[^\\t\\n\\r]]|[\\p{Cs}\uFFFE\uFFFF]", "\uFFFD");
        assertThat(parsed.getDocumentElement().getTextContent()).isEqualTo(possible);
        assertThat(parsed.getDocumentElement().getAttribute("href")).isEqualTo(possible);
        assertThat(parsed.getElementsByTagName("*").getLength()).isEqualTo(1);
    }

    @Test
    void escapes_what_starts_or_ends_markup() {
        assertThat(Element.of("p", "title", "\"'<>&\n").text("\"'<>&\n"))
                .hasToString("<p title=\"&quot;&#39;&lt;&gt;&amp;&#10;\">&quot;&#39;&lt;&gt;&amp;\n</p>");
    }

    @Test
    void puts_elements_on_lines_but_leaves_text_alone() {
        Element list = Element.of("ul")
                .add(Element.of("li").text("a ").add(Element.of("b").text("c")), Element.of("li"));

        assertThat(list).hasToString("<ul>\n <li>a <b>c</b></li>\n <li></li>\n</ul>");
    }

    @Test
    void closes_in_place_only_what_html_reads_so() {
        assertThat(Element.of("meta", "charset", "utf-8")).hasToString("<meta charset=\"utf-8\"/>");
        assertThat(Element.of("td")).hasToString("<td></td>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a>", "a\"", "1a", "a=b", "on\u00A0click"})
    void refuses_names_that_are_none(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Element.of(name))
                .withMessage("name must be letters, digits, colons and hyphens, but was \"" + name + "\"");
        assertThatIllegalArgumentException().isThrownBy(() -> Element.of("p", name, "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> Element.of("p").with(name, "x"));
    }

    @Test
    void refuses_an_attribute_without_a_value() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Element.of("p", "class"))
                .withMessage("attributes must be names and values in turn, but was [class]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"</style>", "a & b"})
    void refuses_raw_text_that_could_end_its_element(String css) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RawText(css))
                .withMessage("content must have neither '<' nor '&'");
    }
}
