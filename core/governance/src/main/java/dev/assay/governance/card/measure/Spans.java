package dev.assay.governance.card.measure;

import dev.assay.quality.expr.Expr;
import dev.assay.quality.finding.Text;
import dev.assay.quality.measure.Measure;
import dev.assay.quality.outcome.Result;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** From when to when the columns with times go. Confined to one thread. */
final class Spans {
    private final Map<String, End> first = new TreeMap<>();
    private final Map<String, End> last = new TreeMap<>();

    private record End(Temporal time, long n) {}

    void add(Result result, Object value, long n) {
        Measure measure = result.expectation().rule().measure();
        if (measure instanceof Measure.Statistic statistic
                && statistic.of() instanceof Expr.Column column
                && value instanceof Temporal time
                && !result.context().sensitive().contains(column.name())) {
            if (statistic.stat() == Measure.Stat.MIN) {
                first.put(column.name(), new End(time, n));
            } else if (statistic.stat() == Measure.Stat.MAX) {
                last.put(column.name(), new End(time, n));
            }
        }
    }

    List<Measurement> measurements() {
        List<Measurement> spans = new ArrayList<>();
        first.forEach((column, start) -> {
            End end = last.get(column);
            if (end != null) {
                String from = start.time().toString();
                String to = end.time().toString();
                spans.add(Measurement.count(
                                Metrics.TIME_SPAN + ":" + column,
                                days(start.time(), end.time()),
                                Math.min(start.n(), end.n()))
                        .in(Text.of(from + " to " + to, from + " ~ " + to)));
            }
        });
        return spans;
    }

    /** Times of day span no days. */
    private static long days(Temporal start, Temporal end) {
        return start.isSupported(ChronoUnit.DAYS) ? ChronoUnit.DAYS.between(start, end) : 0;
    }
}
