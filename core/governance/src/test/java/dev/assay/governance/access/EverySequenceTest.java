package dev.assay.governance.access;

import static dev.assay.governance.access.World.HAN;
import static dev.assay.governance.access.World.KIM;
import static dev.assay.governance.access.World.LEE;
import static dev.assay.governance.access.World.NOON;
import static dev.assay.governance.access.World.REASON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.access.grant.AccessReview;
import dev.assay.governance.access.grant.ActingAs;
import dev.assay.governance.access.grant.Grant;
import dev.assay.governance.access.grant.GrantId;
import dev.assay.governance.access.grant.RequestDraft;
import dev.assay.governance.access.grant.RequestId;
import dev.assay.governance.access.policy.AccessSettings;
import dev.assay.governance.audit.MemoryAuditLog;
import dev.assay.governance.people.Environment;
import dev.assay.governance.people.PersonaId;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/**
 * Every sequence of commands up to a length, by three people in two personas for one asset, against a model that knows nothing
 * of the library: kim engineers, han engineers and owns, lee owns. Set {@code assay.access.sequence} for longer ones.
 */
class EverySequenceTest {
    private static final int LENGTH = Integer.getInteger("assay.access.sequence", 4);
    private static final ActingAs HAN_OWNS = ActingAs.of("han", "owner");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final List<String> COMMANDS = List.of(
            "kim asks",
            "han asks",
            "han approves kim's",
            "han approves han's",
            "lee approves kim's",
            "lee approves han's",
            "lee denies kim's",
            "kim cancels",
            "lee revokes kim's",
            "lee suspends kim's",
            "lee resumes kim's",
            "kim gives back",
            "an hour goes by");

    private final AtomicReference<ForkingStore> made = new AtomicReference<>();
    private final int[] ids = new int[1];
    private final World world = new World(
            AccessSettings.ofDefaults(new PersonaId("security")),
            new AccessHooks() {
                @Override
                public String newId() {
                    return "r" + ids[0]++;
                }
            },
            clock -> {
                made.set(new ForkingStore(clock));
                return Map.entry(new MemoryAuditLog(clock), made.get());
            });
    private final ForkingStore store = Objects.requireNonNull(made.get());
    private List<String> refusedWith = List.of();
    private long runs;

    /** One person's newest request in the model: waiting, granted, suspended or over, and until when. */
    record Slot(String state, Instant end, String id) {
        static final Slot NONE = new Slot("none", Instant.MIN, "");

        Slot as(String next) {
            return new Slot(next, end, id);
        }

        boolean isLiveAt(Instant now) {
            return (state.equals("granted") || state.equals("suspended")) && now.isBefore(end);
        }
    }

    record Model(Slot kim, Slot han, Instant now) {
        /** Returns the next state, or null where the command must be refused or change nothing. */
        Model after(String command, String id) {
            return switch (command) {
                case "kim asks" -> kim.isLiveAt(now) ? null : new Model(new Slot("waiting", now, id), han, now);
                case "han asks" -> han.isLiveAt(now) ? null : new Model(kim, new Slot("waiting", now, id), now);
                case "han approves kim's", "lee approves kim's" -> kimIs("waiting", "granted", now.plus(HOUR));
                case "lee approves han's" ->
                    han.state.equals("waiting")
                            ? new Model(kim, new Slot("granted", now.plus(HOUR), han.id), now)
                            : null;
                case "lee denies kim's", "kim cancels" -> kimIs("waiting", "over", now);
                case "lee revokes kim's", "kim gives back" ->
                    kim.isLiveAt(now) ? new Model(kim.as("over"), han, now) : null;
                case "lee suspends kim's" -> kim.isLiveAt(now) ? kimIs("granted", "suspended", kim.end) : null;
                case "lee resumes kim's" -> kim.isLiveAt(now) ? kimIs("suspended", "granted", kim.end) : null;
                case "an hour goes by" -> new Model(kim, han, now.plus(HOUR));
                default -> null;
            };
        }

        private Model kimIs(String wanted, String next, Instant end) {
            return kim.state.equals(wanted) ? new Model(new Slot(next, end, kim.id), han, now) : null;
        }
    }

