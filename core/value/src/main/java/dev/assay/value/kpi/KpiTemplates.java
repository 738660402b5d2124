package dev.assay.value.kpi;

import dev.assay.quality.finding.Text;
import dev.assay.value.kpi.Kpi.Better;
import dev.assay.value.kpi.Kpi.Operation;
import java.util.List;

/**
 * Trees to begin with. Their figures are not mapped, so {@link KpiTree#validate} lists what is to be found out first.
 *
 * @since 0.1
 */
public final class KpiTemplates {
    private KpiTemplates() {}

    /** A figure of a template. */
    private record Leaf(String id, String en, String ko) {}

    /** A group of figures of a template. */
    private record Group(String id, String en, String ko, List<Leaf> leaves) {}

    /**
     * Returns the four axes by which generative AI in marketing is measured: productivity, personalisation, data processing,
     * time and cost.
     *
     * @return the tree, with the mean of the axes at the top; its figures are indices against the baseline, above 1 when
     *     it got better: new over old, or old over new where less is better
     */
    public static KpiTree marketingFourAxes() {
        return tree(
                "marketing",
                Text.of("Generative AI in marketing", "생성형 AI 마케팅"),
                new Group(
                        "productivity",
                        "Productivity",
                        "생산성",
                        List.of(
                                index("content-per-hour", "content made per hour", "시간당 제작 콘텐츠"),
                                index("campaigns-per-person", "campaigns per person", "1인당 캠페인"))),
                new Group(
                        "personalisation",
                        "Personalisation",
                        "개인화",
                        List.of(index("conversion", "conversion", "전환율"), index("click-rate", "click rate", "클릭률"))),
                new Group(
                        "data-processing",
                        "Data processing",
                        "데이터 처리",
                        List.of(
                                index("hours-to-insight", "hours to insight", "인사이트까지 시간"),
                                index("cost-per-million-rows", "cost per million rows", "백만 행당 비용"))),
                new Group(
                        "time-and-cost",
                        "Time and cost",
                        "시간·비용",
                        List.of(
                                index("hours-per-campaign", "hours per campaign", "캠페인당 시간"),
                                index("cost-per-lead", "cost per qualified lead", "유효 리드당 비용"))));
    }

    /**
     * Returns the six families of metrics: efficiency, cost, revenue, quality, innovation and employees.
     *
     * @return the tree, with the mean of the families at the top; its figures are indices against the baseline, above 1
     *     when it got better
     */
    public static KpiTree sixFamilies() {
        return tree(
                "value",
                Text.of("Value of AI", "AI의 가치"),
                new Group(
                        "efficiency",
                        "Efficiency",
                        "효율성",
                        List.of(
                                index("time-per-case", "time per case", "건당 처리 시간"),
                                index("throughput", "throughput", "처리량"))),
                new Group(
                        "cost",
                        "Cost saving",
                        "비용 절감",
                        List.of(
                                index("operating-cost", "operating cost", "운영 비용"),
                                index("cost-per-case", "cost per case", "건당 비용"))),
                new Group(
                        "revenue",
                        "Revenue impact",
                        "수익 영향",
                        List.of(
                                index("revenue-contribution", "contribution to revenue", "매출 기여"),
                                index("retention", "customers who stay", "고객 유지율"))),
                quality(),
                innovation(),
                employees());
    }

    private static Group quality() {
        return new Group(
                "quality",
                "Quality",
                "품질",
                List.of(
                        index("error-rate", "errors", "오류율"),
                        index("rework", "rework", "재작업"),
                        index("satisfaction", "satisfaction of customers", "고객 만족도")));
    }

    private static Group innovation() {
        return new Group(
                "innovation",
                "Innovation",
                "혁신",
                List.of(
                        index("time-to-market", "time to market", "출시 시간"),
                        index("new-products", "new products", "신제품 수")));
    }

    private static Group employees() {
        return new Group(
                "employees",
                "Employees",
                "직원 만족도",
                List.of(
                        index("employee-satisfaction", "satisfaction of employees", "직원 만족도"),
                        index("employee-retention", "employees who stay", "직원 유지율")));
    }

    private static KpiTree tree(String id, Text name, Group... groups) {
        String[] parts = List.of(groups).stream().map(Group::id).toArray(String[]::new);
        KpiTree tree = KpiTree.of(Kpi.of(id, name, Operation.WEIGHTED_MEAN, parts));
        for (Group group : groups) {
            String[] leaves = group.leaves().stream().map(Leaf::id).toArray(String[]::new);
            tree = tree.with(Kpi.of(group.id(), Text.of(group.en(), group.ko()), Operation.WEIGHTED_MEAN, leaves));
            for (Leaf leaf : group.leaves()) {
                tree = tree.with(Kpi.measured(leaf.id(), Text.of(leaf.en(), leaf.ko()), "index")
                        .aimingAt(1, Better.HIGHER));
            }
        }
        return tree;
    }

    private static Leaf index(String id, String en, String ko) {
        return new Leaf(id, en, ko);
    }
}
