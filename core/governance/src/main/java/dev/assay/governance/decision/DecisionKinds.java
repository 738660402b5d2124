package dev.assay.governance.decision;

import dev.assay.governance.store.Kind;
import java.util.List;

/**
 * The kind under which decisions are stored.
 *
 * @since 0.1
 */
public final class DecisionKinds {
    /**
     * Decisions, found by asset ({@code by-asset}), by what they are about ({@code by-matter}), those about quality by the asset and
     * the expectation or suite ({@code by-topic}), by who is asked ({@code by-addressee}), those that nobody has decided yet ({@code
     * undecided}, under {@code yes}), and exceptions whose end nobody was told ({@code excepted}, under {@code yes}).
     */
    public static final Kind<Decision> DECISION = Kind.of(
                    "decision", Decision.class, decision -> decision.id().value())
            .indexedBy("by-asset", decision -> List.of(decision.matter().asset().value()))
            .indexedBy("by-matter", decision -> List.of(decision.matter().key()))
            .indexedBy(
                    "by-topic",
                    decision -> Standing.isAboutQuality(decision)
                            ? List.of(Matter.topicKey(
                                    decision.matter().asset(), decision.matter().topic()))
                            : List.of())
            .indexedBy(
                    "by-addressee",
                    decision -> decision.addressees().addressee().stream()
                            .map(Object::toString)
                            .toList())
            .indexedBy("undecided", decision -> decision.isUndecided() ? List.of("yes") : List.of())
            .indexedBy("excepted", decision -> decision.isExceptionUntold() ? List.of("yes") : List.of());

    private DecisionKinds() {}
}
