package dev.assay.report.junit;

import dev.assay.report.Renderer;
import dev.assay.report.Report;
import dev.assay.report.internal.markup.Element;
import dev.assay.report.tree.Facts;
import dev.assay.report.tree.Finding;
import dev.assay.report.tree.Headline;
import dev.assay.report.tree.Tone;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes a report as JUnit XML: one test suite with a test case per finding, in the report's order.
 *
 * <p>What failed is a failure, what went wrong an error, what was not evaluated skipped; a warning passes and says why in
 * its output. Where, when and by which rules are properties of the suite. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class JunitXmlRenderer implements Renderer {
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    /** Creates a renderer. */
    public JunitXmlRenderer() {}

    @Override
    public String render(Report report) {
        FindingCollector collector = new FindingCollector();
        List<Finding> findings =
                report.sections().stream().flatMap(collector::section).toList();
        Headline headline = report.headline();
        Element suite = suite(headline, findings).add(properties(headline.facts()));
        findings.forEach(finding -> suite.add(testCase(headline.title(), finding)));
        return DECLARATION + suite + "\n";
    }

    private static Element suite(Headline headline, List<Finding> findings) {
        Map<Tone, Long> counts = findings.stream()
                .collect(Collectors.groupingBy(finding -> finding.badge().tone(), Collectors.counting()));
        Function<Tone, String> count = tone -> String.valueOf(counts.getOrDefault(tone, 0L));
        return Element.of("testsuite", "name", headline.title(), "tests", String.valueOf(findings.size()))
                .with("failures", count.apply(Tone.BAD))
                .with("errors", count.apply(Tone.BROKEN))
                .with("skipped", count.apply(Tone.UNKNOWN))
                .with("time", seconds(headline.run().took()))
                .with(
                        "timestamp",
                        headline.run().started().truncatedTo(ChronoUnit.SECONDS).toString());
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%d.%03d", duration.toSeconds(), duration.toMillisPart());
    }

    private static Element properties(Facts facts) {
        List<Element> properties = facts.entries().stream()
                .map(entry -> Element.of(
                        "property",
                        "name",
                        entry.label(),
                        "value",
                        entry.value().text()))
                .toList();
        return Element.of("properties").add(properties);
    }

    private static Element testCase(String suite, Finding finding) {
        // The schema asks for a time; expectations share one scan, so none has its own.
        Element testCase = Element.of("testcase", "name", finding.id(), "classname", suite, "time", "0");
        String message = finding.title() + ": " + finding.observed();
        return switch (finding.badge().tone()) {
            case BAD -> testCase.add(problem("failure", finding, message));
            case BROKEN -> testCase.add(problem("error", finding, message));
            case UNKNOWN -> testCase.add(Element.of("skipped", "message", message));
            case CAUTION ->
                testCase.add(Element.of("system-out").text(message + "\n" + PlainText.of(finding.blocks())));
            case GOOD, NEUTRAL -> testCase;
        };
    }

    private static Element problem(String kind, Finding finding, String message) {
        return Element.of(kind, "message", message, "type", finding.badge().label())
                .text(finding.title() + "\n" + PlainText.of(finding.blocks()));
    }
}
