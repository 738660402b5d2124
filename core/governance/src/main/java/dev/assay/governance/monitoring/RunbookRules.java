package dev.assay.governance.monitoring;

import dev.assay.governance.asset.Inventory;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.Roster;
import dev.assay.governance.store.Reader;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.util.ArrayList;
import java.util.List;

/** The rules of runbooks: somebody can do each step, and none is changed under the feet of who goes through it. */
final class RunbookRules {
    private RunbookRules() {}

    static void require(Reader reader, Runbook book) {
        Inventory.find(reader, book.asset());
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < book.steps().size(); i++) {
            owner(reader, "steps[" + i + "].owner", book.steps().get(i), findings);
        }
        boolean running = reader.findBy(Runbooks.RUNS, "by-runbook", book.id()).stream()
                .anyMatch(run -> run.value().isRunning());
        if (running) {
            findings.add(Finding.error(
                    "RUNNING",
                    "id",
                    Text.of(
                            "runbook \"" + book.id()
                                    + "\" must not change while somebody goes through it; finish the run, or give it up",
                            "런북 \"" + book.id() + "\"은(는) 누군가 진행하는 동안 바꿀 수 없습니다. 진행 중인 실행을 끝내거나 그만두어야 합니다")));
        }
        if (!findings.isEmpty()) {
            throw new FindingsException("runbook " + book.id(), findings);
        }
    }

    private static void owner(Reader reader, String path, Runbook.Step step, List<Finding> findings) {
        if (Roster.now(reader).persona(step.owner()).isEmpty()) {
            findings.add(PeopleKinds.unknown(reader, step.owner(), path));
        }
    }
}
