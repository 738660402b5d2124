package dev.assay.value.business;

import dev.assay.value.VectorFunctions;
import java.util.Map;

/** What vectors ask about business cases. */
final class BusinessVectors implements VectorFunctions {
    @Override
    public Map<String, Function> functions() {
        return Map.of(
                "roiDoublingRealisation",
                in -> RoiGoal.share(
                        in.number("grossBenefit"),
                        in.number("cost") + in.number("qualityCost"),
                        2 * in.number("roi0")));
    }
}
