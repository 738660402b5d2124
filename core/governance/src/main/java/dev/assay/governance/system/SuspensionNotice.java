package dev.assay.governance.system;

import dev.assay.governance.Moments;
import dev.assay.governance.incident.Responders;
import dev.assay.governance.notice.Notice;
import dev.assay.governance.notice.Outbox;
import dev.assay.governance.store.Change;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Tells those who answer for a live system that it is suspended; the record that says so carries it. */
final class SuspensionNotice {
    private SuspensionNotice() {}

    /** What is broken first, and how much more is. */
    static Text first(List<Finding> broken) {
        Text first = broken.get(0).message();
        int more = broken.size() - 1;
        return more == 0
                ? first
                : Text.of(
                        first.in(Locale.ENGLISH) + " (and " + more + " more)",
                        first.in(Locale.KOREAN) + " (외 " + more + "건)");
    }

    static void tell(Change change, AiSystem system, Text why) {
        Set<String> to = new TreeSet<>();
        to.add(system.purpose().businessOwner().value());
        system.parts().assets().forEach(asset -> to.addAll(Responders.accountable(change, asset)));
        String id = system.id() + "/suspended/" + Moments.print(change.now());
        Text text = Text.of(
                "system " + system.id() + " is suspended: " + why.in(Locale.ENGLISH)
                        + "; it goes on once nothing is missing at its gate, which Stages.missing lists",
                "시스템 " + system.id() + "이(가) 정지되었습니다: " + why.in(Locale.KOREAN) + ". 단계 게이트에서 빠진 것이 없어야 다시 운영할 수 있습니다");
        Outbox.queue(change, Notice.of(id, change.now(), to, text));
    }
}
