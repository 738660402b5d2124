package dev.assay.value.business.formula;

import java.util.List;

/** A formula as it is written, with places of an array for drivers. */
@FunctionalInterface
interface Program {
    double value(double[] drivers);

    static Program of(Formula formula, List<String> drivers) {
        if (formula instanceof Formula.Operation operation) {
            Operator operator = operation.operator();
            Program left = of(operation.left(), drivers);
            Program right = of(operation.right(), drivers);
            return values -> operator.apply(left.value(values), right.value(values));
        }
        if (formula instanceof Formula.DriverValue driver) {
            int place = drivers.indexOf(driver.name());
            return values -> values[place];
        }
        double constant = formula.value(name -> 0.0);
        return values -> constant;
    }
}
