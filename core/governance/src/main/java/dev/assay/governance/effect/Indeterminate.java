package dev.assay.governance.effect;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.decision.Decision;
import dev.assay.governance.decision.DecisionKinds;
import dev.assay.governance.decision.DecisionListener;
import dev.assay.governance.decision.Decisions;
import dev.assay.governance.decision.Matter;
import dev.assay.governance.decision.policy.Choice;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.notice.Notice;
import dev.assay.governance.notice.Outbox;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.Each;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * Asks who answers for an asset what came of things that were begun, where nobody knows. Thread-safe.
 *
 * <p>Each is asked about by a decision of kind {@link DecisionPolicy#INDETERMINATE}; whoever decides looks at the place itself and says
 * {@link Choice#DONE} or {@link Choice#NOT_DONE}. Until then it is not done again, and where a decision lapsed or was withdrawn, the next
 * one is asked for.
 *
 * @since 0.1
 */
public final class Indeterminate {
    /** The cause of a decision about something without an outcome. */
    public static final String NO_OUTCOME = "no-outcome";

    private final GovernanceStore store;
    private final Decisions decisions;

    /**
     * Creates the service.
     *
     * @param store where intents and outcomes are kept
     * @param decisions asks people; has {@link #answers} among its listeners
     */
    public Indeterminate(GovernanceStore store, Decisions decisions) {
        this.store = store;
        this.decisions = decisions;
    }

    /**
     * Asks about everything whose time is over and that has no outcome, and again about what nobody answered; a host calls it every few
     * minutes.
     *
     * @throws FindingsException with {@code DEC-4} if something cannot be asked about, after everything else was
     */
    public void tick() {
        Each.of(List.<Runnable>of(() -> ask(Undertaking::isLateAt), this::askAgain), Runnable::run);
    }

    /** One that cannot be asked about keeps no other from being asked about. */
    private void each(List<String> ids, BiConsumer<Change, String> ask) {
        Each.of(
                ids,
                id -> store.change(change -> {
                    ask.accept(change, id);
                    return id;
                }));
    }

    /** Only an answer tells what came of it: neither silence nor the wish not to be asked does. */
    private void askAgain() {
        List<String> ids = store.read(reader ->
                ids(reader.findBy(Effects.KIND, "by-state", "INDETERMINATE"), open -> !isAsked(reader, open)));
        each(ids, (change, id) -> {
            Undertaking open = change.find(Effects.KIND, id).orElseThrow().value();
            if (open.state() == Undertaking.State.INDETERMINATE) {
                decisions.openWithin(change, matter(open.intent()), Optional.empty(), Actor.system());
            }
        });
    }

    private static boolean isAsked(Reader reader, Undertaking open) {
        return reader
                .findBy(
                        DecisionKinds.DECISION,
                        "by-matter",
                        matter(open.intent()).key())
                .stream()
                .anyMatch(decision -> decision.value().isCurrent(reader.now()));
    }

    /**
     * Asks about everything that has no outcome, because the process that began it ended. A host calls it once when it starts, before
     * anything is begun, and only where no other process begins things in the same store.
     *
     * @throws FindingsException with {@code DEC-4} if something cannot be asked about, after everything else was
     */
    public void recover() {
        ask((undertaking, now) -> undertaking.state() == Undertaking.State.INTENDED);
    }

    /** Whether nobody will know any more, at a time. */
    private interface Lost {
        boolean test(Undertaking undertaking, Instant now);
    }

    private void ask(Lost lost) {
        List<String> ids = store.read(reader -> ids(
                reader.findBy(Effects.KIND, "by-state", "INTENDED"),
                undertaking -> lost.test(undertaking, reader.now())));
        each(ids, (change, id) -> {
            Stored<Undertaking> stored = change.find(Effects.KIND, id).orElseThrow();
            if (lost.test(stored.value(), change.now())) {
                ask(change, stored);
            }
        });
    }

    private static List<String> ids(List<Stored<Undertaking>> found, Predicate<Undertaking> wanted) {
        return found.stream()
                .map(Stored::value)
                .filter(wanted)
                .map(undertaking -> undertaking.intent().id())
                .toList();
    }

    private void ask(Change change, Stored<Undertaking> stored) {
        unknown(change, stored, Map.of());
        decisions.openWithin(change, matter(stored.value().intent()), Optional.empty(), Actor.system());
    }

    private static void unknown(Change change, Stored<Undertaking> stored, Map<String, String> why) {
        Intent intent = stored.value().intent();
        change.update(Effects.KIND, stored, stored.value().unknown());
        Map<String, Object> details = new HashMap<>(why);
        details.put("action", intent.action());
        details.put("asset", intent.asset().value());
        change.record(Effects.event("effect.indeterminate", Actor.system(), intent.id())
                .withDetails(details));
    }

    private static Matter matter(Intent intent) {
        return Matter.of(DecisionPolicy.INDETERMINATE, intent.asset(), intent.id(), NO_OUTCOME, intent.severity())
                .because(List.of(intent.action() + " by " + intent.actor() + " was begun, and has no outcome"));
    }

    /**
     * Returns what closes a thing without an outcome when it is decided what came of it. Once somebody corrects that, nobody knows it
     * again until the decision that corrects it says so.
     *
     * @return a listener for {@link Decisions}
     */
    public static DecisionListener answers() {
        return new DecisionListener() {
            @Override
            public void decided(Change change, Decision decision) {
                if (decision.matter().kind().equals(DecisionPolicy.INDETERMINATE)) {
                    change.find(Effects.KIND, decision.matter().topic())
                            .filter(stored -> stored.value().state() == Undertaking.State.INDETERMINATE)
                            .ifPresent(stored -> close(change, stored, decision));
                }
            }

            @Override
            public void superseded(Change change, Decision decision) {
                if (decision.matter().kind().equals(DecisionPolicy.INDETERMINATE)) {
                    change.find(Effects.KIND, decision.matter().topic())
                            .filter(stored -> stored.value().isSettledBy(decision.id()))
                            .ifPresent(stored -> unknown(
                                    change,
                                    stored,
                                    Map.of("corrects", decision.id().value())));
                }
            }
        };
    }

    private static void close(Change change, Stored<Undertaking> stored, Decision decision) {
        Undertaking.State state = decision.ruling().orElseThrow().answer().choice() == Choice.DONE
                ? Undertaking.State.DONE
                : Undertaking.State.FAILED;
        Actor by = decision.ruling().orElseThrow().by();
        Undertaking.Outcome came =
                new Undertaking.Outcome(change.now(), by.principal(), Optional.empty(), Optional.of(decision.id()));
        change.update(Effects.KIND, stored, stored.value().to(state, came));
        AuditEvent event = Effects.event(
                        "effect.settled", by, stored.value().intent().id())
                .withOutcome(state.name());
        change.record(event.withDetails(Map.of("decision", decision.id().value())));
    }

    /** Tells whoever was asked that an outcome is there after all. */
    static void tellLate(Change change, Undertaking undertaking, Undertaking.State state) {
        Intent intent = undertaking.intent();
        change.findBy(DecisionKinds.DECISION, "by-matter", matter(intent).key()).stream()
                .map(Stored::value)
                .filter(decision -> decision.state() != Decision.State.SUPERSEDED)
                .forEach(decision -> {
                    String recipient = recipient(decision);
                    String notice = decision.id() + "/late-outcome/" + recipient;
                    Text text = late(intent, decision, state);
                    Outbox.queue(change, Notice.of(notice, change.now(), Set.of(recipient), text));
                });
    }

    private static String recipient(Decision decision) {
        return decision.addressees()
                .addressee()
                .map(PrincipalId::value)
                .orElseGet(() -> decision.addressees().accountable().value());
    }

    private static Text late(Intent intent, Decision decision, Undertaking.State state) {
        String came = state == Undertaking.State.DONE ? "done" : "failed";
        String korean = state == Undertaking.State.DONE ? "끝났습니다" : "실패했습니다";
        return Text.of(
                "what decision " + decision.id() + " asks about has an outcome after all: " + intent.action() + " "
                        + intent.id() + " " + came,
                "결정 " + decision.id() + "에서 물은 " + intent.action() + " " + intent.id() + " 작업이 뒤늦게 " + korean);
    }
}
