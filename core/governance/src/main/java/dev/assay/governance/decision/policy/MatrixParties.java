package dev.assay.governance.decision.policy;

import dev.assay.governance.asset.Asset;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.raci.Activity;
import dev.assay.governance.raci.ActivityId;
import dev.assay.governance.raci.RaciMatrix;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the parties of a decision from the row of the activity in which it is taken. */
final class MatrixParties {
    private MatrixParties() {}

    static Parties of(RaciMatrix matrix, Activity activity, Asset asset, PersonaId chief) {
        Set<PersonaId> ladder = new LinkedHashSet<>();
        if (asset.owner().isEmpty()) {
            ladder.add(chief);
        }
        for (Activity row : upwards(matrix, activity)) {
            ladder.addAll(row.letters().accountable());
        }
        ladder.add(chief);
        return new Parties(
                List.copyOf(ladder),
                Set.copyOf(activity.letters().responsible()),
                Set.copyOf(activity.letters().consulted()),
                Set.copyOf(activity.letters().informed()),
                activity.onCall(),
                asset.owner().isPresent() ? List.of() : List.of(Responsibilities.orphan(asset)));
    }

    private static List<Activity> upwards(RaciMatrix matrix, Activity start) {
        List<Activity> rows = new ArrayList<>();
        Set<ActivityId> seen = new HashSet<>();
        Optional<Activity> row = Optional.of(start);
        while (row.isPresent() && seen.add(row.get().id())) {
            rows.add(row.get());
            row = row.get().parent().flatMap(matrix::activity);
        }
        return rows;
    }
}
