package dev.assay.governance.policy;

import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Proposal;
import dev.assay.governance.people.Proposed;
import dev.assay.governance.store.Kind;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The kinds under which policies are stored.
 *
 * @since 0.1
 */
public final class PolicyKinds {
    /** Policies, each in the version that was approved last, which may begin later; what is in force is one of {@link #VERSION}. */
    public static final Kind<Policy> POLICY = Kind.of("policy", Policy.class, Policy::id);

    /** All versions, found by policy ({@code by-policy}); their ids are such as {@code no-prod-writes@2}. */
    public static final Kind<Approved> VERSION = Kind.of(
                    "policy-version",
                    Approved.class,
                    version -> version.policy().reference())
            .indexedBy("by-policy", version -> List.of(version.policy().id()));

    /** Proposals. */
    public static final Kind<Change> PROPOSAL =
            Kind.of("policy-proposal", Change.class, change -> change.proposal().id());

    /** What policies did, under the same ids as versions. */
    public static final Kind<Effects> EFFECTS = Kind.of("policy-effects", Effects.class, Effects::policy);

    /**
     * A version, and how it came into force. Immutable.
     *
     * @param policy the policy
     * @param proposal who wanted it, and who approved it
     * @since 0.1
     */
    public record Approved(Policy policy, Proposal proposal) {}

    /**
     * That somebody wants a policy. Immutable.
     *
     * @param proposal who, and what was said to it
     * @param next the policy
     * @since 0.1
     */
    public record Change(Proposal proposal, Policy next) implements Proposed<Change> {
        @Override
        public Change with(Proposal ruled) {
            return new Change(ruled, next);
        }
    }

    /**
     * What a version of a policy did. Immutable.
     *
     * @param policy its id with its version
     * @param effective when {@code policy.effective} was recorded; empty before it came into force
     * @param fired how often it fired
     * @param overridden how often somebody went past it
     * @param stopped about whose acts it fired, and for whom they acted, since it was last overridden as often as it had fired
     * @since 0.1
     */
    public record Effects(
            String policy, Optional<Instant> effective, long fired, long overridden, Set<PrincipalId> stopped) {
        /** Copies the set. */
        public Effects {
            stopped = Set.copyOf(stopped);
        }

        static Effects none(String policy) {
            return new Effects(policy, Optional.empty(), 0, 0, Set.of());
        }

        Effects beginningAt(Instant time) {
            return new Effects(policy, Optional.of(time), fired, overridden, stopped);
        }

        Effects firedAbout(Set<PrincipalId> parts) {
            Set<PrincipalId> all = new HashSet<>(stopped);
            all.addAll(parts);
            return new Effects(policy, effective, fired + 1, overridden, all);
        }

        /** Which firing somebody went past is not told, so that everybody stays stopped until all of them are overridden. */
        Effects wentPast() {
            boolean all = overridden + 1 == fired;
            return new Effects(policy, effective, fired, overridden + 1, all ? Set.of() : stopped);
        }
    }

    private PolicyKinds() {}
}
