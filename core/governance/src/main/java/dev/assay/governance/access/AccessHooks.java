package dev.assay.governance.access;

import dev.assay.governance.access.grant.Grant;
import dev.assay.governance.access.grant.RequestDraft;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.Models;
import dev.assay.governance.people.Environment;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.store.Reader;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/**
 * What access asks the host, and tells it. Every method has an answer of its own that fits a host without the matter.
 * Implementations must be thread-safe.
 *
 * @since 0.1
 */
public interface AccessHooks {
    /**
     * Returns when the approval of the AI system or model behind an asset ends. A model that is not approved, or of which all
     * versions are retired, is not granted.
     *
     * @param reader where to look
     * @param asset the asset
     * @param where where it is used
     * @return the end; empty if it needs no approval; by default what its {@linkplain Models#approvalExpiry versions} say in
     *     production, and empty elsewhere, since a model is built and evaluated before it is approved
     */
    default Optional<Instant> approvalExpiry(Reader reader, AssetId asset, Environment where) {
        return where.covers(Environment.PROD) ? Models.approvalExpiry(reader, asset) : Optional.empty();
    }

    /**
     * Returns who answers for the activity above the one that an asset belongs to; asked when no approver and nobody to
     * turn to is there.
     *
     * @param reader where to look
     * @param asset the asset
     * @return the personas; empty if there is none; by default who answers, in the matrix in force, for the activity above the one
     *     in which {@code data-access} to the asset is decided, or for the next above in which somebody does
     */
    default Set<PersonaId> parentAccountable(Reader reader, AssetId asset) {
        return ParentActivity.accountable(reader, asset);
    }

    /**
     * Returns who made what is asked for: the authors of a change that the access would put in force.
     *
     * @param reader where to look
     * @param draft what is asked for
     * @return the authors, who are involved
     */
    default Set<PrincipalId> authors(Reader reader, RequestDraft draft) {
        return Set.of();
    }

    /**
     * Is told of a grant that was taken away or suspended, by whatever it was, after it was; what it throws changes nothing.
     *
     * @param grant the grant
     * @param jobs the jobs that used it in this process, the latest 1,000 of them
     */
    default void onRevoke(Grant grant, Set<String> jobs) {}

    /**
     * Returns a new id. It is no result that anybody repeats, and nobody may guess it.
     *
     * @return one that was never returned before, 32 hexadecimal digits by default
     */
    default String newId() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /**
     * Returns the time since some moment by a clock that nobody sets.
     *
     * @return nanoseconds
     */
    default long nanoTime() {
        return System.nanoTime();
    }
}
