package dev.assay.value.portfolio;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.value.Inputs;
import dev.assay.value.VectorFunctions;
import dev.assay.value.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What vectors ask about portfolios: projects without names, counted from 1, and budgets without names. */
public final class PortfolioVectors implements VectorFunctions {
    @Override
    public Map<String, Function> functions() {
        return Map.of("selectPortfolio", in -> {
            Selection selection = portfolio(in).solve();
            return selection.status() == Solution.Status.OPTIMAL
                    ? selection.value().map(Money::amount).orElse(BigDecimal.ZERO)
                    : new Absent(selection.toString());
        });
    }

    private static Portfolio portfolio(Inputs in) {
        List<BigDecimal> values = in.decimals("values");
        JsonNode costs = in.node("costs");
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Candidate candidate = Candidate.of(id(i + 1), Money.of(values.get(i).toPlainString(), "JPY"))
                    .tagged("project");
            for (int j = 0; j < costs.size(); j++) {
                candidate = candidate.uses("budget " + j, costs.get(j).get(i).decimalValue());
            }
            candidates.add(candidate);
        }
        Portfolio portfolio = Portfolio.of(candidates);
        List<BigDecimal> budgets = in.decimals("budgets");
        for (int j = 0; j < budgets.size(); j++) {
            portfolio = portfolio.budget("budget " + j, budgets.get(j));
        }
        return withRules(portfolio, in);
    }

    private static Portfolio withRules(Portfolio portfolio, Inputs in) {
        Portfolio ruled = in.has("atMost") ? portfolio.atMost(in.integer("atMost"), "project") : portfolio;
        for (JsonNode pair : in.has("requires") ? in.node("requires") : List.<JsonNode>of()) {
            ruled = ruled.requires(id(pair.get(0).asInt()), id(pair.get(1).asInt()));
        }
        for (JsonNode pair : in.has("excludes") ? in.node("excludes") : List.<JsonNode>of()) {
            ruled = ruled.excludes(id(pair.get(0).asInt()), id(pair.get(1).asInt()));
        }
        for (JsonNode must : in.has("mustInclude") ? in.node("mustInclude") : List.<JsonNode>of()) {
            ruled = ruled.mustInclude(id(must.asInt()));
        }
        return ruled;
    }

    private static String id(int number) {
        return String.format(Locale.ROOT, "project %03d", number);
    }
}
