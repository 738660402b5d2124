package dev.assay.governance.decision;

import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.Floors;
import dev.assay.governance.asset.QualityState;
import dev.assay.governance.decision.policy.Choice;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.decision.policy.SafeDefault;
import dev.assay.governance.people.Severity;
import dev.assay.governance.run.QualityRun;
import dev.assay.governance.run.Runs;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The state of quality that the decisions about an asset ask for. */
final class Standing {
    /** Of what was opened in one instant, that which holds no longer is the earlier, and what nobody has ruled on yet the later. */
    private static final Comparator<Decision> LATEST = Comparator.comparing(
                    (Decision decision) -> decision.deadlines().opened())
            .thenComparing(decision -> decision.state() != Decision.State.SUPERSEDED)
            .thenComparing(Decision::isUndecided)
            .thenComparing(decision -> decision.id().value());

    private Standing() {}

    /** The worst state that a decision asks for; empty if none asks for any. */
    static Optional<QualityState> of(Reader reader, AssetId asset, DecisionPolicy policy) {
        List<QualityState> asked = new ArrayList<>();
        byMatter(reader, "by-asset", asset.value())
                .values()
                .forEach(decisions -> asked.addAll(wanted(decisions, policy, reader.now())));
        return QualityState.worst(asked);
    }

    /** The state that an asset is in for other reasons than decisions; empty if there is none. */
    static Optional<QualityState> apart(Reader reader, Asset asset) {
        return QualityState.worst(Floors.of(reader, asset.id()));
    }

    /** The state of an asset of which nothing speaks ill: good if one of its suites found anything to be so, else unknown. */
    static QualityState unblemished(Reader reader, Asset asset) {
        boolean judged = latest(reader, asset)
                .flatMap(run -> run.lines().stream())
                .anyMatch(line -> line.status().isAcceptable());
        return judged ? new QualityState.Healthy() : new QualityState.Unknown();
    }

    private static Stream<QualityRun> latest(Reader reader, Asset asset) {
        return asset.suites().stream().flatMap(suite -> Runs.latest(reader, asset.id(), suite).stream());
    }

    /**
     * What was asked last of each matter about an expectation, or a suite, of an asset, and is not closed. A run asks this for each
     * of its lines, so that no other decisions of the asset may be read for it.
     */
    static Collection<Decision> standing(Reader reader, AssetId asset, String topic) {
        return byMatter(reader, "by-topic", Matter.topicKey(asset, topic)).values().stream()
                .map(decisions -> decisions.get(0))
                .filter(decision -> !decision.isClosed() && decision.state() != Decision.State.SUPERSEDED)
                .sorted(LATEST)
                .toList();
    }

    /**
     * What was seen of a matter and is not over: a decision that corrects another, or is opened where one lapsed or an exception
     * ended, is about all that the other was about, and no milder.
     */
    static Optional<Decision> unresolved(Reader reader, Matter matter) {
        return latest(reader, matter)
                .filter(decision -> !decision.isClosed())
                .filter(decision -> !isFalseAlarm(decision));
    }

    /** What was asked about a matter last. */
    static Optional<Decision> latest(Reader reader, Matter matter) {
        return reader.findBy(DecisionKinds.DECISION, "by-matter", matter.key()).stream()
                .map(Stored::value)
                .max(LATEST);
    }

    /**
     * What the same people were asked about the matter of a decision since, or who owns by then what was seen, the latest first.
     */
    static List<Decision> askedSince(Reader reader, Decision decision) {
        return reader
                .findBy(DecisionKinds.DECISION, "by-matter", decision.matter().key())
                .stream()
                .map(Stored::value)
                .filter(other -> isAskedOfOwner(other)
                        || other.matter().owner().equals(decision.matter().owner()))
                .filter(other -> LATEST.compare(other, decision) > 0)
                .sorted(LATEST.reversed())
                .toList();
    }

    /** Whether what was seen named whom it is asked, which nobody who asks by hand does. */
    private static boolean isAskedOfOwner(Decision decision) {
        return decision.matter().owner().isPresent()
                && !decision.dossier().occurrences().isEmpty();
    }

    /** Whether what is seen belongs to a decision: to an exception that is carried out, as long as nothing was asked about it since. */
    static boolean absorbs(Reader reader, Decision decision, Severity severity) {
        return decision.absorbs(reader.now(), severity)
                && (!decision.isCarriedOut(reader.now())
                        || latest(reader, decision.matter())
                                .filter(decision::equals)
                                .isPresent());
    }

    /** Whether somebody decided that nothing is wrong, and that holds. */
    static boolean isFalseAlarm(Decision decision) {
        return decision.state() != Decision.State.SUPERSEDED
                && decision.ruling()
                        .filter(made -> made.answer().choice() == Choice.FALSE_ALARM)
                        .isPresent();
    }

    /** Whether the state of the asset depends on a decision: it is about its quality, or stops its use since nobody decided. */
    static boolean counts(Decision decision) {
        return isAboutQuality(decision) || (decision.state() == Decision.State.LAPSED && stops(decision));
    }

    static boolean isAboutQuality(Decision decision) {
        return decision.matter().kind().equals(DecisionPolicy.QUALITY_FAILURE);
    }

    private static boolean stops(Decision decision) {
        return decision.safeDefault() == SafeDefault.QUARANTINE || decision.safeDefault() == SafeDefault.STOP;
    }

    /** Decisions on which the state of an asset depends by what they are about, the latest first. */
    private static Map<String, List<Decision>> byMatter(Reader reader, String index, String key) {
        return reader.findBy(DecisionKinds.DECISION, index, key).stream()
                .map(Stored::value)
                .filter(Standing::counts)
                .sorted(LATEST.reversed())
                .collect(Collectors.groupingBy(decision -> decision.matter().key()));
    }

    /**
     * What the decisions about one matter ask for: the latest says, but as long as nobody has ruled in it, no quarantine that an
     * earlier one asked for is lifted.
     */
    private static List<QualityState> wanted(List<Decision> latestFirst, DecisionPolicy policy, Instant now) {
        List<QualityState> asked = new ArrayList<>();
        for (Decision decision : latestFirst) {
            boolean latest = decision.equals(latestFirst.get(0));
            if (decision.isClosed()) {
                break;
            }
            wanted(decision, policy, now)
                    .filter(state -> latest || state instanceof QualityState.Quarantined)
                    .ifPresent(asked::add);
            if (decision.ruling().isPresent()) {
                break;
            }
        }
        return asked;
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
            case ACCEPT_ONCE, CHANGE_THRESHOLD ->
                Optional.of(
                        ruling.isExceptionAt(now)
                                ? new QualityState.Waived(
                                        ruling.answer().until().orElseThrow())
                                : byRule);
            case FIX_UPSTREAM, RETRAIN, ROLLBACK, RETIRE, POLICY_GAP, APPROVE, REJECT, CONTINGENCY, DONE, NOT_DONE ->
                Optional.of(byRule);
        };
    }
}
