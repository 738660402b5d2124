package dev.assay.value.rate;

import dev.assay.quality.finding.ValueException;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How many years lie between two dates, by a convention of the market. All are exact to the rounding of one division, and
 * antisymmetric only where their definition is.
 *
 * @see <a href="https://www.isda.org/2008/12/22/30-360-day-count-conventions/">ISDA 2006 definitions, section 4.16</a>
 * @since 0.1
 */
public enum DayCount {
    /** Days over 365, in leap years too; what XNPV and XIRR of spreadsheets count. ISDA 4.16(d). */
    ACT_365F("ACT/365F", "ACT/365", "ACT/365 FIXED", "A/365F", "A/365") {
        @Override
        public double years(LocalDate from, LocalDate to) {
            return ChronoUnit.DAYS.between(from, to) / 365.0;
        }
    },
    /** Days over 360. ISDA 4.16(e). */
    ACT_360("ACT/360", "A/360") {
        @Override
        public double years(LocalDate from, LocalDate to) {
            return ChronoUnit.DAYS.between(from, to) / 360.0;
        }
    },
    /** Days in leap years over 366 and days in other years over 365. ISDA 4.16(b). */
    ACT_ACT_ISDA("ACT/ACT ISDA") {
        @Override
        public double years(LocalDate from, LocalDate to) {
            return (to.getYear() - from.getYear()) + (ofItsYear(to) - ofItsYear(from));
        }

        private double ofItsYear(LocalDate date) {
            return (date.getDayOfYear() - 1.0) / date.lengthOfYear();
        }
    },
    /** Months of 30 days; the 31st is the 30th, at the end only if the start is the 30th or 31st. ISDA 4.16(f). */
    THIRTY_360("30/360", "30/360 ISDA", "30/360 BOND BASIS", "BOND BASIS", "30A/360") {
        @Override
        public double years(LocalDate from, LocalDate to) {
            int first = Math.min(from.getDayOfMonth(), 30);
            int last = first == 30 ? Math.min(to.getDayOfMonth(), 30) : to.getDayOfMonth();
            return thirty(from, first, to, last);
        }
    },
    /** As 30/360, but the last of February is the 30th too: at the start, and at the end if the start is one. SIA and NASD. */
    THIRTY_U_360("30U/360", "30/360 US", "30/360 SIA", "30/360 NASD") {
        @Override
        public double years(LocalDate from, LocalDate to) {
            int first = endsFebruary(from) ? 30 : Math.min(from.getDayOfMonth(), 30);
            int last = first == 30 ? Math.min(to.getDayOfMonth(), 30) : to.getDayOfMonth();
            return thirty(from, first, to, endsFebruary(from) && endsFebruary(to) ? 30 : last);
        }
    },
    /** Months of 30 days; the 31st is the 30th. ISDA 4.16(g), also called the Eurobond basis. */
    THIRTY_E_360("30E/360", "30/360 EUROPEAN", "EUROBOND BASIS") {
        @Override
        public double years(LocalDate from, LocalDate to) {
            return thirty(from, Math.min(from.getDayOfMonth(), 30), to, Math.min(to.getDayOfMonth(), 30));
        }
    };

    private final String sign;
    private final List<String> aliases;

    DayCount(String sign, String... aliases) {
        this.sign = sign;
        this.aliases = List.of(aliases);
    }

    private static boolean endsFebruary(LocalDate date) {
        return date.getMonth() == Month.FEBRUARY && date.getDayOfMonth() == date.lengthOfMonth();
    }

    private static double thirty(LocalDate from, int first, LocalDate to, int last) {
        int months = 12 * (to.getYear() - from.getYear()) + to.getMonthValue() - from.getMonthValue();
        return (30.0 * months + (last - first)) / 360.0;
    }

    /**
     * Returns the years from one date to another.
     *
     * @param from the first date
     * @param to the second date
     * @return the years; negative if the second date is earlier
     */
    public abstract double years(LocalDate from, LocalDate to);

    /**
     * Returns a convention by its name.
     *
     * @param name such as {@code ACT/365F}, {@code ACT_360}, {@code 30_360} or {@code Actual/360}; case, slashes, blanks and
     *     underscores do not matter. {@code ACT/ACT} alone is none, because there are several
     * @return the convention
     * @throws IllegalArgumentException if there is no convention of that name
     */
    public static DayCount parse(String name) {
        String wanted = bare(name);
        return Arrays.stream(values())
                .filter(each -> each.isCalled(wanted))
                .findFirst()
                .orElseThrow(() -> new ValueException(
                        "day count must be one of " + Arrays.toString(values()) + ", but was \"" + name + "\"",
                        "일수 계산법은 " + Arrays.toString(values()) + " 가운데 하나여야 하지만 \"" + name + "\"입니다"));
    }

    private boolean isCalled(String wanted) {
        return bare(sign).equals(wanted)
                || bare(name()).equals(wanted)
                || aliases.stream().anyMatch(alias -> bare(alias).equals(wanted));
    }

    private static String bare(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "").replace("ACTUAL", "ACT");
    }

    /** Returns the market's name, such as {@code ACT/365F}. */
    @Override
    public String toString() {
        return sign;
    }
}
