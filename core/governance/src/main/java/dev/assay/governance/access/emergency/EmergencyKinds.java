package dev.assay.governance.access.emergency;

import dev.assay.governance.store.Kind;
import java.util.List;

/**
 * The kinds under which emergencies are stored.
 *
 * @since 0.1
 */
public final class EmergencyKinds {
    /** Profiles. */
    public static final Kind<EmergencyProfile> PROFILE =
            Kind.of("emergency-profile", EmergencyProfile.class, EmergencyProfile::id);

    /** Emergencies, found by profile ({@code by-profile}) and, until they are reviewed, by status ({@code by-status}). */
    public static final Kind<Emergency> EMERGENCY = Kind.of("emergency", Emergency.class, Emergency::id)
            .indexedBy("by-profile", emergency -> List.of(emergency.profile()))
            .indexedBy(
                    "by-status",
                    emergency -> emergency.status() == Emergency.Status.REVIEWED ? List.of() : List.of("unreviewed"));

    /** Proposals of profiles. */
    public static final Kind<ProfileProposal> PROPOSAL = Kind.of(
            "emergency-profile-proposal",
            ProfileProposal.class,
            proposed -> proposed.proposal().id());

    private EmergencyKinds() {}
}
