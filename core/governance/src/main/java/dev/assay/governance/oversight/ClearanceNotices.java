package dev.assay.governance.oversight;

import dev.assay.governance.Korean;
import dev.assay.governance.notice.LocalZone;
import dev.assay.governance.notice.Notice;
import dev.assay.governance.notice.Outbox;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.store.Change;
import dev.assay.quality.finding.Text;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells those who must decide on an act, and those who only have to know of it. */
final class ClearanceNotices {
    private ClearanceNotices() {}

    static void queue(Change change, Clearance clearance) {
        Act act = clearance.act();
        String what = act.action() + " of " + act.asset() + " by " + act.actor();
        String korean = act.asset() + "에 대한 " + act.actor() + "의 " + Korean.of(act.action());
        Set<String> overseers = ids(clearance.asked().overseers());
        if (clearance.asked().asksPeople()) {
            String en = clearance
                    .asked()
                    .until()
                    .map(end -> ", by " + LocalZone.print(change, end))
                    .orElse("");
            String ko = clearance
                    .asked()
                    .until()
                    .map(end -> ", 기한 " + LocalZone.print(change, end))
                    .orElse("");
            Text text = Text.of(
                    "please decide on " + what + ", act " + act.id() + en,
                    "결정해야 합니다: " + korean + ", 행위 " + act.id() + ko);
            Outbox.queue(change, Notice.of(act.id() + "/clearance/overseers", change.now(), overseers, text));
        }
        Set<String> notified = ids(clearance.asked().notified());
        if (!notified.isEmpty()) {
            Text text = Text.of(
                    "for your information: " + what + ", act " + act.id(), "알립니다: " + korean + ", 행위 " + act.id());
            Outbox.queue(change, Notice.of(act.id() + "/oversight/notified", change.now(), notified, text));
        }
    }

    private static Set<String> ids(Set<PersonaId> personas) {
        return personas.stream().map(PersonaId::value).collect(Collectors.toUnmodifiableSet());
    }
}
