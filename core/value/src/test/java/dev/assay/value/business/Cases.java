package dev.assay.value.business;

import dev.assay.value.business.line.BenefitBuilder;
import dev.assay.value.business.line.BenefitKind;
import dev.assay.value.business.line.ValueDimension;
import dev.assay.value.business.schedule.Discounting;
import dev.assay.value.business.schedule.Horizon;
import dev.assay.value.rate.Rate;

/** Cases that several tests look at. */
final class Cases {
    static final Rate TEN = Rate.effective("0.10");

    private Cases() {}

    static BenefitBuilder cash(BenefitBuilder benefit, ValueDimension dimension) {
        return benefit.kind(BenefitKind.CASH).dimension(dimension);
    }

    /** Ten million a year for three years at the end of years, at 10%. */
    static BusinessCaseBuilder inspection(String cost) {
        return BusinessCase.named("vision-inspection")
                .currency("USD")
                .horizon(Horizon.years(2026, 3))
                .discount(TEN)
                .benefit("warranty", b -> cash(b, ValueDimension.QUALITY).perYear("10000000"))
                .cost("build", c -> c.capex(cost));
    }

    /** One undiscounted year: benefits in four dimensions against an adoption cost of 100. */
    static BusinessCaseBuilder marketing() {
        return BusinessCase.named("marketing")
                .currency("KRW")
                .horizon(Horizon.years(2026, 1))
                .discount(Discounting.none())
                .benefit(
                        "revenue",
                        b -> cash(b, ValueDimension.ADDED_REVENUE)
                                .perYear("120")
                                .atContributionMargin())
                .benefit("time", b -> cash(b, ValueDimension.TIME).perYear("80"))
                .benefit("data", b -> cash(b, ValueDimension.DATA_PROCESSING).perYear("30"))
                .cost("adoption", c -> c.capex("100"));
    }
}
