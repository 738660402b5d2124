package dev.assay.governance.access.grant;

import dev.assay.governance.store.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * The kinds under which requests, reviews and grants are stored.
 *
 * @since 0.1
 */
public final class AccessKinds {
    /**
     * Requests, found by requester and key ({@code by-key}), by all who take part ({@code by-principal}), by persona ({@code by-persona})
     * and, while they wait, by status ({@code by-status}, {@code pending}).
     */
    public static final Kind<AccessRequest> REQUEST = Kind.of(
                    "access-request",
                    AccessRequest.class,
                    request -> request.id().value())
            .indexedBy(
                    "by-key",
                    request -> List.of(key(
                            request.draft().party().requester().value(),
                            request.draft().note().key())))
            .indexedBy("by-principal", AccessKinds::principals)
            .indexedBy(
                    "by-persona",
                    request ->
                            List.of(request.draft().party().holder().persona().value()))
            .indexedBy(
                    "by-status",
                    request -> request.progress().status() == AccessRequest.Status.PENDING
                            ? List.of("pending")
                            : List.of());

    /** Reviews, found by request ({@code by-request}). */
    public static final Kind<AccessReview> REVIEW = Kind.of(
                    "access-review", AccessReview.class, review -> review.request() + " " + review.number())
            .indexedBy("by-request", review -> List.of(review.request().value()));

    /**
     * Grants, found by holder and asset ({@code by-use}), by holder ({@code by-principal}), by persona ({@code by-persona}),
     * by asset ({@code by-asset}), by run ({@code by-run}), by approver ({@code by-approver}), by those for whom the holder acts
     * ({@code by-chain}) and, until their end is noted, by status ({@code by-status}, {@code open}).
     */
    public static final Kind<Grant> GRANT = Kind.of(
                    "grant", Grant.class, grant -> grant.id().value())
            .indexedBy("by-use", AccessKinds::uses)
            .indexedBy(
                    "by-principal",
                    grant -> List.of(grant.party().holder().principal().value()))
            .indexedBy(
                    "by-persona",
                    grant -> List.of(grant.party().holder().persona().value()))
            .indexedBy(
                    "by-asset",
                    grant -> grant.scope().resources().stream()
                            .map(Object::toString)
                            .toList())
            .indexedBy(
                    "by-run",
                    grant -> grant.party().run().map(run -> List.of(run.id())).orElse(List.of()))
            .indexedBy("by-approver", AccessKinds::approvers)
            .indexedBy(
                    "by-chain",
                    grant -> grant.party().onBehalfOf().stream()
                            .map(Object::toString)
                            .toList())
            .indexedBy("by-status", grant -> grant.ending().isEmpty() ? List.of("open") : List.of());

    private AccessKinds() {}

    /**
     * Returns a key of two ids.
     *
     * @param one the first, a principal
     * @param other the second, an asset or the key of a submission
     * @return the key
     */
    public static String key(String one, String other) {
        return one + " " + other;
    }

    private static List<String> principals(AccessRequest request) {
        List<String> all = new ArrayList<>();
        all.add(request.draft().party().requester().value());
        all.add(request.draft().party().holder().principal().value());
        request.chain().forEach(id -> all.add(id.value()));
        return all.stream().distinct().toList();
    }

    private static List<String> uses(Grant grant) {
        String principal = grant.party().holder().principal().value();
        return grant.scope().resources().stream()
                .map(asset -> key(principal, asset.value()))
                .toList();
    }

    private static List<String> approvers(Grant grant) {
        return grant.basis().approvals().stream()
                .map(approval -> approval.by().as().principal().value())
                .distinct()
                .toList();
    }
}
