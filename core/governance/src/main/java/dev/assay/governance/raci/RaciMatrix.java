package dev.assay.governance.raci;

import dev.assay.governance.store.Kind;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import java.util.List;
import java.util.Optional;

/**
 * Who has which part in everything that an organisation does. Immutable.
 *
 * @param version its version, from 1
 * @param activities the rows
 * @since 0.1
 */
public record RaciMatrix(int version, List<Activity> activities) {
    /** The kind under which the one matrix in force is stored. */
    public static final Kind<RaciMatrix> KIND = Kind.of("raci", RaciMatrix.class, matrix -> "raci");

    /** Copies the list. */
    public RaciMatrix {
        activities = List.copyOf(activities);
    }

    /**
     * Returns a matrix for firms that have none yet: fourteen activities and nine personas, valid, with two warnings.
     * Which of them take place in which stages of a system's life is for each firm to say; here all do in every one.
     *
     * @return the first version of a matrix
     */
    public static RaciMatrix defaults() {
        return DefaultRaci.read();
    }

    /**
     * Returns the matrix in force.
     *
     * @param reader reads what is stored
     * @return the matrix; empty if there is none
     */
    public static Optional<RaciMatrix> of(Reader reader) {
        return reader.find(KIND, "raci").map(Stored::value);
    }

    /**
     * Finds an activity.
     *
     * @param id which
     * @return the activity; empty if there is none
     */
    public Optional<Activity> activity(ActivityId id) {
        return activities.stream().filter(activity -> activity.id().equals(id)).findFirst();
    }

    /**
     * Finds the activity in which a decision is taken, in whatever stages it takes place.
     *
     * @param decision the kind of decision
     * @param asset the id of the asset that it is about
     * @return the first activity that takes such decisions and is about the asset, else the first that takes such decisions and
     *     is about no asset in particular; empty if there is none
     */
    public Optional<Activity> activityFor(String decision, String asset) {
        List<Activity> deciding = activities.stream()
                .filter(activity -> activity.reach().decisions().contains(decision))
                .toList();
        return deciding.stream()
                .filter(activity -> activity.reach().coversAsset(asset))
                .findFirst()
                .or(() -> deciding.stream()
                        .filter(activity -> activity.reach().assets().isEmpty())
                        .findFirst());
    }

    /**
     * Returns the matrix as another version.
     *
     * @param next the version
     * @return a new matrix
     */
    public RaciMatrix withVersion(int next) {
        return new RaciMatrix(next, activities);
    }
}
