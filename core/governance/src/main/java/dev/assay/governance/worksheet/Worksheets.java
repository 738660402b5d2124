package dev.assay.governance.worksheet;

import dev.assay.governance.decision.Ask;
import dev.assay.governance.decision.Decision;
import dev.assay.governance.decision.DecisionListener;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.notice.Notice;
import dev.assay.governance.notice.Outbox;
import dev.assay.governance.store.Change;
import dev.assay.quality.finding.Text;
import java.util.List;
import java.util.Set;

/**
 * Sends a worksheet after the task to whoever mends a failure of quality. Given to {@link
 * dev.assay.governance.decision.Decisions} as a listener. Thread-safe.
 *
 * @since 0.1
 */
public final class Worksheets implements DecisionListener {
    /** Creates the listener. */
    public Worksheets() {}

    @Override
    public void opened(Change change, Decision decision) {
        List<String> menders = decision.dossier().asks().stream()
                .filter(ask -> ask.letter() == Ask.Letter.RESPONSIBLE)
                .map(ask -> ask.persona().value())
                .toList();
        if (decision.matter().kind().equals(DecisionPolicy.QUALITY_FAILURE) && !menders.isEmpty()) {
            Text sheet = Worksheet.of(change, decision).describe();
            menders.forEach(persona -> Outbox.queue(
                    change, Notice.of(decision.id() + "/worksheet/" + persona, change.now(), Set.of(persona), sheet)));
        }
    }
}
