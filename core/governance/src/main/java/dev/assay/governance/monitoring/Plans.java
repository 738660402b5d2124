package dev.assay.governance.monitoring;

import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.data.Names;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.util.List;

/** Finds plans, and says what they are. */
final class Plans {
    private Plans() {}

    /** What is wanted, for who is asked to approve it. */
    static Text shown(MonitoringPlan plan) {
        String id = "\"" + plan.id() + "\"";
        return plan.isInForce()
                ? Text.of(
                        "monitoring plan " + id + ", by which a run is missed after " + plan.maxSilence(),
                        "모니터링 계획 " + id + "(" + plan.maxSilence() + " 동안 실행이 없으면 누락)")
                : Text.of("the end of monitoring plan " + id, "모니터링 계획 " + id + "의 종료");
    }

    /** Returns a plan that has not ended. */
    static Stored<MonitoringPlan> inForce(Reader reader, String id) {
        return reader.find(Monitoring.KIND, id)
                .filter(stored -> stored.value().isInForce())
                .orElseThrow(() -> unknown(reader, id));
    }

    private static FindingsException unknown(Reader reader, String id) {
        List<String> known = reader.all(Monitoring.KIND).stream()
                .map(Stored::value)
                .filter(MonitoringPlan::isInForce)
                .map(MonitoringPlan::id)
                .toList();
        return FindingsException.of(
                "monitoring plan " + id,
                "UNKNOWN_PLAN",
                Text.of(
                        "no monitoring plan \"" + id + "\" is in force; " + Names.hint(id, "monitoring plans", known),
                        "시행 중인 모니터링 계획이 아닙니다: \"" + id + "\". " + Names.hintInKorean(id, "모니터링 계획", known)));
    }
}
