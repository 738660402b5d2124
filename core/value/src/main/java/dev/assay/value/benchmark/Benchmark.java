package dev.assay.value.benchmark;

import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import dev.assay.value.answer.Answer;
import dev.assay.value.statistics.Confidence;
import dev.assay.value.statistics.Interval;
import dev.assay.value.statistics.Proportion;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * A published figure. Immutable.
 *
 * @param id how it is named, such as {@code cmo-reports-roi}
 * @param statement what was said
 * @param figure the number
 * @param kind what it may be used for
 * @param population whom it is about
 * @param citation where it was said
 * @param caveat what is easily overlooked
 * @since 0.1
 */
public record Benchmark(
        String id, Text statement, Figure figure, Kind kind, Population population, Citation citation, Text caveat) {
    /** What a figure may be used for. */
    public enum Kind {
        /** It says how the world is, or what people say of it; it is no effect of anything one might do. */
        CONTEXT,
        /** It says what somebody aims at. */
        TARGET,
        /** It says what something changed, where it was measured. */
        EFFECT
    }

    /**
     * A number with its unit. Immutable.
     *
     * @param low the lower end; the number itself if it is one
     * @param high the upper end; the number itself if it is one
     * @param unit the unit, such as {@code share} or {@code USD a year}
     */
    public record Figure(double low, double high, String unit) {
        /** The unit of parts of a whole, from 0 to 1. */
        public static final String SHARE = "share";

        /**
         * Checks the ends.
         *
         * @throws IllegalArgumentException if they are not finite or in the wrong order, or a share is not in [0, 1]
         */
        public Figure {
            boolean ordered = low <= high && Double.isFinite(low) && Double.isFinite(high);
            if (!ordered || unit.equals(SHARE) && (low < 0 || high > 1)) {
                throw new ValueException(
                        "figure must be ordered, and a share in [0, 1], but was " + low + " to " + high + " " + unit,
                        "수치는 작은 값부터 적고 비율이면 [0, 1] 안에 있어야 하지만 " + low + "~" + high + " " + unit + "입니다");
            }
        }

        /**
         * Returns a part of a whole.
         *
         * @param share the part, in [0, 1]
         * @return the figure
         */
        public static Figure share(double share) {
            return new Figure(share, share, SHARE);
        }

        /**
         * Returns whether it is one number.
         *
         * @return true if both ends are the same
         */
        public boolean isPoint() {
            return low == high;
        }

        /**
         * Says the figure.
         *
         * @param locale the reader's locale
         * @return such as {@code 15% to 40%} or {@code 12,900,000 USD a year}; a share is in percent
         */
        public String describe(Locale locale) {
            return say(low, high, locale);
        }

        /** Says numbers as it says its own. */
        String say(double from, double to, Locale locale) {
            boolean share = unit.equals(SHARE);
            Text range = Text.of(" to ", "~");
            String numbers =
                    from == to ? number(from, share) : number(from, share) + range.in(locale) + number(to, share);
            return share ? numbers : unit(numbers).in(locale);
        }

        private Text unit(String numbers) {
            String ko = switch (unit) {
                case "USD a year" -> "연 " + numbers + " USD";
                case "times" -> numbers + "배";
                case "change" -> "변화 " + numbers;
                default -> numbers + " " + unit;
            };
            return Text.of(numbers + " " + unit, ko);
        }

        @Override
        public String toString() {
            return describe(Locale.ENGLISH);
        }

        /** Six digits, or a hundredth of a percent. */
        private static String number(double value, boolean share) {
            BigDecimal exact = BigDecimal.valueOf(value);
            BigDecimal shown = share
                    ? exact.movePointRight(2).setScale(2, RoundingMode.HALF_EVEN)
                    : exact.round(new MathContext(6));
            int decimals = StrictMath.max(0, shown.stripTrailingZeros().scale());
            return String.format(Locale.ROOT, "%,." + decimals + "f", shown) + (share ? "%" : "");
        }
    }

    /**
     * Whom a figure is about. Immutable.
     *
     * @param description who they are
     * @param n how many were asked, if it is known
     */
    public record Population(Text description, OptionalLong n) {
        /** Checks the components. */
        public Population {
            Objects.requireNonNull(description, "description");
            if (n.isPresent() && n.getAsLong() < 1) {
                throw new ValueException(
                        "n must be 1 or more, but was " + n.getAsLong(), "n은 1 이상이어야 하지만 " + n.getAsLong() + "입니다");
            }
        }
    }

    /**
     * Where a figure was said. Immutable.
     *
     * @param author who said it
     * @param title what it was said in
     * @param year when
     * @param address where the figure can be read; empty if that is not known
     */
    public record Citation(String author, String title, int year, String address) {
        @Override
        public String toString() {
            return author + ", " + title + " (" + year + ")" + (address.isEmpty() ? "" : ", " + address);
        }
    }

    /** Checks the components. */
    public Benchmark {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(statement, "statement");
        Objects.requireNonNull(figure, "figure");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(population, "population");
        Objects.requireNonNull(citation, "citation");
        Objects.requireNonNull(caveat, "caveat");
    }

    /**
     * Returns the interval of a share of those who were asked.
     *
     * @param confidence how often it shall hold the share of all
     * @return Wilson's interval; or that the figure is no single share, or that it is not known how many were asked
     */
    public Answer<Interval> interval(Confidence confidence) {
        if (!figure.unit().equals(Figure.SHARE)
                || !figure.isPoint()
                || population.n().isEmpty()) {
            return Answer.none(
                    "BENCH-NO-INTERVAL",
                    Text.of(
                            "\"" + id + "\" is no share of a known number of answers",
                            "\"" + Particle.TOPIC.after(id + "\"") + " 응답 수가 알려진 비율이 아닙니다"));
        }
        return Proportion.wilson(figure.low(), (double) population.n().getAsLong(), confidence);
    }

    /**
     * Returns the figure for a forecast, which only a measured effect may be.
     *
     * @return the figure, or why it must not stand in a forecast
     */
    public Answer<Figure> asEffect() {
        return switch (kind) {
            case EFFECT -> Answer.of(figure);
            case TARGET -> refused("BENCH-TARGET", "a target, not what was reached", "달성한 값이 아닌 목표");
            case CONTEXT ->
                refused("BENCH-CONTEXT", "context: what is said or done, not what it changed", "효과가 아닌 배경 정보(응답이나 실태)");
        };
    }

    private Answer<Figure> refused(String code, String en, String ko) {
        return Answer.none(Finding.error(
                code,
                id,
                Text.of(
                        "\"" + statement.en() + "\" is " + en + "; it cannot be an effect in a forecast",
                        "\"" + Particle.TOPIC.after(statement.ko() + "\"") + " " + ko + "이므로 예측의 효과로 쓸 수 없습니다")));
    }

    /**
     * Returns the benchmark as a report cites it.
     *
     * @return statement, figure, interval, source and caveat
     */
    public Text cite() {
        return Text.of(cite(Locale.ENGLISH), cite(Locale.KOREAN));
    }

    /** With how many were asked, so that the interval can be computed again. */
    private String cite(Locale locale) {
        String interval = interval(Confidence.PERCENT_95)
                .value()
                .map(found -> " (95% "
                        + Text.of(found.percent(1), found.percent(1).replace(" to ", "~"))
                                .in(locale) + ")")
                .orElse("");
        String asked = population.n().isPresent()
                ? String.format(Locale.ROOT, ", n = %,d", population.n().getAsLong())
                : "";
        return statement.in(locale) + ": " + figure.describe(locale) + interval + "; "
                + population.description().in(locale) + asked + "; " + citation + "; " + caveat.in(locale);
    }

    @Override
    public String toString() {
        return cite().en();
    }
}
