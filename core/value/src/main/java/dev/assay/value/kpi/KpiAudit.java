package dev.assay.value.kpi;

import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Lists the gaps of a tree: {@code KPI-NO-SOURCE}, {@code KPI-NO-SUITE}, {@code KPI-NO-OWNER}, {@code KPI-NO-CADENCE},
 * {@code KPI-OVERLOADED}, {@code KPI-CYCLE}, {@code KPI-UNKNOWN}, {@code KPI-UNREACHED}, {@code KPI-OVERLAP},
 * {@code KPI-MISSING}, {@code KPI-STALE} and {@code KPI-UNCHECKED}.
 */
final class KpiAudit {
    private final KpiTree tree;
    private final int mostPerOwner;
    private final List<Finding> findings = new ArrayList<>();

    KpiAudit(KpiTree tree, int mostPerOwner) {
        if (mostPerOwner < 1) {
            throw new ValueException(
                    "mostPerOwner must be 1 or more, but was " + mostPerOwner,
                    "책임자당 최대 수는 1 이상이어야 하지만 " + mostPerOwner + "입니다");
        }
        this.tree = tree;
        this.mostPerOwner = mostPerOwner;
    }

    List<Finding> structure() {
        findings.clear();
        root();
        tree.leaves().forEach(this::mapping);
        owners();
        parts();
        Set<String> reached = new HashSet<>();
        descend(tree.root(), new LinkedHashSet<>(), reached);
        tree.kpis().keySet().stream()
                .filter(id -> !reached.contains(id))
                .forEach(id -> warn(
                        "KPI-UNREACHED",
                        id,
                        "is no part of \"" + tree.root() + "\"",
                        "\"" + tree.root() + "\"의 구성 요소가 아닙니다"));
        return List.copyOf(findings);
    }

    private void root() {
        if (tree.find(tree.root()).isEmpty()) {
            String known = String.join(", ", tree.kpis().keySet());
            error(
                    "KPI-UNKNOWN",
                    tree.root(),
                    "is the root, but does not exist" + (known.isEmpty() ? "" : "; known ids: " + known),
                    "최상위 지표이지만 없습니다" + (known.isEmpty() ? "" : ". 알려진 ID: " + known));
        }
    }

    private void mapping(Kpi leaf) {
        Mapping mapping = leaf.mapping();
        if (mapping.source().isEmpty()) {
            error("KPI-NO-SOURCE", leaf.id(), "has no source of data", "데이터 출처가 없습니다");
        } else if (mapping.suite().isEmpty()) {
            error(
                    "KPI-NO-SUITE",
                    leaf.id(),
                    "has data in \"" + mapping.source().get().dataset() + "\" without expectations",
                    "\"" + mapping.source().get().dataset() + "\" 데이터에 기대 조건이 없습니다");
        }
        if (mapping.owner().isEmpty()) {
            error("KPI-NO-OWNER", leaf.id(), "has nobody who is accountable", "책임지는 페르소나가 없습니다");
        }
        if (mapping.cadence().isEmpty()) {
            warn("KPI-NO-CADENCE", leaf.id(), "does not say how often it is measured", "측정 주기가 없습니다");
        }
    }

    private void owners() {
        Map<String, List<String>> owned = new LinkedHashMap<>();
        tree.leaves()
                .forEach(leaf -> leaf.mapping()
                        .owner()
                        .ifPresent(owner -> owned.computeIfAbsent(owner, key -> new ArrayList<>())
                                .add(leaf.id())));
        owned.forEach((owner, leaves) -> {
            if (leaves.size() > mostPerOwner) {
                warn(
                        "KPI-OVERLOADED",
                        owner,
                        "is accountable for " + leaves.size() + " figures, more than " + mostPerOwner + ": "
                                + String.join(", ", leaves),
                        leaves.size() + "개 지표를 책임져 한도 " + mostPerOwner + "개를 넘습니다: " + String.join(", ", leaves));
            }
        });
    }

    /** Parts that do not exist, and parts that count twice. */
    private void parts() {
        Map<String, String> whole = new LinkedHashMap<>();
        for (Kpi kpi : tree.kpis().values()) {
            for (Kpi.Part part : kpi.formula().map(Kpi.Formula::parts).orElse(List.of())) {
                if (tree.find(part.id()).isEmpty()) {
                    error(
                            "KPI-UNKNOWN",
                            kpi.id(),
                            "is made of \"" + part.id() + "\", which does not exist; known ids: "
                                    + String.join(", ", tree.kpis().keySet()),
                            "구성 요소 \"" + Particle.SUBJECT.after(part.id() + "\"") + " 없습니다. 알려진 ID: "
                                    + String.join(", ", tree.kpis().keySet()));
                }
                String other = whole.put(part.id(), kpi.id());
                if (other != null) {
                    warn(
                            "KPI-OVERLAP",
                            part.id(),
                            "counts in \"" + other + "\" and in \"" + kpi.id() + "\"",
                            "\"" + other + "\"와 \"" + kpi.id() + "\"에 이중으로 집계됩니다");
                }
            }
        }
    }

    private void descend(String id, LinkedHashSet<String> path, Set<String> reached) {
        if (path.contains(id)) {
            String circle = String.join(" → ", path) + " → " + id;
            error("KPI-CYCLE", id, "is made of itself: " + circle, "자기 자신으로 계산됩니다: " + circle);
            return;
        }
        if (!reached.add(id)) {
            return;
        }
        path.add(id);
        tree.find(id)
                .flatMap(Kpi::formula)
                .map(Kpi.Formula::parts)
                .orElse(List.of())
                .forEach(part -> descend(part.id(), path, reached));
        path.remove(id);
    }

    List<Finding> staleness(Evidence evidence) {
        findings.clear();
        for (Kpi leaf : tree.leaves()) {
            Optional<Evidence.Measured> measured =
                    Optional.ofNullable(evidence.measurements().get(leaf.id()));
            if (measured.isEmpty()) {
                warn("KPI-MISSING", leaf.id(), "was not measured", "측정되지 않았습니다");
            } else {
                long age = Duration.between(measured.get().at(), evidence.now()).toDays();
                leaf.mapping()
                        .cadence()
                        .filter(cadence -> age > cadence.days())
                        .ifPresent(cadence -> warn(
                                "KPI-STALE",
                                leaf.id(),
                                "was measured " + age + " days ago, but is measured " + cadence,
                                age + "일 전에 측정되어 주기(" + cadence + ")를 넘겼습니다"));
            }
            leaf.mapping()
                    .suite()
                    .filter(suite -> evidence.outcome(suite).isEmpty())
                    .ifPresent(suite -> warn(
                            "KPI-UNCHECKED",
                            leaf.id(),
                            "has a suite \"" + suite + "\" that was never run",
                            "모음 \"" + Particle.SUBJECT.after(suite + "\"") + " 실행된 적이 없습니다"));
        }
        return List.copyOf(findings);
    }

    private void error(String code, String path, String en, String ko) {
        findings.add(Finding.error(code, path, Text.of(en, ko)));
    }

    private void warn(String code, String path, String en, String ko) {
        findings.add(Finding.warning(code, path, Text.of(en, ko)));
    }
}
