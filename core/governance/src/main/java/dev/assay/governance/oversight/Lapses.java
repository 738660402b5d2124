package dev.assay.governance.oversight;

import dev.assay.governance.asset.Assets;
import dev.assay.governance.people.Proposal;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tells why what was cleared, or waits for it, may not be done any more. */
final class Lapses {
    private Lapses() {}

    /** Returns the outcome of the event that tells of it; empty while it may still be done or decided. */
    static Optional<String> why(Reader reader, Clearance clearance) {
        if (!Clearance.TRANSITIONS.allows(clearance.state(), Clearance.State.EXPIRED)) {
            return Optional.empty();
        }
        if (clearance.isLateAt(reader.now())) {
            return Optional.of("ok");
        }
        return clearance.state() == Clearance.State.CLEARED ? changed(reader, clearance) : Optional.empty();
    }

    /** Somebody must decide by a rule that came since it was asked for, or that means the asset as it is by now. */
    private static Optional<String> changed(Reader reader, Clearance clearance) {
        List<OversightRule> since = reader.all(Oversight.PROPOSALS).stream()
                .map(Stored::value)
                .filter(proposed -> wasApprovedAfter(clearance.requested(), proposed.proposal()))
                .flatMap(
                        proposed -> reader.find(Oversight.RULES, proposed.next().id()).stream())
                .map(Stored::value)
                .distinct()
                .toList();
        if (asksSomebody(reader, clearance.act(), since)) {
            return Optional.of("RULES_CHANGED");
        }
        // What was stated stays so, and so does what was usual; of the asset belong its systems, and the grants for it.
        List<OversightRule> unasked = reader.all(Oversight.RULES).stream()
                .map(Stored::value)
                .filter(rule -> !clearance.rules().contains(rule.id()))
                .toList();
        return asksSomebody(reader, clearance.act(), unasked) ? Optional.of("ASSET_CHANGED") : Optional.empty();
    }

    private static boolean asksSomebody(Reader reader, Act act, List<OversightRule> rules) {
        return !rules.isEmpty()
                && reader.find(Assets.KIND, act.asset().value())
                        .map(asset -> new Examiner(reader, act, Duration.ZERO)
                                .examine(rules, asset.value(), Known.of(reader, act)))
                        .filter(now -> now.asked().asksPeople())
                        .isPresent();
    }

    private static boolean wasApprovedAfter(Instant time, Proposal proposal) {
        return proposal.state() == Proposal.State.APPROVED
                && proposal.ruling().filter(ruling -> ruling.at().isAfter(time)).isPresent();
    }
}
