package dev.assay.governance.raci;

import dev.assay.quality.finding.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something that an organisation does, and who has which part in it. Immutable.
 *
 * <p>Its stages tell who does what when, and restrict nothing: a decision is about an asset, which may be part of several systems in
 * different stages, or of none, and must not fall to somebody else because of a system that has moved on.
 *
 * @param id its id
 * @param name what people call it
 * @param parent the activity whose accountable persona decides while this one's is vacant; empty if there is none
 * @param letters who has which part
 * @param reach what it is about
 * @param stages in which stages of a system's life it takes place; none means in every one
 * @param onCall who of several accountable people is asked when; who is asked outside all shifts goes by turns
 * @since 0.1
 */
public record Activity(
        ActivityId id,
        Text name,
        Optional<ActivityId> parent,
        Letters letters,
        Reach reach,
        Set<Stage> stages,
        List<Shift> onCall) {
    /** Copies the collections. */
    public Activity {
        stages = Set.copyOf(stages);
        onCall = List.copyOf(onCall);
    }

    /**
     * Returns whether it takes place in a stage.
     *
     * @param stage the stage
     * @return true for each of its stages; for every one if it has none of its own
     */
    public boolean isIn(Stage stage) {
        return stages.isEmpty() || stages.contains(stage);
    }

    /**
     * Returns the activity in other stages.
     *
     * @param next in which stages of a system's life it takes place; none means in every one
     * @return a new activity
     */
    public Activity withStages(Set<Stage> next) {
        return new Activity(id, name, parent, letters, reach, next, onCall);
    }
}
