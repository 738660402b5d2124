package dev.assay.governance.gate;

import dev.assay.governance.asset.Assets;
import dev.assay.governance.decision.Decision;
import dev.assay.governance.decision.Matter;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.notice.LocalZone;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.raci.Activity;
import dev.assay.governance.raci.RaciMatrix;
import dev.assay.governance.store.Reader;
import dev.assay.governance.system.AiSystem;
import dev.assay.governance.system.Citations;
import dev.assay.governance.system.GateQuestion;
import dev.assay.governance.system.StageEntry;
import dev.assay.quality.finding.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A decision that is cited for a system to go live, and all for which it does not count. Confined to one call. */
final class CitedGo {
    private final Reader reader;
    private final AiSystem system;
    private final Decision decision;
    private final List<Text> faults;

    CitedGo(GateQuestion question, Decision decision) {
        this(question.reader(), question.system(), decision);
    }

    private CitedGo(Reader reader, AiSystem system, Decision decision) {
        this.reader = reader;
        this.system = system;
        this.decision = decision;
        this.faults = new ArrayList<>();
    }

    List<Text> faults() {
        faults.addAll(Citations.faults(system, DecisionPolicy.DEPLOYMENT, decision));
        requireForm();
        if (faults.isEmpty()) {
            Citations.overruled(reader, system, decision, other -> new CitedGo(reader, system, other).isAnswer())
                    .ifPresent(faults::add);
        }
        return List.copyOf(faults);
    }

    /** Whether it would count if it approved. */
    private boolean isAnswer() {
        requireForm();
        return faults.isEmpty();
    }

    private void requireForm() {
        Matter matter = decision.matter();
        if (AiSystem.Pilot.isAskedFor(matter)) {
            add("it asks for the scope of a pilot", "시범 운영의 범위를 묻는 결정입니다");
        }
        if (matter.kind().equals(DecisionPolicy.DEPLOYMENT)) {
            requireAddressee(matter);
        }
        decision.ruling().ifPresent(made -> requireTime(made.at()));
    }

    /**
     * Who asks does not choose who lets a system go live: the matrix says that. Where it had no row, whoever owned the part that the
     * question names was asked. What has no owner is the chief's.
     */
    private void requireAddressee(Matter matter) {
        if (matter.owner().isPresent()) {
            String owner = matter.owner().get().value();
            add(
                    "it names who answers, " + owner + ", though the matrix says that",
                    "책임자는 RACI 표가 정하지만 " + owner + " 페르소나를 지정하여 물었습니다");
            return;
        }
        String asset = matter.asset().value();
        Optional<Activity> row = RaciMatrix.of(reader).flatMap(matrix -> matrix.activityFor(matter.kind(), asset));
        if (row.isEmpty()) {
            add(
                    "the matrix has no row for \"" + matter.kind() + "\" on " + asset,
                    "RACI 표에 " + asset + " 자산의 \"" + matter.kind() + "\" 결정에 대한 행이 없습니다");
            return;
        }
        PersonaId asked = decision.addressees().owner();
        boolean owned = reader.find(Assets.KIND, asset)
                .flatMap(stored -> stored.value().owner())
                .isPresent();
        if (owned && !row.get().letters().accountable().contains(asked)) {
            add(
                    asked + " was asked, but accountable is "
                            + row.get().letters().accountable(),
                    asked + " 페르소나에게 물었지만 책임자는 " + row.get().letters().accountable() + "입니다");
        }
    }

    private void requireTime(Instant made) {
        Optional<Instant> since = StageEntry.last(reader, system.id(), system.stage());
        if (since.filter(made::isAfter).isEmpty()) {
            String entry = since.map(time -> LocalZone.print(reader, time)).orElse("-");
            String ruled = LocalZone.print(reader, made);
            add(
                    "it was made " + ruled + ", not after " + entry + "; say that it is done, and ask again",
                    entry + " 이후에 내려야 하지만 " + ruled + "에 내려졌습니다. 이행되었다고 기록한 뒤 다시 물어야 합니다");
        }
    }

    private void add(String en, String ko) {
        faults.add(Text.of(en, ko));
    }
}
