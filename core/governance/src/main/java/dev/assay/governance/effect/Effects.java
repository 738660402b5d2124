package dev.assay.governance.effect;

import dev.assay.governance.Moments;
import dev.assay.governance.asset.Inventory;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.people.Steering;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.Kind;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Does things outside of the store, such as to give a role in a cloud: that it will be done is recorded before, and what came of it
 * after. Thread-safe.
 *
 * <p>Between the two the process may end, and then nobody knows whether it was done. {@link Indeterminate} asks a person.
 *
 * @since 0.1
 */
public final class Effects {
    /** What became of intents, found by state ({@code by-state}). */
    public static final Kind<Undertaking> KIND = Kind.of(
                    "undertaking",
                    Undertaking.class,
                    undertaking -> undertaking.intent().id())
            .indexedBy("by-state", undertaking -> List.of(undertaking.state().name()));

    /** How long there may be no outcome, unless the caller says otherwise. */
    public static final Duration LONGEST = Duration.ofHours(1);

    private final GovernanceStore store;

    /**
     * Creates the service.
     *
     * @param store where intents and outcomes are kept
     */
    public Effects(GovernanceStore store) {
        this.store = store;
    }

    /**
     * Does something: its intent is on the disk before, its outcome after. If it throws, that is its outcome, by the class of what
     * it threw.
     *
     * @param intent what will be done
     * @param longest for how long there may be no outcome
     * @param work what is done
     * @param <R> what it returns
     * @return what the work returned
     * @throws FindingsException with {@code UNKNOWN_PRINCIPAL} if nobody knows the actor, with {@code UNKNOWN_ASSET} if there is no
     *     such asset, with {@code DUPLICATE} if something was intended under the id; then the work is not done
     * @throws IllegalArgumentException if {@code longest} is not more than nothing
     */
    public <R> R perform(Intent intent, Duration longest, Supplier<R> work) {
        AuditEvent attempt = event("effect.intended", Actor.of(intent.actor().value()), intent.id());
        Steering.known(store, attempt, change -> {
            Inventory.find(change, intent.asset());
            return intend(change, intent, longest);
        });
        return act(intent.id(), work);
    }

    /**
     * Records an intent within a change; {@link #act} follows when the change is stored.
     *
     * @param change what the change is made through
     * @param intent what will be done
     * @param longest for how long there may be no outcome
     * @return the undertaking
     * @throws FindingsException with {@code DUPLICATE} if something was intended under the id
     * @throws IllegalArgumentException if {@code longest} is not more than nothing
     */
    public static Undertaking intend(Change change, Intent intent, Duration longest) {
        if (longest.isZero() || longest.isNegative()) {
            throw new ValueException(
                    "longest must be more than nothing, but was " + longest, "longest는 0보다 길어야 하지만 " + longest + "입니다");
        }
        if (change.find(KIND, intent.id()).isPresent()) {
            throw refused(
                    "DUPLICATE",
                    "something was intended under the id \"" + intent.id() + "\" before",
                    "ID \"" + intent.id() + "\"(으)로 이미 시작한 작업이 있습니다");
        }
        Undertaking begun = new Undertaking(
                intent,
                change.now(),
                Moments.micros(change.now().plus(longest)),
                Undertaking.State.INTENDED,
                Optional.empty());
        change.insert(KIND, begun);
        change.record(event("effect.intended", Actor.of(intent.actor().value()), intent.id())
                .withDetails(Map.of(
                        "action", intent.action(),
                        "asset", intent.asset().value(),
                        "due", Moments.print(begun.due()))));
        return begun;
    }

    /**
     * Does what was intended, and records what came of it. That the outcome could not be recorded is thrown; then nobody knows it.
     *
     * @param id the id of the intent
     * @param work what is done
     * @param <R> what it returns
     * @return what the work returned
     */
    public <R> R act(String id, Supplier<R> work) {
        R result;
        try {
            result = work.get();
        } catch (RuntimeException | Error e) {
            fail(id, e);
            throw e;
        }
        settle(id, Optional.empty());
        return result;
    }

    private void fail(String id, Throwable thrown) {
        try {
            settle(id, Optional.of(thrown.getClass().getName()));
        } catch (RuntimeException e) {
            thrown.addSuppressed(e);
        }
    }

    /** What the work itself knows holds, also after a person was asked; only what a person said before it stays. */
    private void settle(String id, Optional<String> failure) {
        store.change(change -> {
            Stored<Undertaking> stored = find(change, id);
            Undertaking old = stored.value();
            Undertaking.State state = failure.isEmpty() ? Undertaking.State.DONE : Undertaking.State.FAILED;
            Actor actor = Actor.of(old.intent().actor().value());
            Map<String, Object> details = new HashMap<>();
            failure.ifPresent(thrown -> details.put("failure", thrown));
            if (old.state() != Undertaking.State.INTENDED) {
                details.put("late", old.state().name());
                Indeterminate.tellLate(change, old, state);
            }
            if (!old.isSettled()) {
                Undertaking.Outcome came = new Undertaking.Outcome(change.now(), actor.principal(), failure);
                change.update(KIND, stored, old.to(state, came));
            }
            change.record(event("effect.performed", actor, id)
                    .withOutcome(state.name())
                    .withDetails(details));
            return state;
        });
    }

    /**
     * Finds what became of an intent.
     *
     * @param id the id of the intent
     * @return the undertaking; empty if nothing was intended under the id
     */
    public Optional<Undertaking> find(String id) {
        return store.read(reader -> reader.find(KIND, id).map(Stored::value));
    }

    private static Stored<Undertaking> find(Reader reader, String id) {
        return reader.find(KIND, id)
                .orElseThrow(() -> refused(
                        "UNKNOWN_INTENT",
                        "nothing was intended under the id \"" + id + "\"",
                        "ID \"" + id + "\"(으)로 시작한 작업이 없습니다"));
    }

    private static FindingsException refused(String code, String en, String ko) {
        return new FindingsException("effect", List.of(Finding.error(code, "effect", Text.of(en, ko))));
    }

    static AuditEvent event(String type, Actor actor, String id) {
        return AuditEvent.of(type, actor, Subject.of("effect", id)).correlatedBy(id);
    }
}
