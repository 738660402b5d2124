package dev.assay.governance.run;

import dev.assay.quality.data.Values;
import dev.assay.quality.measure.Figure;
import dev.assay.quality.outcome.Counts;
import dev.assay.quality.outcome.GroupResult;
import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.Reason;
import dev.assay.quality.outcome.Result;
import dev.assay.quality.outcome.Verdict;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that a run measured, in a form of which a digest is made: examples of rows are none of it. */
final class Readings {
    private Readings() {}

    /** Returns the SHA-256 of the figures of all groups of all results; no two outcomes with other figures have the same one. */
    static String digest(Outcome outcome) {
        return Digests.of(outcome.results().stream().map(Readings::tree).toList());
    }

    private static Object tree(Result result) {
        return List.of(
                result.id(),
                result.expectation().fingerprint(),
                result.expectation().traits().tags(),
                result.context().sensitive().stream().sorted().toList(),
                tree(result.verdict()),
                result.groups().stream().map(Readings::tree).toList());
    }

    private static Object tree(Verdict verdict) {
        return List.of(
                verdict.status().name(),
                verdict.reason().map(Reason::name).orElse(""),
                verdict.cause().orElse(""));
    }

    private static Object tree(GroupResult group) {
        Counts counts = group.measured().counts();
        return List.of(
                group.measured().group().stream().map(Readings::value).toList(),
                tree(group.verdict()),
                List.of(counts.rows(), counts.filteredOut(), counts.nullSkipped(), counts.nanRows()),
                group.measured().figure().fold(new FigureTree()));
    }

    /** A text and a number that read alike are not the same, so each value comes with its kind. */
    private static Object value(@Nullable Object any) {
        Object value = Values.plain(any);
        if (value instanceof List<?> list) {
            return List.of("list", list.stream().map(Readings::value).toList());
        }
        if (value instanceof Map<?, ?> map) {
            return List.of(
                    "map",
                    map.entrySet().stream()
                            .map(entry -> List.of(value(entry.getKey()), value(entry.getValue())))
                            .toList());
        }
        String text = value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : Values.print(value);
        return value == null ? "" : List.of(value.getClass().getSimpleName(), text);
    }

    private static final class FigureTree implements Figure.Cases<Object> {
        @Override
        public Object scalar(Figure.Scalar figure) {
            return List.of("scalar", value(figure.value()));
        }

        @Override
        public Object tally(Figure.Tally figure) {
            return List.of("tally", figure.passed(), figure.failed());
        }

        @Override
        public Object valueCounts(Figure.ValueCounts figure) {
            return List.of("counts", value(figure.counts()));
        }

        @Override
        public Object shape(Figure.Shape figure) {
            return List.of(
                    "shape",
                    figure.schema().fields().stream()
                            .map(field -> List.of(field.name(), field.type().id()))
                            .toList());
        }

        @Override
        public Object undefined(Figure.Undefined figure) {
            return List.of("undefined", figure.why().in(Locale.ENGLISH));
        }
    }
}
