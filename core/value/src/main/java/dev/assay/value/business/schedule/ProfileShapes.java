package dev.assay.value.business.schedule;

import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import dev.assay.value.rate.PeriodUnit;
import dev.assay.value.rate.Rate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The shapes that a {@link Profile} can be, to be taken apart by who writes or draws them. Immutable.
 *
 * @since 0.1
 */
public final class ProfileShapes {
    private static final int MONTHS = 12;

    private ProfileShapes() {}

    private static void require(boolean met, Text rule, Object value) {
        if (!met) {
            throw new ValueException(rule.en() + ", but was " + value, rule.ko() + "이어야 하지만 " + value + "입니다");
        }
    }

    private static List<Double> finite(Text name, List<Double> factors) {
        require(
                !factors.isEmpty() && factors.stream().allMatch(Double::isFinite),
                Text.of(
                        name.en() + " must be finite numbers, at least one",
                        Particle.TOPIC.after(name.ko()) + " 하나 이상의 유한한 수"),
                factors);
        return List.copyOf(factors);
    }

    /** 1 in every period. */
    public record Level() implements Profile {
        static final Level LEVEL = new Level();

        @Override
        public double factor(Moment moment) {
            return 1.0;
        }

        @Override
        public boolean grows() {
            return false;
        }

        @Override
        public Text describe() {
            return Text.of("level", "일정");
        }
    }

    /**
     * 1 in one period.
     *
     * @param period the period, from 1
     */
    public record OneOff(int period) implements Profile {
        /** Checks the components. */
        public OneOff {
            require(period >= 1, Text.of("period must be positive", "기간은 1 이상"), period);
        }

        @Override
        public double factor(Moment moment) {
            return moment.index() == period ? 1.0 : 0.0;
        }

        @Override
        public boolean grows() {
            return false;
        }

        @Override
        public Text describe() {
            return Text.of("once, in period " + period, period + "번째 기간에 한 번");
        }
    }

    /**
     * Growth from period to period.
     *
     * @param rate by how much
     */
    public record Growing(Rate rate) implements Profile {
        /** Checks the components. */
        public Growing {
            Objects.requireNonNull(rate, "rate");
        }

        @Override
        public double factor(Moment moment) {
            return StrictMath.pow(1.0 + rate.per(moment.unit()), moment.index() - 1.0);
        }

        @Override
        public boolean grows() {
            return true;
        }

        @Override
        public Text describe() {
            String annual = new BigDecimal(rate.annual(), new MathContext(6))
                    .movePointRight(2)
                    .stripTrailingZeros()
                    .toPlainString();
            return Text.of("growing by " + rate, "연 " + annual + "% 성장");
        }
    }

    /**
     * Equal steps to 1.
     *
     * @param periods when 1 is reached
     */
    public record LinearRamp(int periods) implements Profile {
        /** Checks the components. */
        public LinearRamp {
            require(periods >= 1, Text.of("ramp periods must be positive", "증가 기간은 1 이상"), periods);
        }

        @Override
        public double factor(Moment moment) {
            return Math.min(1.0, moment.elapsed() / periods);
        }

        @Override
        public boolean grows() {
            return false;
        }

        @Override
        public Text describe() {
            return Text.of("linear ramp over " + periods + " periods", periods + "개 기간에 걸친 선형 증가");
        }
    }

    /**
     * The logistic curve.
     *
     * @param middle after how many periods it is ½
     * @param slope how steep it is
     */
    public record LogisticRamp(double middle, double slope) implements Profile {
        /** Checks the components. */
        public LogisticRamp {
            require(Double.isFinite(middle), Text.of("middle must be a finite number", "중간점은 유한한 수"), middle);
            require(
                    slope > 0.0 && Double.isFinite(slope),
                    Text.of("slope must be a positive number", "기울기는 양수"),
                    slope);
        }

        @Override
        public double factor(Moment moment) {
            return 1.0 / (1.0 + StrictMath.exp(-slope * (moment.elapsed() - middle)));
        }

        @Override
        public boolean grows() {
            return false;
        }

        @Override
        public Text describe() {
            return Text.of(
                    "S-shaped ramp, half after " + middle + " periods, slope " + slope,
                    "S자형 증가, " + middle + "개 기간 뒤 절반, 기울기 " + slope);
        }
    }

