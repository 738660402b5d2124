package dev.assay.value.portfolio;

import dev.assay.quality.data.Names;
import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Everything that can be wrong with a portfolio, together. */
final class PortfolioFaults {
    private final Portfolio portfolio;
    private final Set<String> ids = new TreeSet<>();
    private final Set<String> tags = new TreeSet<>();
    private final List<Finding> findings = new ArrayList<>();

    private PortfolioFaults(Portfolio portfolio) {
        this.portfolio = portfolio;
        portfolio.candidates().forEach(candidate -> {
            ids.add(candidate.id());
            tags.addAll(candidate.tags());
        });
    }

    /** Refuses a portfolio that contradicts itself. */
    static void check(Portfolio portfolio) {
        FindingsException.throwErrors("portfolio", of(portfolio));
    }

    static List<Finding> of(Portfolio portfolio) {
        PortfolioFaults faults = new PortfolioFaults(portfolio);
        faults.findTwins();
        faults.findCurrencies();
        faults.findBudgets();
        for (int i = 0; i < portfolio.rules().size(); i++) {
            faults.find("rules[" + i + "].", portfolio.rules().get(i));
        }
        return List.copyOf(faults.findings);
    }

    static void checkBudget(Portfolio portfolio, String budget) {
        PortfolioFaults faults = new PortfolioFaults(portfolio);
        faults.known("frontier", Part.BUDGET, budget);
        FindingsException.throwErrors("portfolio", faults.findings);
    }

    static void checkWorlds(Portfolio portfolio, List<Map<String, BigDecimal>> worlds) {
        PortfolioFaults faults = new PortfolioFaults(portfolio);
        for (int i = 0; i < worlds.size(); i++) {
            String path = "worlds[" + i + "]";
            Set<String> given = worlds.get(i).keySet();
            faults.ids.stream()
                    .filter(id -> !given.contains(id))
                    .forEach(id -> faults.error(
                            "VALUE_MISSING",
                            path,
                            Text.of("a value of \"" + id + "\" must be given", "\"" + id + "\"의 가치가 있어야 합니다")));
            given.forEach(id -> faults.known(path, Part.CANDIDATE, id));
        }
        FindingsException.throwErrors("worlds", faults.findings);
    }

    private void error(String code, String path, Text message) {
        findings.add(Finding.error(code, path, message));
    }

    private void findTwins() {
        Set<String> seen = new HashSet<>();
        portfolio.candidates().stream()
                .filter(candidate -> !seen.add(candidate.id()))
                .forEach(candidate -> error(
                        "DUPLICATE_ID",
                        "candidates." + candidate.id(),
                        Text.of(
                                "id must be unique, but \"" + candidate.id() + "\" occurs more than once",
                                "id는 하나뿐이어야 하지만 \"" + Particle.SUBJECT.after(candidate.id() + "\"") + " 여러 번 나옵니다")));
    }

    private void findCurrencies() {
        Set<String> currencies = new TreeSet<>();
        portfolio
                .candidates()
                .forEach(it -> currencies.add(it.value().currency().getCurrencyCode()));
        if (currencies.size() > 1) {
            error(
                    "MIXED_CURRENCIES",
                    "",
                    Text.of(
                            "values must be in one currency, but were in " + currencies,
                            "가치는 한 통화여야 하지만 " + currencies + "입니다"));
        }
    }

    /** A use without a budget would limit nothing, which is hardly what was meant. */
    private void findBudgets() {
        portfolio
                .candidates()
                .forEach(it -> it.uses()
                        .keySet()
                        .forEach(name -> known("candidates." + it.id() + ".uses." + name, Part.BUDGET, name)));
    }

    private void find(String path, Rule rule) {
        rule.mentions().forEach(it -> known(path + it.path(), it.part(), it.name()));
        if (rule instanceof Rule.Excludes excludes) {
            findSelf(path + "excludes", excludes);
        }
        if (rule instanceof Rule.Requires requires && requires.id().equals(requires.needed())) {
            error(
                    "REQUIRES_ITSELF",
                    path + "requires",
                    Text.of(
                            "\"" + requires.id() + "\" must not require itself",
                            "\"" + Particle.TOPIC.after(requires.id() + "\"") + " 자신을 요구할 수 없습니다"));
        }
    }

    private void findSelf(String path, Rule.Excludes excludes) {
        if (excludes.id().equals(excludes.other())) {
            error(
                    "EXCLUDES_ITSELF",
                    path,
                    Text.of(
                            "\"" + excludes.id() + "\" must not exclude itself",
                            "\"" + Particle.TOPIC.after(excludes.id() + "\"") + " 자신을 배제할 수 없습니다"));
        }
    }

    private void known(String path, Part part, String name) {
        Collection<String> names = names(part);
        if (!names.contains(name)) {
            error(
                    part.code(),
                    path,
                    Text.of(
                            "\"" + name + "\" is not known; " + Names.hint(name, part.plural(), names),
                            "\"" + Particle.TOPIC.after(name + "\"") + " 없는 " + part.korean() + "입니다. "
                                    + Names.hintInKorean(name, part.korean(), names)));
        }
    }

    private Collection<String> names(Part part) {
        return switch (part) {
            case CANDIDATE -> ids;
            case BUDGET -> portfolio.budgets().keySet();
            case TAG -> tags;
        };
    }
}
