package dev.assay.value.portfolio;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.value.Inputs;
import dev.assay.value.VectorFunctions;
import dev.assay.value.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What vectors ask about portfolios: projects without names, counted from 1, and budgets without names. */
public final class PortfolioVectors implements VectorFunctions {
    @Override
    public Map<String, Function> functions() {
        return Map.of("selectPortfolio", PortfolioVectors::selected);
    }

    private static Object selected(Inputs in) {
        Selection selection = portfolio(in).solve();
        if (selection.status() != Solution.Status.OPTIMAL) {
            return new Absent(selection.toString());
        }
        List<Integer> chosen = selection.chosen().stream()
                .map(id -> Integer.valueOf(id.substring("project ".length())))
                .toList();
        return Map.of(FIGURE, selection.value().map(Money::amount).orElse(BigDecimal.ZERO), "chosen", chosen);
    }

    private static Portfolio portfolio(Inputs in) {
        List<BigDecimal> values = in.decimals("values");
        List<List<BigDecimal>> costs = costs(in);
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Candidate candidate = Candidate.of(id(i + 1), Money.of(values.get(i).toPlainString(), "JPY"))
                    .tagged("project");
            for (int j = 0; j < costs.size(); j++) {
                candidate = candidate.uses("budget " + j, costs.get(j).get(i));
            }
            candidates.add(candidate);
        }
        Portfolio portfolio = Portfolio.of(candidates);
        List<BigDecimal> budgets = in.has("budgets") ? in.decimals("budgets") : List.of(in.decimal("budget"));
        for (int j = 0; j < budgets.size(); j++) {
            portfolio = portfolio.budget("budget " + j, budgets.get(j));
        }
        return withRules(portfolio, in);
    }

    /** A list for each budget; with one budget, its list alone too. */
    private static List<List<BigDecimal>> costs(Inputs in) {
        List<List<BigDecimal>> costs = in.node("costs").path(0).isArray()
                ? Arrays.stream(in.matrix("costs"))
                        .map(row ->
                                Arrays.stream(row).mapToObj(BigDecimal::valueOf).toList())
                        .toList()
                : List.of(in.decimals("costs"));
        int projects = in.node("values").size();
        if (costs.stream().anyMatch(row -> row.size() != projects)) {
            throw new IllegalArgumentException("each budget must have a cost of each of " + projects + " projects");
        }
        return costs;
    }

    private static Portfolio withRules(Portfolio portfolio, Inputs in) {
        Portfolio ruled = in.has("atMost") ? portfolio.atMost(in.integer("atMost"), "project") : portfolio;
        for (JsonNode pair : given(in, "requires")) {
            ruled = ruled.requires(id(pair.get(0).asInt()), id(pair.get(1).asInt()));
        }
        for (JsonNode group : given(in, "excludes")) {
            // Of more than two, each pair.
            for (int i = 0; i < group.size(); i++) {
                for (int j = i + 1; j < group.size(); j++) {
                    ruled = ruled.excludes(
                            id(group.get(i).asInt()), id(group.get(j).asInt()));
                }
            }
        }
        for (JsonNode must : given(in, "mustInclude")) {
            ruled = ruled.mustInclude(id(must.asInt()));
        }
        return ruled;
    }

    private static Iterable<JsonNode> given(Inputs in, String name) {
        return in.has(name) ? in.node(name) : List.of();
    }

    private static String id(int number) {
        return String.format(Locale.ROOT, "project %03d", number);
    }
}
