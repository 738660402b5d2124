package dev.assay.json.internal.business;

import dev.assay.json.internal.tree.Node;
import dev.assay.json.internal.tree.Node.Type;
import dev.assay.json.internal.tree.Nodes;
import dev.assay.json.internal.tree.Place;
import dev.assay.json.internal.value.Amounts;
import dev.assay.json.internal.value.Figures;
import dev.assay.quality.finding.Text;
import dev.assay.value.business.formula.Formula;
import java.util.Currency;
import java.util.Optional;

/** Amounts and shares that may be computed from drivers. */
final class FormulaForm {
    private static final Text RULE =
            Text.of("a number, or a formula such as units * price", "수, 또는 units * price와 같은 수식");

    private FormulaForm() {}

    static Formula read(Place place) {
        boolean isText =
                place.scalar().filter(scalar -> scalar.type() == Type.TEXT).isPresent();
        if (isText) {
            return place.read(found -> FormulaText.parse(found.text(RULE.en())));
        }
        if (place.scalar().filter(scalar -> scalar.type() == Type.NUMBER).isEmpty()) {
            throw place.mustBe(RULE);
        }
        return Formula.of(Figures.decimal(place));
    }

    /** An amount may name its currency, which must be the case's. */
    static Formula amount(Place place, Optional<Currency> currency) {
        return Amounts.named(place, currency).map(Formula::of).orElseGet(() -> read(place));
    }

    static Node write(Formula formula) {
        return formula instanceof Formula.Constant constant
                ? Figures.writePlain(constant.number())
                : Nodes.text(FormulaText.print(formula));
    }
}
