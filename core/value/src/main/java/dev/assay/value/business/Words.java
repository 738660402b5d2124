package dev.assay.value.business;

import dev.assay.quality.finding.Text;
import dev.assay.value.business.model.Conventions;
import dev.assay.value.business.schedule.Discounting;
import dev.assay.value.business.schedule.Horizon;
import dev.assay.value.rate.PeriodUnit;
import dev.assay.value.rate.Timing;
import java.util.Locale;

/** What periods and conventions are called in both languages. */
final class Words {
    private Words() {}

    static String english(PeriodUnit unit) {
        return unit.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** As it follows a number. */
    static String korean(PeriodUnit unit) {
        return switch (unit) {
            case DAY -> "일";
            case WEEK -> "주";
            case MONTH -> "개월";
            case QUARTER -> "분기";
            case HALF_YEAR -> "반기";
            case YEAR -> "년";
        };
    }

    static String koreanPer(PeriodUnit unit) {
        return switch (unit) {
            case DAY -> "매일";
            case WEEK -> "매주";
            case MONTH -> "매월";
            case QUARTER -> "매 분기";
            case HALF_YEAR -> "매 반기";
            case YEAR -> "매년";
        };
    }

    static Text timing(Timing timing) {
        return switch (timing) {
            case START -> Text.of("money at the start of each period", "기초 현금흐름");
            case MID -> Text.of("money in the middle of each period", "기중 현금흐름");
            case END -> Text.of("money at the end of each period", "기말 현금흐름");
        };
    }

    static Text horizon(Horizon horizon) {
        return Text.of(horizon.toString(), horizon.describe(Locale.KOREAN));
    }

    static Text conventions(Conventions conventions) {
        Text periods = horizon(conventions.horizon());
        Text when = timing(conventions.timing());
        Discounting discounting = conventions.discounting();
        String korean = discounting.describe(Locale.KOREAN);
        boolean told = !discounting.rates().isEmpty();
        return Text.of(
                conventions.currency() + ", " + periods.en() + ", " + discounting + ", " + when.en(),
                conventions.currency() + ", " + periods.ko() + ", " + (told ? "할인율 " : "") + korean + ", " + when.ko());
    }
}
