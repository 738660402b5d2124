package dev.assay.value.business;

import dev.assay.value.Inputs;
import dev.assay.value.VectorFunctions;
import java.util.Map;

/** What vectors ask about business cases. */
final class BusinessVectors implements VectorFunctions {
    @Override
    public Map<String, Function> functions() {
        return Map.of("roiDoublingRealisation", BusinessVectors::doubling);
    }

    /** A share above 1 is out of reach, and is told all the same; doubling no return or a loss means nothing. */
    private static Object doubling(Inputs in) {
        double roi = in.has("rho0")
                ? (in.number("grossBenefit") * in.number("rho0") - in.number("cost")) / in.number("cost")
                : in.number("roi0");
        return roi > 0
                ? RoiGoal.share(in.number("grossBenefit"), in.number("cost") + in.number("qualityCost", 0), 2 * roi)
                : new Absent("a multiple says nothing, because the return is " + roi + " and not positive");
    }
}