    @Test
    void every_sequence_ends_as_the_model_says() {
        world.assign("han", "owner");

        explore(new Model(Slot.NONE, Slot.NONE, NOON), new ArrayList<>());

        System.out.println(runs + " sequences of access commands, up to " + LENGTH + " long");
        long expected = 0;
        for (long length = 1, count = COMMANDS.size(); length <= LENGTH; length++, count *= COMMANDS.size()) {
            expected += count;
        }
        assertThat(runs).isEqualTo(expected);
    }

    private void explore(Model model, List<String> path) {
        if (path.size() == LENGTH) {
            return;
        }
        ForkingStore.State before = store.state();
        for (String command : COMMANDS) {
            path.add(command);
            String id = "r" + ids[0];
            int events = store.events().size();
            boolean done = run(command, model);
            Model next = model.after(command, id);
            assertThat(done).as("%s", path).isEqualTo(next != null);
            if (command.equals("han approves han's") && !model.han().id().isEmpty()) {
                assertThat(refusedWith).as("%s", path).containsExactly("SOD-1");
            }
            assertThat(store.events().size() > events || command.equals("an hour goes by"))
                    .as("%s is recorded", path)
                    .isTrue();
            Model reached = next == null ? model : next;
            assertSame(reached, path);
            runs++;
            explore(reached, path);
            store.reset(before);
            world.clock.set(model.now());
            path.remove(path.size() - 1);
        }
    }

    private void assertSame(Model model, List<String> path) {
        for (ActingAs who : List.of(KIM, HAN)) {
            Slot slot = who.equals(KIM) ? model.kim() : model.han();
            ForkingStore.State state = store.state();
            AccessDecision decision = world.access.check(AccessQuery.of(who, "read", "taxi/trips", Environment.PROD));
            boolean allowed = slot.state().equals("granted") && model.now().isBefore(slot.end());
            assertThat(decision.allow()).as("%s: %s, %s", path, who, decision).isEqualTo(allowed);
            store.reset(state);
        }
    }

    /** Returns whether the command was carried out with an effect. */
    private boolean run(String command, Model model) {
        refusedWith = List.of();
        try {
            return switch (command) {
                case "kim asks" -> ask(KIM);
                case "han asks" -> ask(HAN);
                case "han approves kim's" -> approve(model.kim(), HAN_OWNS);
                case "han approves han's" -> approve(model.han(), HAN_OWNS);
                case "lee approves kim's" -> approve(model.kim(), LEE);
                case "lee approves han's" -> approve(model.han(), LEE);
                case "lee denies kim's" ->
                    world.access
                                    .approvals()
                                    .deny(request(model.kim()), LEE, REASON)
                                    .review()
                                    .effect()
                            == AccessReview.Effect.COUNTED;
                case "kim cancels" ->
                    world.access.requests().cancel(request(model.kim()), KIM.principal(), REASON) != null;
                case "an hour goes by" -> pass();
                default -> onGrant(command, new GrantId(request(model.kim()).value())) != null;
            };
        } catch (FindingsException e) {
            refusedWith = e.findings().stream().map(Finding::code).toList();
            return false;
        }
    }

    private boolean ask(ActingAs who) {
        RequestDraft draft = world.asking(who).lasting(HOUR).build();
        return world.submit(draft) != null;
    }

    private boolean approve(Slot slot, ActingAs by) {
        return world.access
                .approvals()
                .approve(request(slot), by, REASON)
                .grant()
                .isPresent();
    }

    private static RequestId request(Slot slot) {
        return new RequestId(slot.id().isEmpty() ? "none" : slot.id());
    }

    private boolean pass() {
        world.clock.advance(HOUR);
        return true;
    }

    private Grant onGrant(String command, GrantId id) {
        return switch (command) {
            case "lee revokes kim's" -> world.access.grants().revoke(id, LEE, REASON);
            case "lee suspends kim's" -> world.access.grants().suspend(id, LEE, REASON);
            case "lee resumes kim's" -> world.access.grants().resume(id, LEE, REASON);
            default -> world.access.grants().relinquish(id, KIM, REASON);
        };
    }
}
