package dev.assay.value.portfolio;

import java.util.List;
import java.util.stream.Stream;

/** Whether one more candidate keeps to the rules, budgets aside. */
final class AllowedRules {
    private AllowedRules() {}

    static boolean allow(Portfolio portfolio, List<String> chosen, String more) {
        List<String> all = Stream.concat(chosen.stream(), Stream.of(more)).toList();
        return portfolio.rules().stream().allMatch(rule -> allows(portfolio, rule, all));
    }

    private static boolean allows(Portfolio portfolio, Rule rule, List<String> all) {
        if (rule instanceof Rule.Requires requires) {
            return !all.contains(requires.id()) || all.contains(requires.needed());
        }
        if (rule instanceof Rule.Excludes excludes) {
            return !all.contains(excludes.id()) || !all.contains(excludes.other());
        }
        if (rule instanceof Rule.AtMost most) {
            long tagged = portfolio.candidates().stream()
                    .filter(it -> it.tags().contains(most.tag()) && all.contains(it.id()))
                    .count();
            return tagged <= most.count();
        }
        // A share is a matter of budgets, and what must be funded is funded already.
        return true;
    }
}
