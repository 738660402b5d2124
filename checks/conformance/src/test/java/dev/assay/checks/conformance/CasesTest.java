package dev.assay.checks.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.quality.engine.RunOptions;
import dev.assay.quality.engine.Runs;
import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.References;
import dev.assay.quality.format.Format;
import dev.assay.quality.measure.Measure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CasesTest {
    private static final Path SEMANTICS = Path.of("..", "..", "docs", "semantics.md");
    private static final int FEWEST_PER_CLAUSE = 2;

    private final List<ConformanceCase> cases = Cases.all();

    @Test
    void every_clause_of_the_written_semantics_has_cases_and_every_case_has_clauses() throws IOException {
        String semantics = Files.readString(SEMANTICS);

        Set<String> clauses = Pattern.compile("^\\| (\\d+\\.\\d+) \\|", Pattern.MULTILINE)
                .matcher(semantics)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> named =
                cases.stream().flatMap(each -> each.clauses().stream()).collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).isEqualTo(clauses);
    }

    @Test
    void every_clause_has_several_cases() {
        var counts = cases.stream()
                .flatMap(each -> each.clauses().stream())
                .collect(Collectors.groupingBy(clause -> clause, Collectors.counting()));

        assertThat(counts).allSatisfy((clause, count) -> assertThat(count).isGreaterThanOrEqualTo(FEWEST_PER_CLAUSE));
    }

    @Test
    void every_format_has_cases() {
        Set<String> tested = cases.stream()
                .filter(each -> !each.isRefused())
                .flatMap(each -> each.read().expectations().values().stream())
                .map(expectation -> expectation.rule().measure())
                .filter(Measure.Satisfying.class::isInstance)
                .flatMap(measure -> References.conditions(((Measure.Satisfying) measure).condition()).stream())
                .filter(Condition.HasFormat.class::isInstance)
                .map(condition -> ((Condition.HasFormat) condition).format().id())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(tested).containsAll(Format.ids());
    }

    @Test
    void every_case_fits_its_table_or_is_refused_as_it_says() {
        List<String> problems = new ArrayList<>();

        cases.forEach(each -> {
            String wanted = each.outcome().get("fault").map(Part::text).orElse("");
            String message = refusal(each);
            boolean right = each.isRefused() ? message.contains(wanted) : message.isEmpty();
            if (!right) {
                problems.add(each
                        + (each.isRefused() ? " must be refused with: " + wanted + "\n  but: " : "\n  ")
                        + message);
            }
        });

        assertThat(String.join("\n", problems)).isEmpty();
    }

    private static String refusal(ConformanceCase each) {
        try {
            Runs.plan(each.read(), new SilentEngine(each.table(), Set.of()), RunOptions.ofDefaults());
            return "";
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
