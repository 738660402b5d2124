package dev.assay.json;

import dev.assay.quality.data.Field;
import dev.assay.quality.measure.Figure;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;

/** Writes figures: what kind they are, and their parts. */
final class FigureJson implements Figure.Cases<JsonOut.Part> {
    private final JsonOut json;
    private final ValueJson values;

    FigureJson(JsonOut json, ValueJson values) {
        this.json = json;
        this.values = values;
    }

    void write(String key, Figure figure) throws IOException {
        json.object(key, figure.fold(this));
    }

    @Override
    public JsonOut.Part scalar(Figure.Scalar figure) {
        return () -> {
            json.text("kind", "value");
            json.key("value");
            values.write(figure.value());
        };
    }

    @Override
    public JsonOut.Part tally(Figure.Tally figure) {
        return () -> {
            json.text("kind", "rows");
            json.number("passed", figure.passed());
            json.number("failed", figure.failed());
        };
    }

    @Override
    public JsonOut.Part valueCounts(Figure.ValueCounts figure) {
        return () -> {
            json.text("kind", "values");
            json.list("values", figure.counts().entrySet(), this::writeCount);
        };
    }

    private void writeCount(Map.Entry<Object, Long> count) throws IOException {
        json.object(() -> {
            json.key("value");
            values.write(count.getKey());
            json.number("rows", count.getValue());
        });
    }

    @Override
    public JsonOut.Part shape(Figure.Shape figure) {
        return () -> {
            json.text("kind", "schema");
            json.list("columns", figure.schema().fields(), this::writeField);
        };
    }

    private void writeField(Field field) throws IOException {
        json.object(() -> {
            json.text("name", field.name());
            json.text("type", field.type().id());
        });
    }

    @Override
    public JsonOut.Part undefined(Figure.Undefined figure) {
        return () -> {
            json.text("kind", "undefined");
            json.text("why", figure.why().in(Locale.ENGLISH));
        };
    }
}
