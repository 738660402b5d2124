package dev.assay.governance.routing;

import dev.assay.governance.asset.Asset;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.notice.Notice;
import dev.assay.governance.notice.Outbox;
import dev.assay.governance.run.Line;
import dev.assay.governance.run.QualityRun;
import dev.assay.governance.run.Runs;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.Reader;
import dev.assay.quality.finding.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * That a suite of an asset, which counts by its name, judges by other expectations than in any run before.
 *
 * @param asset the asset
 * @param last the latest run before
 * @param run the first run that judges so
 */
record SuiteChange(Asset asset, QualityRun last, QualityRun run) {
    private static final int MOST_NAMES = 5;

    /** Finds the change that a run shows before it is recorded; empty if its suite is no suite of the asset, or judged so before. */
    static Optional<SuiteChange> of(Reader reader, Asset asset, QualityRun run, Optional<QualityRun> last) {
        return last.filter(before -> asset.suites().contains(run.suite().name()))
                .filter(before -> !Runs.isKnown(reader, asset.id(), run.suite()))
                .map(before -> new SuiteChange(asset, before, run));
    }

    /** Records it, and tells who owns the asset. */
    void tell(Change change) {
        asset.owner().ifPresent(owner -> {
            String id = asset.id() + "/suite-changed/" + owner + "/" + run.digest();
            Outbox.queue(change, Notice.of(id, change.now(), Set.of(owner.value()), text()));
        });
        change.record(AuditEvent.of(
                        "quality.suite_changed",
                        Actor.system(),
                        Subject.of("asset", asset.id().value()))
                .withDetails(Map.of(
                        "suite", run.suite().name(),
                        "from", last.suite().fingerprint(),
                        "to", run.suite().fingerprint(),
                        "evidence", run.digest())));
    }

    private Text text() {
        String what = changed();
        return Text.of(
                "suite \"" + run.suite().name() + "\" of " + asset.id() + " expects otherwise than before" + what
                        + "; if less is asked for a time, two people must decide so (CHANGE_THRESHOLD)",
                asset.id() + "의 스위트 \"" + run.suite().name() + "\"의 기준이 전과 다릅니다" + what
                        + ". 한동안 기준을 낮추려면 두 사람이 기준 변경(CHANGE_THRESHOLD)을 결정해야 합니다");
    }

    /** The expectations that are new, gone or judged otherwise; none if only missing codes changed that concern none of them. */
    private String changed() {
        Map<String, List<String>> before = words(last);
        Map<String, List<String>> now = words(run);
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(now.keySet());
        names.removeIf(name -> now.getOrDefault(name, List.of()).equals(before.get(name)));
        String first = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : ": " + first + (names.size() > MOST_NAMES ? ", …" : "");
    }

    private static Map<String, List<String>> words(QualityRun run) {
        return run.lines().stream()
                .collect(Collectors.groupingBy(
                        Line::expectation,
                        Collectors.mapping(
                                line -> line.expected().judged() + " " + line.severity(), Collectors.toList())));
    }
}
