package dev.assay.quality.wording;

import dev.assay.quality.measure.Bound;
import dev.assay.quality.measure.BoundCases;

/** Says claims about the columns; any other bound, which does not fit them, is said by itself. */
abstract class SchemaClaims implements BoundCases<String> {
    private final BoundCases<String> others;

    SchemaClaims(BoundCases<String> others) {
        this.others = others;
    }

    @Override
    public String passingAtLeast(Bound.PassingAtLeast bound) {
        return bound.fold(others);
    }

    @Override
    public String failingAtMost(Bound.FailingAtMost bound) {
        return bound.fold(others);
    }

    @Override
    public String passingWithin(Bound.PassingWithin bound) {
        return bound.fold(others);
    }

    @Override
    public String within(Bound.Within bound) {
        return bound.fold(others);
    }

    @Override
    public String equalTo(Bound.EqualTo bound) {
        return bound.fold(others);
    }

    @Override
    public String values(Bound.Values bound) {
        return bound.fold(others);
    }
}
