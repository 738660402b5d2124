package dev.assay.json.internal.portfolio;

import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import dev.assay.value.portfolio.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/** Finds projects that require each other, which in a file is nearly always a slip; what only goes together is one project. */
final class Circles {
    private final Map<String, Set<String>> needs = new HashMap<>();
    private final List<Finding> found = new ArrayList<>();

    private Circles() {}

    /** Returns an error at each rule that closes a circle. */
    static List<Finding> in(SortedMap<Integer, Rule> rules) {
        Circles circles = new Circles();
        rules.forEach((index, rule) -> {
            if (rule instanceof Rule.Requires requires) {
                circles.add("rules[" + index + "].requires", requires);
            }
        });
        return circles.found;
    }

    private void add(String path, Rule.Requires rule) {
        List<String> way = way(rule.needed(), rule.id(), new HashSet<>());
        if (way.isEmpty()) {
            needs.computeIfAbsent(rule.id(), id -> new LinkedHashSet<>()).add(rule.needed());
            return;
        }
        String chain = rule.id() + " → " + String.join(" → ", way);
        found.add(Finding.error(
                "CYCLIC_REQUIRES",
                path,
                Text.of(
                        "projects must not require each other in a circle, but do: " + chain
                                + "; what only goes together is one project",
                        "프로젝트는 서로를 돌아가며 요구할 수 없지만 " + chain + "입니다. 함께만 진행하는 것은 한 프로젝트로 적으십시오")));
    }

    /** Returns what leads from one project to another, both included; empty if nothing does. */
    private List<String> way(String from, String to, Set<String> seen) {
        if (from.equals(to)) {
            return List.of(to);
        }
        if (!seen.add(from)) {
            return List.of();
        }
        for (String next : needs.getOrDefault(from, Set.of())) {
            List<String> rest = way(next, to, seen);
            if (!rest.isEmpty()) {
                List<String> way = new ArrayList<>(List.of(from));
                way.addAll(rest);
                return way;
            }
        }
        return List.of();
    }
}
