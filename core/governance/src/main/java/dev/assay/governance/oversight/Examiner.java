package dev.assay.governance.oversight;

import dev.assay.governance.asset.Asset;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Roster;
import dev.assay.governance.store.Reader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Holds an act against rules. Confined to one call. */
final class Examiner {
    private final Reader reader;
    private final Act act;
    private final Duration longest;
    private final List<String> fired = new ArrayList<>();
    private final List<Clearance.Quorum> quorums = new ArrayList<>();
    private final Set<String> sampled = new HashSet<>();
    private final Set<PersonaId> notified = new HashSet<>();
    private Optional<Instant> until = Optional.empty();
    private Optional<Clearance.Draw> draw = Optional.empty();
    private boolean proposal;

    Examiner(Reader reader, Act act, Duration longest) {
        this.reader = reader;
        this.act = act;
        this.longest = longest;
    }

    Clearance examine(List<OversightRule> rules, Asset asset, Known known) {
        for (OversightRule rule : rules) {
            boolean meant = rule.actions().covers(act.action())
                    && rule.assets().covers(act.asset().value());
            if (meant && rule.trigger().isSetOff(act, asset, known)) {
                fire(rule);
            }
        }
        Clearance.State waiting = proposal ? Clearance.State.PROPOSED : Clearance.State.PENDING;
        Clearance.State state = quorums.isEmpty() ? Clearance.State.CLEARED : waiting;
        Instant end = until.orElseGet(() -> reader.now().plus(longest));
        Clearance.Asked asked = new Clearance.Asked(quorums, sampled, notified, Optional.of(end), draw);
        return new Clearance(act, state, fired, asked, reader.now(), List.of());
    }

    private void fire(OversightRule rule) {
        fired.add(rule.id());
        Effect effect = rule.effect();
        if (effect instanceof Effect.Block) {
            ask(rule, 1);
        } else if (effect instanceof Effect.TwoPerson) {
            ask(rule, 2);
        } else if (effect instanceof Effect.ProposeOnly) {
            propose(rule);
        } else if (effect instanceof Effect.Sample sample) {
            draw(rule, sample);
        } else {
            notified.addAll(rule.overseers());
        }
    }

    private void ask(OversightRule rule, int people) {
        quorums.add(new Clearance.Quorum(rule.overseers(), people));
        Instant end = reader.now().plus(rule.window());
        until = Optional.of(until.filter(end::isAfter).orElse(end));
    }

    private void propose(OversightRule rule) {
        if (!Roster.now(reader).isPerson(act.actor())) {
            proposal = true;
            ask(rule, 1);
        }
    }

    /** Who asks chooses the id and what it says, but neither how many asked before nor the microsecond. */
    private void draw(OversightRule rule, Effect.Sample sample) {
        Clearance.Draw over = draw.orElseGet(() -> new Clearance.Draw(requests() + 1, reader.now()));
        draw = Optional.of(over);
        if (sample.draws(over) || owes(rule)) {
            sampled.add(rule.id());
            notified.addAll(rule.overseers());
        }
    }

    /** Whether who asks left an act that was drawn, as one does in the hope to be drawn no more. */
    private boolean owes(OversightRule rule) {
        return reader.count(Oversight.CLEARANCES, "by-left", act.drawnBy(rule.id())) > 0;
    }

    private long requests() {
        return Arrays.stream(Clearance.State.values())
                .mapToLong(state -> reader.count(Oversight.CLEARANCES, "by-state", state.name()))
                .sum();
    }
}
