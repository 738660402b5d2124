package dev.assay.json.internal.portfolio;

import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import dev.assay.value.portfolio.Rule;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * Finds projects that require each other, which in a file is nearly always a slip; what only goes together is one project.
 *
 * <p>Searches in depth, with a stack of its own, because a file may chain thousands of projects.
 */
final class Circles {
    private final Map<String, List<Edge>> needs = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();
    /** The projects from the first to the one that is looked at, and what each of them still has to be followed. */
    private final List<String> way = new ArrayList<>();

    private final Set<String> onWay = new HashSet<>();
    private final Deque<Iterator<Edge>> open = new ArrayDeque<>();
    private final List<Finding> found = new ArrayList<>();

    /** A rule at its position. */
    private record Edge(int position, String id, String needed) {}

    private Circles(SortedMap<Integer, Rule> rules) {
        rules.forEach((position, rule) -> {
            if (rule instanceof Rule.Requires requires) {
                needs.computeIfAbsent(requires.id(), id -> new ArrayList<>())
                        .add(new Edge(position, requires.id(), requires.needed()));
            }
        });
    }

    /** Returns an error at each rule that closes a circle. */
    static List<Finding> in(SortedMap<Integer, Rule> rules) {
        Circles circles = new Circles(rules);
        circles.needs.keySet().forEach(circles::search);
        return circles.found;
    }

    private void search(String start) {
        enter(start);
        while (!open.isEmpty()) {
            if (!open.peek().hasNext()) {
                open.pop();
                onWay.remove(way.remove(way.size() - 1));
                continue;
            }
            Edge edge = open.peek().next();
            if (onWay.contains(edge.needed())) {
                close(edge);
            } else {
                enter(edge.needed());
            }
        }
    }

    private void enter(String id) {
        if (seen.add(id)) {
            way.add(id);
            onWay.add(id);
            open.push(needs.getOrDefault(id, List.of()).iterator());
        }
    }

    private void close(Edge edge) {
        String chain = edge.id() + " → " + String.join(" → ", way.subList(way.indexOf(edge.needed()), way.size()));
        found.add(Finding.error(
                "CYCLIC_REQUIRES",
                "rules[" + edge.position() + "].requires",
                Text.of(
                        "projects must not require each other in a circle, but do: " + chain
                                + "; what only goes together is one project",
                        "프로젝트는 서로를 돌아가며 요구할 수 없지만 " + chain + "입니다. 함께만 진행하는 것은 한 프로젝트로 적으십시오")));
    }
}
