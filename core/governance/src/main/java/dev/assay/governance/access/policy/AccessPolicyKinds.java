package dev.assay.governance.access.policy;

import dev.assay.governance.store.Kind;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The kinds under which rules about access are stored.
 *
 * @since 0.1
 */
public final class AccessPolicyKinds {
    /** Approval policies, each version for itself, found by policy ({@code by-policy}). */
    public static final Kind<ApprovalPolicy> POLICY = Kind.of(
                    "approval-policy", ApprovalPolicy.class, ApprovalPolicy::reference)
            .indexedBy("by-policy", policy -> List.of(policy.id()));

    /** Prohibitions, found by principal ({@code by-principal}), those for everybody by {@code *}. */
    public static final Kind<Prohibition> PROHIBITION = Kind.of("prohibition", Prohibition.class, Prohibition::id)
            .indexedBy(
                    "by-principal",
                    prohibition -> List.of(
                            prohibition.who().principal().map(Object::toString).orElse("*")));

    /** Proposals of approval policies. */
    public static final Kind<PolicyProposal> PROPOSAL = Kind.of(
            "approval-policy-proposal",
            PolicyProposal.class,
            proposed -> proposed.proposal().id());

    private AccessPolicyKinds() {}

    /**
     * Finds the newest version of a policy.
     *
     * @param reader where to look
     * @param id the policy's id
     * @return the policy; empty if there is none
     */
    public static Optional<ApprovalPolicy> current(Reader reader, String id) {
        return reader.findBy(POLICY, "by-policy", id).stream()
                .map(Stored::value)
                .max(Comparator.comparingInt(ApprovalPolicy::version));
    }
}
