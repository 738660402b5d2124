package dev.assay.governance.catalogue;

import dev.assay.governance.Ids;
import dev.assay.governance.Reasons;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.Excerpt;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Steering;
import dev.assay.governance.raci.SecondPersons;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.data.Names;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What must hold of a control: that what it cites and who owns it is there, and that its owner says what becomes of it. */
final class ControlRules {
    private ControlRules() {}

    static List<Finding> check(Reader reader, Control control) {
        List<Finding> findings = new ArrayList<>(Citations.check(reader, control));
        control.owner()
                .filter(owner -> reader.find(PeopleKinds.PERSONA, owner.value()).isEmpty())
                .ifPresent(owner -> findings.add(PeopleKinds.unknown(reader, owner, "owner")));
        return findings;
    }

    /** What the control was for before stays, so that it can be said otherwise when one of its systems was retired. */
    static List<Finding> unknown(Reader reader, Control control, Set<String> systems) {
        Set<String> before = reader.find(Compliance.CONTROL, control.id())
                .map(old -> old.value().systems())
                .orElse(Set.of());
        List<String> known = systems.stream().sorted().toList();
        return control.systems().stream()
                .filter(id -> !systems.contains(id) && !before.contains(id))
                .sorted()
                .map(id -> Finding.error(
                        "UNKNOWN_SYSTEM",
                        "systems[" + id + "]",
                        Text.of(
                                "no system \"" + id + "\" that is not retired; " + Names.hint(id, "systems", known),
                                "등록되어 있고 폐기되지 않은 시스템이 아닙니다: \"" + id + "\". " + Names.hintInKorean(id, "시스템", known))))
                .toList();
    }

    /** Only what counts is withdrawn. */
    static Evidence requireShown(Optional<Evidence> found, Evidence evidence) {
        String who = evidence.producedBy().map(by -> " (" + by + ")").orElse("");
        String which = "\"" + evidence.control() + "\" " + evidence.since() + " \"" + Ids.shown(evidence.digest())
                + "\"" + who;
        return found.filter(shown -> shown.withdrawnBy().isEmpty())
                .orElseThrow(() -> FindingsException.of(
                        "evidence",
                        "CAT-2",
                        Text.of(
                                "evidence must be shown, and not withdrawn yet, but is not: " + which,
                                "제시되었고 아직 철회되지 않은 증빙이어야 하지만 그렇지 않습니다: " + which)));
    }

    /** Who showed it takes it back; else who answers for the control does, above all once the other has left. */
    static void requireWithdrawer(Reader reader, Evidence shown, String reason, Actor actor) {
        Reasons.fault(Text.of("the reason to withdraw evidence", "증빙을 철회하는 사유는"), reason)
                .ifPresent(fault -> {
                    throw FindingsException.of("reason", "CAT-2", fault);
                });
        PrincipalId who = new PrincipalId(actor.principal());
        if (shown.producedBy().filter(who::equals).isPresent()) {
            return;
        }
        String id = shown.control();
        PersonaId owner = reader.find(Compliance.CONTROL, id)
                .flatMap(control -> control.value().owner())
                .orElseThrow(() -> FindingsException.of(
                        "actor",
                        "NOT_ADDRESSED",
                        Text.of(
                                "evidence must be withdrawn by who showed it, or who owns the control, but \"" + id
                                        + "\" has no owner and the actor is " + who,
                                "증빙은 그것을 제시한 사람이나 통제를 맡은 사람이 철회해야 하지만, 통제 \"" + id + "\"에는 담당이 없고 철회하려는 사람은 " + who
                                        + "입니다")));
        Steering.requireOwner(reader, actor, owner, Text.of("control \"" + id + "\"", "통제 \"" + id + "\""));
    }

    /** Who owns a control says something new of it; somebody else only gives it away, and not to themselves. */
    static void requireOwner(Reader reader, Control next, Actor actor) {
        Optional<Control> known = reader.find(Compliance.CONTROL, next.id()).map(Stored::value);
        if (known.isEmpty() || known.get().owner().isEmpty()) {
            return;
        }
        Control old = known.get();
        PersonaId owner = old.owner().get();
        Text what = Text.of("control \"" + next.id() + "\"", "통제 \"" + next.id() + "\"");
        if (next.owner().isPresent() && next.equals(old.ownedBy(next.owner().get()))) {
            Steering.requireGiven(reader, actor, owner, next.owner().get(), what);
        } else {
            Steering.requireOwner(reader, actor, owner, what);
        }
    }

    /** Who proposes an owner passes over none, nor who answers for what nobody owns. */
    static List<PersonaId> owners(Reader reader, Control next) {
        List<PersonaId> asItIs = reader.find(Compliance.CONTROL, next.id())
                .flatMap(known -> known.value().owner())
                .map(List::of)
                .orElseGet(() -> SecondPersons.accountable(reader));
        return Stream.concat(asItIs.stream(), next.owner().stream()).distinct().toList();
    }

    /** Nobody alone says that something is not for us; who answered for it with somebody else may say it of less. */
    static void requireNothingExcluded(Reader reader, Control next) {
        boolean isNothingNew = next.applies()
                || reader.find(Compliance.CONTROL, next.id())
                        .filter(old -> isWithin(old.value(), next))
                        .isPresent();
        if (!isNothingNew) {
            throw FindingsException.of(
                    "control " + next.id(),
                    "CAT-6",
                    Text.of(
                            "an exclusion must be proposed (propose) and approved by somebody else, but \"" + next.id()
                                    + "\" excludes what was not excluded for this reason before",
                            "통제를 적용하지 않겠다고 하려면 제안하고 다른 사람이 승인해야 하지만, \"" + next.id()
                                    + "\"은(는) 전에 이 사유로 제외되지 않은 것을 제외합니다"));
        }
    }

    private static boolean isWithin(Control old, Control next) {
        boolean isForFewer = old.systems().isEmpty()
                || !next.systems().isEmpty() && old.systems().containsAll(next.systems());
        return old.excluded().equals(next.excluded()) && old.meets().containsAll(next.meets()) && isForFewer;
    }

    /** What was said of a control directly since it was proposed is not undone by who did not know. */
    static void requireSame(Reader reader, ControlProposal approved) {
        String id = approved.next().id();
        if (ControlVersion.count(reader, id) != approved.over()) {
            throw FindingsException.of(
                    "proposal " + approved.proposal().id(),
                    "STALE",
                    Text.of(
                            "a proposal must be about the control as it is, but \"" + id + "\" was adopted anew since",
                            "제안은 현재의 통제에 대한 것이어야 하지만 그 뒤에 통제 \"" + id + "\"이(가) 새로 채택되었습니다"));
        }
    }

    static Text shown(Control control) {
        String id = control.id();
        return control.excluded()
                .map(reason -> Excerpt.text(reason, SecondPersons.MOST_WORDS))
                .map(reason -> Text.of(
                        "that control \"" + id + "\" is excluded: " + reason, "통제 \"" + id + "\"의 제외: " + reason))
                .orElse(Text.of("control \"" + id + "\"", "통제 \"" + id + "\""));
    }
}
