package dev.assay.governance.system;

import dev.assay.governance.Korean;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.decision.Decision;
import dev.assay.governance.decision.DecisionFlow;
import dev.assay.governance.decision.DecisionId;
import dev.assay.governance.decision.DecisionKinds;
import dev.assay.governance.decision.Matter;
import dev.assay.governance.decision.Ruling;
import dev.assay.governance.decision.policy.Choice;
import dev.assay.governance.notice.LocalZone;
import dev.assay.governance.people.ApprovalRights;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Roster;
import dev.assay.governance.raci.Stage;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds the decisions on which steps of systems rest. A decision is about a system if its topic is the system's id and its asset one
 * that the system is made of: of another asset somebody else answers. What the system is and may be used for is answered by its
 * business owner, whoever owns the part that the question names, because who asks picks the part. Thread-safe.
 *
 * @since 0.1
 */
public final class Citations {
    private static final Set<Decision.State> MADE =
            EnumSet.of(Decision.State.DECIDED, Decision.State.IMPLEMENTED, Decision.State.VERIFIED);

    /** Of what was ruled in one instant, that which is being done is the later; of what is alike then, that which says no. */
    private static final Comparator<Decision> BY_RULING = Comparator.comparing(Citations::ruledAt)
            .thenComparing(decision -> decision.state() == Decision.State.DECIDED)
            .thenComparing(decision -> !isApproval(decision));

    private Citations() {}

    /**
     * Finds a decision that approves something about a system.
     *
     * @param reader reads what is stored
     * @param system the system
     * @param kind the kind of decision that it must be
     * @param decision the id that is cited
     * @return the decision; empty if there is none of that id, if it is of another kind or about something else, if nobody has
     *     decided, or not for it, or if it was superseded
     */
    public static Optional<Decision> approval(Reader reader, AiSystem system, String kind, String decision) {
        return reader.find(DecisionKinds.DECISION, decision)
                .map(Stored::value)
                .filter(found -> faults(system, kind, found).isEmpty());
    }

    /**
     * Finds all for which a decision approves nothing about a system.
     *
     * @param system the system
     * @param kind the kind of decision that it must be
     * @param decision the decision
     * @return a sentence for each; empty if it approves something about the system
     */
    public static List<Text> faults(AiSystem system, String kind, Decision decision) {
        List<Text> faults = new ArrayList<>(strayings(system, kind, decision.matter()));
        if (!MADE.contains(decision.state())) {
            faults.add(Text.of(
                    "it approves nothing while it is " + decision.state(),
                    decision.state() + " 상태의 결정은 아무것도 승인하지 않습니다"));
        } else if (!isApproval(decision)) {
            String made = choice(decision).map(Choice::name).orElse("-");
            faults.add(Text.of("the choice was " + made, "승인이 아니라 " + made + "(으)로 결정되었습니다"));
        }
        return List.copyOf(faults);
    }

    /** All in which what was asked is something else. */
    private static List<Text> strayings(AiSystem system, String kind, Matter matter) {
        List<Text> faults = new ArrayList<>();
        if (!matter.kind().equals(kind)) {
            faults.add(Text.of("its kind is \"" + matter.kind() + "\"", "종류가 \"" + matter.kind() + "\"입니다"));
        }
        if (!matter.topic().equals(system.id().value())) {
            faults.add(Text.of(
                    "its topic is \"" + matter.topic() + "\", not the system's id",
                    "주제가 시스템 ID가 아니라 \"" + matter.topic() + "\"입니다"));
        }
        if (!system.parts().assets().contains(matter.asset())) {
            faults.add(Text.of(
                    "it is about " + matter.asset() + ", of which the system is not made",
                    "시스템을 이루지 않는 " + matter.asset() + " 자산에 대한 결정입니다"));
        }
        return faults;
    }

    private static Optional<Choice> choice(Decision decision) {
        return decision.ruling().map(made -> made.answer().choice());
    }

    private static boolean isApproval(Decision decision) {
        return choice(decision).filter(made -> made == Choice.APPROVE).isPresent();
    }

    private static Instant ruledAt(Decision decision) {
        return decision.ruling().map(Ruling::at).orElse(Instant.MIN);
    }

    /**
     * Finds what was ruled last about what a decision approves, unless that approves it as well: who is asked again takes their word
     * back by another one, whichever part of the system the question names.
     *
     * @param reader reads what is stored
     * @param system the system
     * @param cited the decision, which approves something about the system
     * @param same whether a decision of the same kind about the system would count in its stead if it approved
     * @return a sentence that names what was ruled after it and does not approve, or was taken back to be decided anew; empty if
     *     nothing goes against it
     */
    public static Optional<Text> overruled(Reader reader, AiSystem system, Decision cited, Predicate<Decision> same) {
        String kind = cited.matter().kind();
        return system.parts().assets().stream()
                .flatMap(asset -> reader.findBy(DecisionKinds.DECISION, "by-asset", asset.value()).stream())
                .map(Stored::value)
                .filter(other -> other.ruling().isPresent() && BY_RULING.compare(other, cited) > 0)
                .filter(other -> strayings(system, kind, other.matter()).isEmpty() && same.test(other))
                .max(BY_RULING)
                .filter(last -> !MADE.contains(last.state()) || !isApproval(last))
                .map(last -> lastWord(reader, last));
    }

