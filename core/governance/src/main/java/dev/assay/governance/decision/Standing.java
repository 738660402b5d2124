package dev.assay.governance.decision;

import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.QualityState;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.decision.policy.SafeDefault;
import dev.assay.governance.people.Severity;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The state of quality that the decisions about an asset ask for. */
final class Standing {
    private static final Comparator<Decision> LATEST = Comparator.comparing(
                    (Decision decision) -> decision.deadlines().opened())
            .thenComparing(decision -> decision.id().value());

    private Standing() {}

    /** The worst state that a decision asks for; empty if none asks for any. */
    static Optional<QualityState> of(Reader reader, AssetId asset, DecisionPolicy policy) {
        List<QualityState> asked = new ArrayList<>();
        for (Decision decision : standing(reader, asset, Standing::counts)) {
            wanted(decision, policy, reader.now()).ifPresent(asked::add);
        }
        return worst(asked);
    }

    /** Decisions about quality that are not closed, the latest of each matter only. */
    static Collection<Decision> standing(Reader reader, AssetId asset) {
        return standing(reader, asset, Standing::isAboutQuality);
    }

    /** Whether the state of the asset depends on a decision: it is about its quality, or stops its use since nobody decided. */
    static boolean counts(Decision decision) {
        return isAboutQuality(decision) || (decision.state() == Decision.State.LAPSED && stops(decision));
    }

    private static boolean isAboutQuality(Decision decision) {
        return decision.matter().kind().equals(DecisionPolicy.QUALITY_FAILURE);
    }

    private static boolean stops(Decision decision) {
        return decision.safeDefault() == SafeDefault.QUARANTINE || decision.safeDefault() == SafeDefault.STOP;
    }

    private static Collection<Decision> standing(Reader reader, AssetId asset, Predicate<Decision> wanted) {
        Map<String, Decision> latest = new HashMap<>();
        reader.findBy(DecisionKinds.DECISION, "by-asset", asset.value()).stream()
                .map(Stored::value)
                .filter(wanted)
                .sorted(LATEST)
                .forEach(decision -> latest.put(decision.matter().key(), decision));
        return latest.values().stream()
                .filter(decision -> !decision.isClosed())
                .filter(decision -> decision.state() != Decision.State.SUPERSEDED)
                .sorted(LATEST)
                .toList();
    }

    static QualityState byRule(Severity severity, DecisionPolicy policy) {
        return severity.compareTo(policy.quarantineFrom()) >= 0
                ? new QualityState.Quarantined()
                : new QualityState.Degraded();
    }

    private static Optional<QualityState> wanted(Decision decision, DecisionPolicy policy, Instant now) {
        QualityState byRule = decision.matter().isAboutHold()
                ? new QualityState.Quarantined()
                : byRule(decision.matter().severity(), policy);
        if (decision.state() == Decision.State.LAPSED) {
            return Optional.of(stops(decision) ? new QualityState.Quarantined() : byRule);
        }
        if (decision.ruling().isEmpty()) {
            return Optional.of(byRule);
        }
        Ruling ruling = decision.ruling().get();
        return switch (ruling.answer().choice()) {
            case FALSE_ALARM -> Optional.empty();
            case QUARANTINE -> Optional.of(new QualityState.Quarantined());
            case ACCEPT_ONCE ->
                Optional.of(
                        ruling.isExceptionAt(now)
                                ? new QualityState.Waived(
                                        ruling.answer().until().orElseThrow())
                                : byRule);
            case FIX_UPSTREAM, CHANGE_THRESHOLD, RETRAIN, ROLLBACK, RETIRE, POLICY_GAP, APPROVE, REJECT, CONTINGENCY ->
                Optional.of(byRule);
        };
    }

    private static Optional<QualityState> worst(List<QualityState> states) {
        return states.stream().max(Comparator.comparingInt(Standing::rank).thenComparing(Standing::soonestLast));
    }

    private static int rank(QualityState state) {
        if (state instanceof QualityState.Quarantined) {
            return 2;
        }
        return state instanceof QualityState.Waived ? 1 : 0;
    }

    /** Of several exceptions the one that ends first is the worst. */
    private static int soonestLast(QualityState one, QualityState other) {
        return one instanceof QualityState.Waived first && other instanceof QualityState.Waived second
                ? second.until().compareTo(first.until())
                : 0;
    }
}
