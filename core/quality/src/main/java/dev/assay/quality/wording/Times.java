package dev.assay.quality.wording;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Says how long a duration is.
 *
 * @param units the names of day, hour, minute and second
 * @param plural what is added for any number but one
 * @param gap what stands between a number and its unit
 */
record Times(List<String> units, String plural, String gap) {
    static final Times ENGLISH = new Times(List.of("day", "hour", "minute", "second"), "s", " ");
    static final Times KOREAN = new Times(List.of("일", "시간", "분", "초"), "", "");

    String say(Duration duration) {
        if (duration.isNegative()) {
            return "-(" + say(duration.negated()) + ")";
        }
        List<String> parts = new ArrayList<>();
        add(parts, duration.toDaysPart(), 0);
        add(parts, duration.toHoursPart(), 1);
        add(parts, duration.toMinutesPart(), 2);
        if (duration.getNano() > 0) {
            parts.add(seconds(duration) + gap + units.get(3) + plural);
        } else {
            add(parts, duration.toSecondsPart(), 3);
        }
        return parts.isEmpty() ? "0" + gap + units.get(3) + plural : String.join(" ", parts);
    }

    private void add(List<String> parts, long amount, int unit) {
        if (amount != 0) {
            parts.add(amount + gap + units.get(unit) + (amount == 1 ? "" : plural));
        }
    }

    private static String seconds(Duration duration) {
        return java.math.BigDecimal.valueOf(duration.toSecondsPart())
                .add(java.math.BigDecimal.valueOf(duration.getNano(), 9))
                .stripTrailingZeros()
                .toPlainString();
    }
}
