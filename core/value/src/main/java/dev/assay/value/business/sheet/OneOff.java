package dev.assay.value.business.sheet;

import dev.assay.value.business.line.Cost;
import dev.assay.value.business.line.CostKind;
import dev.assay.value.business.line.Line;

/** Which costs the first year bears whole. */
final class OneOff {
    private OneOff() {}

    static boolean is(Line line) {
        return line instanceof Cost cost && cost.kind() == CostKind.CAPEX;
    }
}
