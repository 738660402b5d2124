package dev.assay.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.value.money.Money;
import dev.assay.value.portfolio.Candidate;
import dev.assay.value.portfolio.Portfolio;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PortfolioFilesTest {
    private static final List<String> NAMES = List.of("e-mail", "no", "012", "중복 제거", "a.b", "x[0]", "null", "\"q\"");
    private static final List<String> AMOUNTS =
            List.of("0", "0.0", "15000000", "1E+3", "0.25", "9007199254740993.05", "7E-9");

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    /** Draws a portfolio of every kind of rule, with names that files could take for something else. */
    static Portfolio draw(long seed) {
        Random random = new Random(seed);
        List<Candidate> candidates = new ArrayList<>();
        int many = random.nextInt(NAMES.size() + 1);
        for (String name : NAMES.subList(0, many)) {
            String value = (random.nextBoolean() ? "-" : "") + one(random, AMOUNTS);
            Candidate candidate = Candidate.of(name, Money.of(value, "KRW")).tagged(one(random, NAMES));
            candidates.add(
                    random.nextBoolean() ? candidate : candidate.uses("cash", new BigDecimal(one(random, AMOUNTS))));
        }
        Portfolio portfolio = Portfolio.of(candidates)
                .budget("cash", new BigDecimal(one(random, AMOUNTS)))
                .budget("사람 수", new BigDecimal("12.50"));
        for (int i = random.nextInt(6); i > 0 && many > 1; i--) {
            portfolio = ruled(portfolio, candidates, random);
        }
        return portfolio;
    }

    private static Portfolio ruled(Portfolio portfolio, List<Candidate> candidates, Random random) {
        int first = random.nextInt(candidates.size() - 1);
        String id = candidates.get(first).id();
        String later = candidates.get(first + 1).id();
        String tag = candidates.get(first).tags().iterator().next();
        return switch (random.nextInt(5)) {
            case 0 -> portfolio.requires(id, later);
            case 1 -> portfolio.excludes(later, id);
            case 2 -> portfolio.atMost(random.nextInt(3), tag);
            case 3 -> portfolio.atLeastShare(tag, new BigDecimal(random.nextBoolean() ? "0.10" : "1"), "cash");
            default -> portfolio.mustInclude(id);
        };
    }

    private static <T> T one(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_was_written_reads_as_the_same(long seed) {
        Portfolio drawn = draw(seed);

        String yaml = PortfolioFiles.toYaml(drawn);

        assertThat(PortfolioFiles.readYaml(yaml, "portfolio.yaml")).as(yaml).isEqualTo(drawn);
        assertThat(PortfolioFiles.readJson(PortfolioFiles.toJson(drawn), "portfolio.json"))
                .isEqualTo(drawn);
    }

    /** Three fixes of failing expectations, worked out by hand: the first and the third are worth most together. */
    @Test
    void chooses_what_the_worked_example_chooses(@TempDir Path folder) throws IOException {
        Portfolio fixes = PortfolioFiles.readYaml(ErrorsTest.resource("fixes.yaml"), "fixes.yaml");
        Path file = folder.resolve("fixes.json");
        PortfolioFiles.write(fixes, file);

        assertThat(PortfolioFiles.read(file)).isEqualTo(fixes);
        assertThat(fixes.solve().chosen()).containsExactly("e-mail", "freshness");
        assertThat(fixes.solve().value()).contains(Money.of("466081893", "KRW"));
        assertThat(fixes.rules()).hasSize(4);
    }

    @Test
    void refuses_to_write_what_cannot_be_read() {
        Portfolio selfish =
                Portfolio.of(List.of(Candidate.of("a", Money.of("1", "USD")))).requires("a", "a");
        Portfolio mixed =
                Portfolio.of(List.of(Candidate.of("a", Money.of("1", "USD")), Candidate.of("b", Money.of("1", "KRW"))));

        assertThatThrownBy(() -> PortfolioFiles.toYaml(selfish))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("portfolio must be without faults to be written, but \"a\" must not require itself");
        assertThatThrownBy(() -> PortfolioFiles.toJson(mixed))
                .hasMessageEndingWith("values must be in one currency, but were in [KRW, USD]");
    }

    /** Both or neither: 7 for both is more than 6 for the third, and more than fits with a smaller budget. */
    @Test
    void funds_both_or_neither_of_projects_that_require_each_other() {
        String yaml = """
                currency: USD
                budgets: {cash: %s}
                projects:
                  a: {value: 2, uses: {cash: 3}}
                  b: {value: 5, uses: {cash: 2}}
                  c: {value: 6, uses: {cash: 4}}
                rules:
                  - {project: a, requires: b}
                  - {project: b, requires: a}
                """;

        Portfolio five = PortfolioFiles.readYaml(yaml.formatted("5"), "five.yaml");
        Portfolio four = PortfolioFiles.readYaml(yaml.formatted("4"), "four.yaml");

        assertThat(five.solve().chosen()).containsExactly("a", "b");
        assertThat(four.solve().chosen()).containsExactly("c");
        assertThat(PortfolioFiles.readYaml(PortfolioFiles.toYaml(five), "again.yaml"))
                .isEqualTo(five);
    }

    /** Each project requires the one before, told from the last to the first, so that nothing may recurse. */
    @Test
    void reads_a_chain_of_thousands_of_projects() {
        int many = 5_000;
        StringBuilder yaml = new StringBuilder("currency: KRW\nprojects:\n");
        for (int i = 0; i < many; i++) {
            yaml.append("  p").append(i).append(": {value: 1}\n");
        }
        yaml.append("rules:\n");
        for (int i = many - 1; i > 0; i--) {
            yaml.append("  - {project: p")
                    .append(i)
                    .append(", requires: p")
                    .append(i - 1)
                    .append("}\n");
        }
        String closed = yaml + "  - {project: p0, requires: p" + (many - 1) + "}\n";

        assertThat(PortfolioFiles.readYaml(yaml.toString(), "chain.yaml").rules())
                .hasSize(many - 1);
        assertThat(PortfolioFiles.readYaml(closed, "chain.yaml").rules()).hasSize(many);
    }
}
