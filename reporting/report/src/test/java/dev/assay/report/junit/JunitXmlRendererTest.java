package dev.assay.report.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.report.Report;
import dev.assay.report.SampleReports;
import dev.assay.report.Xml;
import java.io.StringReader;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

class JunitXmlRendererTest {
    private final JunitXmlRenderer renderer = new JunitXmlRenderer();

    @Test
    void counts_what_failed_went_wrong_and_was_skipped() {
        Document document = Xml.parse(renderer.render(SampleReports.english()));

        Element suite = document.getDocumentElement();
        // Four problems, one warning and three passes stand in the sample; its totals speak of more that it leaves out.
        assertThat(attributes(suite))
                .containsExactly(
                        "errors=1",
                        "failures=2",
                        "name=Taxi trips, January",
                        "skipped=1",
                        "tests=8",
                        "time=1.204",
                        "timestamp=2026-11-03T09:14:05Z");
        assertThat(Xml.elements(document, "failure")).hasSize(2);
        assertThat(Xml.elements(document, "error")).hasSize(1);
        assertThat(Xml.elements(document, "skipped")).hasSize(1);
        assertThat(Xml.elements(document, "system-out")).hasSize(1);
    }

    private static List<String> attributes(Element element) {
        return java.util.stream.IntStream.range(0, element.getAttributes().getLength())
                .mapToObj(i -> element.getAttributes().item(i))
                .map(attribute -> attribute.getNodeName() + "=" + attribute.getNodeValue())
                .sorted()
                .toList();
    }

    @Test
    void says_in_a_failure_what_was_expected_and_found() {
        Document document = Xml.parse(renderer.render(SampleReports.english()));

        Element failure = Xml.elements(document, "failure").get(0);
        assertThat(failure.getAttribute("message"))
                .isEqualTo("fare_amount is between 0 and 500: 1,291 of 1,002,511 rows failed");
        assertThat(failure.getAttribute("type")).isEqualTo("Failed");
        assertThat(failure.getTextContent())
                .contains("where: payment_type in (1, 2)\n", "owner: finance-data-steward\n")
                .endsWith("Failing rows: 3 of 1,291\n"
                        + "  row 1,203, trip_id 8812, fare_amount -12.50, payment_type 1\n"
                        + "  row 48,000, trip_id 99120, fare_amount 1250.00, payment_type 2\n"
                        + "  row 310,442, trip_id 4411029, fare_amount -0.01, payment_type 1");
        Element testCase = (Element) failure.getParentNode();
        assertThat(attributes(testCase))
                .containsExactly("classname=Taxi trips, January", "name=fare-amount-is-between", "time=0");
    }

    @Test
    void lets_a_warning_pass_but_says_it() {
        Document document = Xml.parse(renderer.render(SampleReports.english()));

        Element output = Xml.elements(document, "system-out").get(0);
        assertThat(((Element) output.getParentNode()).getAttribute("name")).isEqualTo("trip-distance-is-between");
        assertThat(output.getTextContent()).startsWith("trip_distance is between 0 and 100: 0.87 % failed\n");
    }

    @Test
    void carries_the_run_as_properties() {
        Document document = Xml.parse(renderer.render(SampleReports.english()));

        assertThat(Xml.elements(document, "property"))
                .extracting(property -> property.getAttribute("name") + "=" + property.getAttribute("value"))
                .contains("dataset=taxi 2024-01.csv", "rows=1,002,511", "rules=3f9c0a77b1d2");
    }

    @Test
    void is_valid() {
        assertThatCode(() -> validate(SampleReports.english())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("dev.assay.report.Hostile#texts")
    void stays_valid_whatever_the_data_hold(String hostile) {
        Report report = SampleReports.of(hostile);

        assertThatCode(() -> validate(report)).doesNotThrowAnyException();
        assertThat(renderer.render(report)).matches("[\\t\\n\\x20-\\x7E\\u00A0-\\uFFFD\\x{10000}-\\x{10FFFF}]*");
    }

    @Test
    void is_judged_by_a_schema_that_refuses_something() throws Exception {
        String broken = renderer.render(SampleReports.english()).replace(" type=\"Failed\"", "");

        assertThatThrownBy(() -> schema().newValidator().validate(source(broken)))
                .isInstanceOf(SAXException.class);
    }

    private void validate(Report report) throws Exception {
        schema().newValidator().validate(source(renderer.render(report)));
    }

    private static Schema schema() throws SAXException {
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(JunitXmlRendererTest.class.getResource("junit.xsd"));
    }

    private static StreamSource source(String xml) {
        return new StreamSource(new StringReader(xml));
    }
}
