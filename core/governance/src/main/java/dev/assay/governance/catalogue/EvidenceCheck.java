package dev.assay.governance.catalogue;

import dev.assay.governance.Ids;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.notice.LocalZone;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Roster;
import dev.assay.governance.run.QualityRun;
import dev.assay.governance.run.Runs;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether evidence is what it says.
 *
 * @param reader reads what is stored
 * @param evidence the evidence
 * @param isInLog whether the log had the root that it names, where it is from the log
 */
record EvidenceCheck(Reader reader, Evidence evidence, boolean isInLog) {
    private static final LocalDate EARLIEST = LocalDate.EPOCH;

    /** What is measured is measured again; nobody is asked whether it still holds. */
    private static final Period LONGEST_MEASURED = Period.ofYears(1);

    private static final Period LONGEST_VOUCHED = Period.ofYears(10);

    List<Finding> check(Actor actor) {
        List<Finding> findings = new ArrayList<>();
        boolean known = reader.find(Compliance.CONTROL, evidence.control()).isPresent();
        if (!Ids.isName(evidence.digest())) {
            findings.add(Finding.error("CAT-2", "digest", Ids.unnamed(evidence.digest())));
        }
        if (!known) {
            findings.add(Finding.error(
                    "CAT-2",
                    "control",
                    Text.of(
                            "evidence must be for a control that was adopted, but is for \"" + evidence.control()
                                    + "\"",
                            "증빙은 채택된 통제에 대한 것이어야 합니다: \"" + evidence.control() + "\"")));
        }
        checkOrigin(findings);
        checkDay(findings, actor);
        checkTerm(findings);
        return findings;
    }

    private void checkOrigin(List<Finding> findings) {
        Optional<QualityRun> run = run();
        if (evidence.type() == Evidence.Type.MEASURED && run.isEmpty()) {
            findings.add(Finding.error(
                    "CAT-3",
                    "digest",
                    Text.of(
                            "what was measured must be a run that is recorded, but none has the digest \""
                                    + Ids.shown(evidence.digest()) + "\"",
                            "측정한 증빙은 기록된 실행이어야 하지만 다이제스트가 \"" + Ids.shown(evidence.digest()) + "\"인 실행이 없습니다")));
        }
        run.filter(found -> !found.status().isAcceptable()).ifPresent(found -> findings.add(failed(found)));
        if (evidence.type() == Evidence.Type.LOG && !isInLog) {
            findings.add(Finding.error(
                    "CAT-3",
                    "digest",
                    Text.of(
                            "evidence of the log must be a checkpoint that the log agrees with, but was \""
                                    + Ids.shown(evidence.digest()) + "\"",
                            "로그의 증빙은 로그와 맞는 체크포인트여야 하지만 \"" + Ids.shown(evidence.digest()) + "\"입니다")));
        }
    }

    /** The run that is shown; empty if it is not recorded, or none is shown. */
    private Optional<QualityRun> run() {
        return Optional.of(evidence)
                .filter(shown -> shown.type() == Evidence.Type.MEASURED && Ids.isName(shown.digest()))
                .flatMap(shown -> reader.find(Runs.KIND, shown.digest()))
                .map(Stored::value);
    }

    private static Finding failed(QualityRun run) {
        return Finding.error(
                "CAT-3",
                "digest",
                Text.of(
                        "what was measured must be a run that passed, but the run \"" + run.digest() + "\" is "
                                + run.status(),
                        "측정한 증빙은 통과한 실행이어야 하지만 실행 \"" + run.digest() + "\"의 상태는 " + run.status() + "입니다"));
    }

    private void checkTerm(List<Finding> findings) {
        LocalDate latest = latest();
        if (evidence.since().isBefore(EARLIEST) || evidence.until().isAfter(latest)) {
            findings.add(Finding.error(
                    "CAT-5",
                    "until",
                    Text.of(
                            "evidence must be from " + EARLIEST + " or later, until " + latest
                                    + " at most, but is from " + evidence.since() + " until " + evidence.until(),
                            "증빙은 " + EARLIEST + " 이후에 시작해 늦어도 " + latest + "에 끝나야 하지만 " + evidence.since() + "부터 "
                                    + evidence.until() + "까지입니다")));
        }
    }

    private LocalDate latest() {
        LocalDate today = reader.now().atZone(LocalZone.of(reader)).toLocalDate();
        if (!evidence.isMachineMade()) {
            return today.plus(LONGEST_VOUCHED);
        }
        return run().map(found -> found.ended().atZone(LocalZone.of(reader)).toLocalDate())
                .orElse(today)
                .plus(LONGEST_MEASURED);
    }

    private void checkDay(List<Finding> findings, Actor actor) {
        LocalDate today = reader.now().atZone(LocalZone.of(reader)).toLocalDate();
        if (evidence.since().isBefore(today) && !Roster.now(reader).isPerson(new PrincipalId(actor.principal()))) {
            findings.add(Finding.error(
                    "CAT-4",
                    "since",
                    Text.of(
                            "since must be " + today
                                    + " or later, because only a person attests what was before, but was "
                                    + evidence.since(),
                            "시작일은 " + today + " 이후여야 하지만 " + evidence.since() + "입니다. 그 전의 일은 사람만 보증합니다")));
        }
    }
}
