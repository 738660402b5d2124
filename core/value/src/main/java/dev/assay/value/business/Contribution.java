package dev.assay.value.business;

import dev.assay.value.answer.Answer;
import dev.assay.value.business.line.ValueDimension;
import dev.assay.value.money.Money;
import java.util.Objects;

/**
 * What a dimension adds to the benefits that count. Immutable.
 *
 * @param dimension the dimension
 * @param presentValue its benefits' present value
 * @param share its share of all benefits; no value if they sum to nothing
 * @since 0.1
 */
public record Contribution(ValueDimension dimension, Money presentValue, Answer<Double> share) {
    /** Checks the components. */
    public Contribution {
        Objects.requireNonNull(dimension, "dimension");
        Objects.requireNonNull(presentValue, "presentValue");
        Objects.requireNonNull(share, "share");
    }
}
