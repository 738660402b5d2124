package dev.assay.governance.effect;

import dev.assay.governance.Moments;
import dev.assay.governance.asset.Inventory;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.store.Attempts;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.Kind;
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
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Does things outside of the store, such as to give a role in a cloud: that it will be done is recorded before, and what came of it
 * after. Thread-safe.
 *
 * <p>Between the two the process may end, and then nobody knows whether it was done. {@link Indeterminate} asks a person.
 *
 * <p>Who is there and was not stopped may do it; the rules of oversight are not asked. What they govern is done through {@code
 * Oversight.perform}, which asks them.
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

    /** A year, so that every end has a date. */
    private static final Duration BOUND = Duration.ofDays(366);

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
     * it threw. No rule of oversight is asked.
     *
     * @param intent what will be done
     * @param longest for how long there may be no outcome, at most 366 days
     * @param work what is done
     * @param <R> what it returns
     * @return what the work returned
     * @throws FindingsException as {@link Doers#require} does if the actor may not do it, with {@code UNKNOWN_ASSET} if there is no
     *     such asset, with {@code DUPLICATE} if something was intended under the id, with {@code RESERVED_ID} if the id is one of
     *     an act; then the work is not done
     * @throws IllegalArgumentException if {@code longest} is not more than nothing, or is more than 366 days
     */
    public <R> R perform(Intent intent, Duration longest, Supplier<R> work) {
        AuditEvent attempt = event("effect.intended", Actor.of(intent.actor().value()), intent.id());
        return perform(
                store,
                attempt,
                change -> {
                    requireOwnId(intent.id());
                    Inventory.find(change, intent.asset());
                    return intent;
                },
                longest,
                work);
    }

    /** Whoever took the id of an act would keep it from being done. */
    private static void requireOwnId(String id) {
        if (id.startsWith(Intent.OF_ACT)) {
            throw refused(
                    "RESERVED_ID",
                    "id must not begin with \"" + Intent.OF_ACT + "\", which acts do, but was \"" + id + "\"",
                    "id는 행위에 쓰는 \"" + Intent.OF_ACT + "\"(으)로 시작하면 안 되지만 \"" + id + "\"입니다");
        }
    }

    /**
     * Does something that a change allows, such as one that uses up a clearance: that change and the intent are stored together, and
     * only then, and once, the work is done.
     *
     * @param store where intents and outcomes are kept
     * @param attempt what tells of the attempt if the change is refused
     * @param allows changes what allows it, and returns what will be done
     * @param longest for how long there may be no outcome, at most 366 days
     * @param work what is done
     * @param <R> what it returns
     * @return what the work returned
     * @throws FindingsException as {@code allows} threw it, as {@link Doers#require} does if the actor may not do it, with {@code
     *     DUPLICATE} if something was intended under the id; then the work is not done
     * @throws IllegalArgumentException if {@code longest} is not more than nothing, or is more than 366 days
     */
    public static <R> R perform(
            GovernanceStore store,
            AuditEvent attempt,
            Function<? super Change, Intent> allows,
            Duration longest,
            Supplier<R> work) {
        String id = Attempts.of(store, attempt, change -> intend(change, allows.apply(change), longest))
                .intent()
                .id();
        return new Effects(store).act(id, work);
    }

    static Undertaking intend(Change change, Intent intent, Duration longest) {
        if (longest.isZero() || longest.isNegative() || longest.compareTo(BOUND) > 0) {
            throw new ValueException(
                    "longest must be more than nothing and at most " + BOUND + ", but was " + longest,
                    "longest는 0보다 길고 " + BOUND + " 이하여야 하지만 " + longest + "입니다");
        }
        Doers.require(change, intent.actor(), intent.action(), intent.asset());
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

    /** That the outcome could not be recorded is thrown; then nobody knows it. */
    private <R> R act(String id, Supplier<R> work) {
        R result;
        try {
            result = work.get();
        } catch (Throwable e) {
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
            Stored<Undertaking> stored = change.find(KIND, id).orElseThrow();
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
                Undertaking.Outcome came = Undertaking.Outcome.ofWork(change.now(), actor.principal(), failure);
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
     * @param id the id of the intent; for an act {@link Intent#OF_ACT} and the id of the act
     * @return the undertaking; empty if nothing was intended under the id
     */
    public Optional<Undertaking> find(String id) {
        return store.read(reader -> reader.find(KIND, id).map(Stored::value));
    }

    private static FindingsException refused(String code, String en, String ko) {
        return new FindingsException("effect", List.of(Finding.error(code, "effect", Text.of(en, ko))));
    }

    static AuditEvent event(String type, Actor actor, String id) {
        return AuditEvent.of(type, actor, Subject.of("effect", id)).correlatedBy(id);
    }
}
