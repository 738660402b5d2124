package dev.assay.governance.raci;

import dev.assay.quality.finding.Text;
import java.util.List;
import java.util.Optional;

/**
 * Something that an organisation does, and who has which part in it. Immutable.
 *
 * @param id its id
 * @param name what people call it
 * @param parent the activity whose accountable persona decides while this one's is vacant; empty if there is none
 * @param letters who has which part
 * @param reach what it is about
 * @param onCall who of several accountable people is asked when; who is asked outside all shifts goes by turns
 * @since 0.1
 */
public record Activity(
        ActivityId id, Text name, Optional<ActivityId> parent, Letters letters, Reach reach, List<Shift> onCall) {
    /** Copies the list. */
    public Activity {
        onCall = List.copyOf(onCall);
    }
}
