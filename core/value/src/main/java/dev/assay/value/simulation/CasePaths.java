package dev.assay.value.simulation;

import dev.assay.value.business.BusinessCase;
import dev.assay.value.business.model.CaseModel;
import dev.assay.value.business.model.CollapsedModel;
import dev.assay.value.business.model.View;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The net present value of a case as a model of its drivers. */
final class CasePaths {
    private CasePaths() {}

    /** Of one short sum if there is one, else of flows. */
    static PathModel of(BusinessCase businessCase, View view, Set<String> known) {
        CaseModel model = businessCase.model(view);
        List<Factor> factors = factors(businessCase, known);
        Optional<CollapsedModel> collapsed = model.collapsed();
        return collapsed.isPresent() ? new RowModel(factors, () -> collapsed.get()::npv) : ofFlows(factors, model);
    }

    static PathModel ofFlows(List<Factor> factors, CaseModel model) {
        return new RowModel(factors, () -> {
            double[] net = new double[model.steps()];
            return drivers -> {
                model.flows(drivers, net);
                return model.presentValue(drivers, net);
            };
        });
    }

    static List<Factor> factors(BusinessCase businessCase, Set<String> known) {
        return businessCase.drivers().stream()
                .map(driver -> new Factor(
                        driver.name(),
                        driver.base().doubleValue(),
                        known.contains(driver.name()) ? Optional.empty() : driver.uncertainty()))
                .toList();
    }
}
