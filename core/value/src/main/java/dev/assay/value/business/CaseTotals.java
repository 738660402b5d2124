package dev.assay.value.business;

import dev.assay.value.business.line.Cost;
import dev.assay.value.business.line.CostKind;
import dev.assay.value.business.line.Line;
import dev.assay.value.business.model.CaseModel;
import dev.assay.value.business.model.CompiledLine;
import dev.assay.value.business.model.View;
import java.util.Currency;
import java.util.List;

/** Benefits and costs of a case, summed as a definition of return wants them. */
final class CaseTotals {
    private final CaseModel model;
    private final double[] drivers;
    private final List<CompiledLine> lines;

    CaseTotals(CaseModel model, double[] drivers) {
        this.model = model;
        this.drivers = drivers;
        this.lines = model.lines().stream().filter(CompiledLine::isCounted).toList();
    }

    View.Risk risk() {
        return model.view().risk();
    }

    Currency currency() {
        return model.conventions().currency();
    }

    double benefits(RoiDefinition definition) {
        return sum(1, definition);
    }

    double costs(RoiDefinition definition) {
        return sum(-1, definition);
    }

    private double sum(int sign, RoiDefinition definition) {
        double sum = 0.0;
        for (CompiledLine line : lines) {
            if (line.line().sign() == sign) {
                sum += definition.isPresent() ? line.presentValue(drivers) : flows(line, definition);
            }
        }
        return sum;
    }

    private double flows(CompiledLine line, RoiDefinition definition) {
        boolean year = definition == RoiDefinition.FIRST_YEAR && !isOneOff(line.line());
        double[] flows = line.flows(drivers);
        int last = year ? model.conventions().horizon().firstYear() : flows.length - 1;
        double sum = 0.0;
        for (int period = 0; period <= last; period++) {
            sum += flows[period];
        }
        return sum;
    }

    private static boolean isOneOff(Line line) {
        return line instanceof Cost cost && cost.kind() == CostKind.CAPEX;
    }
}
