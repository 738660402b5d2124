package dev.assay.value.stake.fix;

import dev.assay.value.stake.LossEnd;

/** Which figures a plan is valued with: both of losses and of effects. */
enum Belief {
    LOW(LossEnd.LOW),
    EXPECTED(LossEnd.EXPECTED),
    HIGH(LossEnd.HIGH);

    private final LossEnd loss;

    Belief(LossEnd loss) {
        this.loss = loss;
    }

    LossEnd loss() {
        return loss;
    }
}
