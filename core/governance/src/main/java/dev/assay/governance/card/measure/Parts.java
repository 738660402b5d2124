package dev.assay.governance.card.measure;

import dev.assay.quality.data.Schema;
import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.finding.Text;
import dev.assay.quality.measure.Figure;
import dev.assay.quality.measure.Measure;
import dev.assay.quality.outcome.Measured;
import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Measures part by part: each column, each expectation. Confined to one thread. */
final class Parts {
    private static final String LABEL = "label";
    private static final String LINK = "link";

    private final Consumer<Measurement> found;
    private final Spans spans = new Spans();
    private final Groups groups;

    Parts(Consumer<Measurement> found, long minimumRows) {
        this.found = found;
        this.groups = new Groups(found, minimumRows);
    }

    void add(Outcome outcome) {
        long rows = outcome.run().rows();
        found.accept(Measurement.count(Metrics.ROW_COUNT, rows, rows));
        for (Result result : outcome.results()) {
            if (result.expectation().rule().where().isEmpty()) {
                add(result);
            }
        }
        spans.measurements().forEach(found);
    }

    private void add(Result result) {
        if (!result.expectation().rule().groupedBy().isEmpty()) {
            groups.add(result);
        } else if (result.measured().isPresent()) {
            add(result, result.measured().get());
        }
    }

    private void add(Result result, Measured measured) {
        if (measured.figure() instanceof Figure.Shape shape) {
            found.accept(columns(shape.schema(), measured.counts().rows()));
        } else if (measured.figure() instanceof Figure.ValueCounts values) {
            groups.add(result, values.counts());
        } else if (measured.figure() instanceof Figure.Scalar scalar) {
            spans.add(result, scalar.value(), measured.counts().evaluated());
        } else if (measured.figure() instanceof Figure.Tally tally && tally.evaluated() > 0) {
            tally(result, tally);
        }
    }

    private static Measurement columns(Schema schema, long rows) {
        List<Text> names = new ArrayList<>();
        schema.fields()
                .forEach(field -> names.add(
                        Text.of(Slices.cut(field.name()) + " " + field.type().id())));
        int columns = names.size();
        Text list = Words.list(names);
        return Measurement.count(Metrics.COLUMN_COUNT, columns, rows)
                .in(Text.of(
                        columns + (columns == 1 ? " column: " : " columns: ") + list.en(),
                        "열 " + columns + "개: " + list.ko()));
    }

    private void tally(Result result, Figure.Tally tally) {
        Measure measure = result.expectation().rule().measure();
        List<String> tags = result.expectation().traits().tags();
        Optional<String> column = notNull(measure);
        String name = column.orElse(result.id());
        if (column.isPresent()) {
            failed(Metrics.MISSING_SHARE, name, tally);
        } else if (measure instanceof Measure.Occurrences) {
            failed(Metrics.DUPLICATE_SHARE, name, tally);
            failed(Metrics.ERROR_SHARE, name, tally);
        } else if (!tags.contains(LINK)) {
            failed(Metrics.ERROR_SHARE, name, tally);
        }
        if (tags.contains(LABEL)) {
            passed(Metrics.LABEL_SHARE, name, tally);
        }
        if (tags.contains(LINK)) {
            passed(Metrics.LINK_SHARE, name, tally);
        }
    }

    private void failed(String metric, String part, Figure.Tally tally) {
        found.accept(Measurement.share(metric + ":" + part, tally.failed(), tally.evaluated()));
    }

    private void passed(String metric, String part, Figure.Tally tally) {
        found.accept(Measurement.share(metric + ":" + part, tally.passed(), tally.evaluated()));
    }

    private static Optional<String> notNull(Measure measure) {
        if (measure instanceof Measure.Satisfying satisfying
                && satisfying.condition() instanceof Condition.Not not
                && not.of() instanceof Condition.IsNull isNull
                && isNull.value() instanceof Expr.Column column) {
            return Optional.of(column.name());
        }
        return Optional.empty();
    }

    /** Shares of groups, by value. */
    record Groups(Consumer<Measurement> found, long minimumRows) {
        private static final String SPLIT = "split";

        void add(Result result) {
            List<Expr> by = result.expectation().rule().groupedBy();
            Set<String> sensitive = result.context().sensitive();
            List<Share> shares = result.groups().stream()
                    .map(group -> new Share(
                            Slices.values(by, group.measured(), sensitive),
                            group.measured().counts().rows()))
                    .toList();
            accept(metric(result), Slices.columns(by), shares);
        }

        void add(Result result, Map<Object, Long> counts) {
            Measure measure = result.expectation().rule().measure();
            boolean shown = result.context().sensitive().stream().noneMatch(measure.columns()::contains);
            boolean all = measure instanceof Measure.ValueSet set && set.which() == Measure.Selection.DISTINCT;
            if (shown && all && isSplit(result)) {
                List<Share> shares = counts.entrySet().stream()
                        .map(entry -> new Share(Slices.cut(String.valueOf(entry.getKey())), entry.getValue()))
                        .toList();
                accept(
                        Metrics.SPLIT_SHARE,
                        measure.columns().stream().sorted().collect(Collectors.joining(", ")),
                        shares);
            }
        }

        private static String metric(Result result) {
            return isSplit(result) ? Metrics.SPLIT_SHARE : Metrics.SUBGROUP_SHARE;
        }

        private static boolean isSplit(Result result) {
            return result.expectation().traits().tags().contains(SPLIT);
        }

        private void accept(String metric, String by, List<Share> shares) {
            long rows = shares.stream().mapToLong(Share::rows).sum();
            long least = shares.stream().mapToLong(Share::rows).min().orElse(0);
            if (rows > 0) {
                List<Text> words = shares.stream()
                        .map(share -> share.words(rows, minimumRows))
                        .toList();
                found.accept(Measurement.share(metric + ":" + by, least, rows).in(Words.list(words)));
            }
        }
    }

    /** A group and how many rows it has. */
    record Share(String name, long rows) {
        Text words(long all, long minimumRows) {
            Text share = rows < minimumRows
                    ? Text.of("not enough data (n " + rows + ")", "데이터 부족 (n " + rows + ")")
                    : Text.of(Measurement.percent(
                                    Measurement.share(name, rows, all).value())
                            + " (n " + rows + ")");
            return Words.of(name, share);
        }
    }
}
