package dev.assay.report;

import dev.assay.quality.Dimension;
import dev.assay.quality.Severity;
import dev.assay.quality.outcome.Status;
import dev.assay.report.tree.Badge;
import dev.assay.report.tree.Tone;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Says statuses, dimensions, severities, counts and times to a reader. */
record Labels(Language language) {
    /** The order in which totals, charts and legends name statuses. */
    static final List<Status> BEST_FIRST =
            List.of(Status.PASSED, Status.WARNED, Status.FAILED, Status.NOT_EVALUATED, Status.ERROR);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final int SECONDS_PER_MINUTE = 60;

    String say(Message message, Object... arguments) {
        return message.in(language, arguments);
    }

    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    static String time(Instant instant) {
        return TIME.format(instant);
    }

    String took(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds < 1) {
            return say(Message.MILLISECONDS, duration.toMillis());
        }
        return seconds < SECONDS_PER_MINUTE
                ? say(Message.SECONDS, String.format(Locale.ROOT, "%d.%d", seconds, duration.toMillisPart() / 100))
                : say(Message.MINUTES, count(seconds / SECONDS_PER_MINUTE), seconds % SECONDS_PER_MINUTE);
    }

    Badge badge(Status status) {
        return new Badge(Tone.of(status), say(label(status)));
    }

    private static Message label(Status status) {
        return switch (status) {
            case PASSED -> Message.PASSED;
            case WARNED -> Message.WARNED;
            case NOT_EVALUATED -> Message.NOT_EVALUATED;
            case FAILED -> Message.FAILED;
            case ERROR -> Message.ERROR;
        };
    }

    String meaning(Status status) {
        return say(
                switch (status) {
                    case PASSED -> Message.PASSED_MEANS;
                    case WARNED -> Message.WARNED_MEANS;
                    case NOT_EVALUATED -> Message.NOT_EVALUATED_MEANS;
                    case FAILED -> Message.FAILED_MEANS;
                    case ERROR -> Message.ERROR_MEANS;
                });
    }

    String label(Dimension dimension) {
        return say(
                switch (dimension) {
                    case ACCURACY -> Message.ACCURACY;
                    case COMPLETENESS -> Message.COMPLETENESS;
                    case CONSISTENCY -> Message.CONSISTENCY;
                    case TIMELINESS -> Message.TIMELINESS;
                    case UNIQUENESS -> Message.UNIQUENESS;
                    case VALIDITY -> Message.VALIDITY;
                });
    }

    String label(Severity severity) {
        return say(
                switch (severity) {
                    case WARNING -> Message.SEVERITY_WARNING;
                    case ERROR -> Message.SEVERITY_ERROR;
                    case CRITICAL -> Message.SEVERITY_CRITICAL;
                });
    }
}