    /**
     * Given by period.
     *
     * @param factors a factor for each period
     */
    public record Custom(List<Double> factors) implements Profile {
        /** Checks the components. */
        public Custom {
            factors = finite(Text.of("factors", "계수"), factors);
        }

        @Override
        public double factor(Moment moment) {
            return moment.index() <= factors.size() ? factors.get(moment.index() - 1) : 0.0;
        }

        @Override
        public boolean grows() {
            return factors.size() > 1;
        }

        @Override
        public Text describe() {
            return Text.of("given by period", "기간별 지정");
        }
    }

    /**
     * Halving again and again.
     *
     * @param halfLife after how many periods half is left
     */
    public record Decay(double halfLife) implements Profile {
        /** Checks the components. */
        public Decay {
            require(
                    halfLife > 0.0 && Double.isFinite(halfLife),
                    Text.of("half-life must be a positive number", "반감기는 양수"),
                    halfLife);
        }

        @Override
        public double factor(Moment moment) {
            return StrictMath.pow(2.0, -moment.elapsed() / halfLife);
        }

        @Override
        public boolean grows() {
            return false;
        }

        @Override
        public Text describe() {
            return Text.of("halving every " + halfLife + " periods", halfLife + "개 기간마다 절반");
        }
    }

    /**
     * The shape of the calendar.
     *
     * @param months twelve factors, January first
     */
    public record Seasonal(List<Double> months) implements Profile {
        /** Checks the components. */
        public Seasonal {
            months = finite(Text.of("months", "월별 계수"), months);
            require(months.size() == MONTHS, Text.of("months must be twelve factors", "월별 계수는 열두 개"), months);
        }

        @Override
        public double factor(Moment moment) {
            int span = Math.max(1, MONTHS / moment.unit().perYear());
            double sum = 0.0;
            for (int i = 0; i < span; i++) {
                sum += months.get((moment.date().getMonthValue() - 1 + i) % MONTHS);
            }
            return sum / span;
        }

        @Override
        public boolean grows() {
            return false;
        }

        @Override
        public Text describe() {
            return Text.of("seasonal", "계절성");
        }
    }

    /**
     * The product of two shapes.
     *
     * @param left the first
     * @param right the second
     */
    public record Product(Profile left, Profile right) implements Profile {
        /** Checks the components. */
        public Product {
            Objects.requireNonNull(left, "left");
            Objects.requireNonNull(right, "right");
        }

        @Override
        public double factor(Moment moment) {
            return left.factor(moment) * right.factor(moment);
        }

        @Override
        public boolean grows() {
            return left.grows() || right.grows();
        }

        @Override
        public Text describe() {
            return Text.of(
                    left.describe().en() + ", " + right.describe().en(),
                    left.describe().ko() + ", " + right.describe().ko());
        }
    }

    /**
     * A shape told in a unit of its own.
     *
     * @param unit the length of its periods
     * @param shape the shape
     */
    public record InUnit(PeriodUnit unit, Profile shape) implements Profile {
        /** Checks the components. */
        public InUnit {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(shape, "shape");
        }

        /** Several short periods in a long one are averaged; a long one lends its factor to the short ones within. */
        @Override
        public double factor(Moment moment) {
            double ratio = (double) unit.perYear() / moment.unit().perYear();
            int parts = (int) Math.max(1, Math.ceil(ratio));
            double begun = (moment.end() - 1.0) * ratio;
            double sum = 0.0;
            for (int part = 1; part <= parts; part++) {
                double end = begun + ratio * part / parts;
                int index = (int) Math.max(1, Math.ceil(end - 1e-9));
                Moment inner = new Moment(index, end, unit, unit.after(moment.date(), part - 1), moment.timing());
                sum += shape.factor(inner);
            }
            return sum / parts;
        }

        @Override
        public boolean grows() {
            return shape.grows();
        }

        @Override
        public Text describe() {
            String length = unit.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            return Text.of(
                    shape.describe().en() + " (periods of a " + length + ")",
                    shape.describe().ko() + " (기간 단위: " + korean(unit) + ")");
        }

        private static String korean(PeriodUnit unit) {
            return switch (unit) {
                case DAY -> "일";
                case WEEK -> "주";
                case MONTH -> "월";
                case QUARTER -> "분기";
                case HALF_YEAR -> "반기";
                case YEAR -> "년";
            };
        }
    }
}