    private static Text lastWord(Reader reader, Decision last) {
        String when = LocalZone.print(reader, ruledAt(last));
        String known = "the last ruling about the same, " + last.id() + " of " + when + ", ";
        String korean = "같은 건에 대한 마지막 결정은 " + when + "의 " + last.id() + "이며, ";
        if (last.state() == Decision.State.SUPERSEDED) {
            return Text.of(known + "was taken back to be decided anew", korean + "정정하려고 다시 물었습니다");
        }
        Choice made = choice(last).orElseThrow();
        return Text.of(known + "was " + made, korean + "그 결과는 " + Korean.of(made) + "입니다");
    }

    /**
     * A decision whose cause is just what is to be done, that was asked of the system's business owner, and taken as such: not
     * further up, where a part's owner may be. What the owner, or whoever answered for them, has ruled since goes before it.
     */
    static Optional<Decision> byOwner(Reader reader, AiSystem system, String kind, String target, String decision) {
        return ownWord(reader, system, kind, target, decision)
                .filter(found -> overruledByOwner(reader, system, found).isEmpty());
    }

    private static Optional<Decision> ownWord(
            Reader reader, AiSystem system, String kind, String target, String decision) {
        return approval(reader, system, kind, decision)
                .filter(found -> isAskedOfOwner(system, target, found) && isByOwner(system, found));
    }

    private static boolean isAskedOfOwner(AiSystem system, String target, Decision decision) {
        Matter matter = decision.matter();
        PersonaId owner = system.purpose().businessOwner();
        return matter.cause().equals(target)
                && matter.owner().filter(owner::equals).isPresent();
    }

    private static boolean isByOwner(AiSystem system, Decision decision) {
        String owner = system.purpose().businessOwner().value();
        return decision.ruling()
                .flatMap(made -> made.by().persona())
                .filter(card -> card.replaceFirst("@[0-9]+$", "").equals(owner))
                .isPresent();
    }

    /** Further up nothing can be approved that the owner has rejected, though it can be rejected. */
    private static Optional<Text> overruledByOwner(Reader reader, AiSystem system, Decision cited) {
        String target = cited.matter().cause();
        return overruled(
                reader,
                system,
                cited,
                other -> isAskedOfOwner(system, target, other) && (!isApproval(other) || isByOwner(system, other)));
    }

    /** What is said of a cited decision that would count if nothing had been ruled since; nothing of any other. */
    static Optional<Text> overruled(
            Reader reader, AiSystem system, String kind, String target, Optional<String> decision) {
        return decision.flatMap(cited -> ownWord(reader, system, kind, target, cited))
                .flatMap(found -> overruledByOwner(reader, system, found));
    }

    /** A sentence, and why what is cited does not count though it once did. */
    static Text because(Text sentence, Optional<Text> overruled) {
        return overruled
                .map(why -> Text.of(sentence.en() + "; " + why.en(), sentence.ko() + ". " + why.ko()))
                .orElse(sentence);
    }

    /** One by the business owner on which no step rests yet. */
    static Optional<Decision> unused(Reader reader, AiSystem system, String kind, String target, String decision) {
        return byOwner(reader, system, kind, target, decision)
                .filter(found -> reader.find(UsedDecision.KIND, decision).isEmpty());
    }

    /**
     * That who decided has a part in the step that rests on it.
     *
     * @param what what is lowered, in Korean with its particle
     */
    static List<Finding> alone(Reader reader, String path, Text what, Decision made, Actor actor) {
        Roster roster = Roster.now(reader);
        Set<PrincipalId> involved = roster.involved(ApprovalRights.parts(actor));
        return made.ruling().stream()
                .flatMap(ruling -> ApprovalRights.parts(ruling.by()).stream())
                .flatMap(decider -> roster.chain(decider).stream())
                .filter(involved::contains)
                .limit(1)
                .map(decider -> Finding.error(
                        "SOD-1",
                        path,
                        Text.of(
                                what.en() + " must be lowered by somebody else than who decided " + made.id()
                                        + ", but " + decider + " decided, and has a part in what "
                                        + actor.principal() + " sets",
                                what.ko() + " 결정 " + made.id() + "을(를) 내린 사람이 아닌 다른 사람이 낮춰야 하지만, " + decider
                                        + "은(는) 결정을 내렸고 " + actor.principal() + "이(가) 정하는 건의 당사자입니다")))
                .toList();
    }

    /** A step rests on it, and no other one will: whoever wants the same again asks again. */
    static void use(Change change, AiSystem system, Decision made, Actor actor) {
        change.insert(UsedDecision.KIND, new UsedDecision(made.id().value(), system.id()));
        DecisionFlow.carriedOut(change, made.id(), "what it approves of system \"" + system.id() + "\" was set", actor);
    }

    /** What the step rests on is done by it. */
    static void carryOut(Change change, GateQuestion question) {
        AiSystem system = question.system();
        Stage to = question.request().to();
        List<Requirement> asked = Lifecycle.gate(system.stage(), to);
        Stream<String> go =
                asked.contains(Requirement.GO_DECIDED) ? question.request().decision().stream() : Stream.of();
        // Until it is released, what it is used for may be corrected, and is asked for at that gate again.
        Stream<String> use = to == Stage.DEPLOYMENT
                ? change.find(UseCase.KIND, system.id().value()).stream()
                        .flatMap(stored -> stored.value().decision().stream())
                : Stream.of();
        String note = "system \"" + system.id() + "\" went to " + to;
        Stream.concat(go, use)
                .forEach(id -> DecisionFlow.carriedOut(change, new DecisionId(id), note, question.actor()));
    }
}
