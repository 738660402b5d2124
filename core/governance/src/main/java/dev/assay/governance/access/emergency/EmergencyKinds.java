package dev.assay.governance.access.emergency;

import dev.assay.governance.store.Kind;
import java.util.List;
import java.util.Set;

/**
 * The kinds under which emergencies are stored.
 *
 * @since 0.1
 */
public final class EmergencyKinds {
    private static final Set<Emergency.Status> DONE = Set.of(Emergency.Status.REVIEWED, Emergency.Status.LAPSED);

    /** Profiles. */
    public static final Kind<EmergencyProfile> PROFILE =
            Kind.of("emergency-profile", EmergencyProfile.class, EmergencyProfile::id);

    /**
     * Emergencies, found by profile ({@code by-profile}) and, until they are reviewed or have lapsed, by status ({@code by-status}).
     */
    public static final Kind<Emergency> EMERGENCY = Kind.of("emergency", Emergency.class, Emergency::id)
            .indexedBy("by-profile", emergency -> List.of(emergency.profile()))
            .indexedBy("by-status", emergency -> DONE.contains(emergency.status()) ? List.of() : List.of("unreviewed"));

    /** Proposals of profiles. */
    public static final Kind<ProfileProposal> PROPOSAL = Kind.of(
            "emergency-profile-proposal",
            ProfileProposal.class,
            proposed -> proposed.proposal().id());

    private EmergencyKinds() {}
}
