package dev.assay.json.internal.outcome;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.assay.quality.data.Field;
import dev.assay.quality.measure.Figure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Writes figures, each kind under its own key. */
final class FigureWriter implements Figure.Cases<Boolean> {
    private final JsonGenerator json;
    private final ValueWriter values;

    FigureWriter(JsonGenerator json) {
        this.json = json;
        this.values = new ValueWriter(json);
    }

    /** What is written within a figure's object. */
    @FunctionalInterface
    private interface Body {
        void write() throws IOException;
    }

    private boolean object(Body body) {
        try {
            json.writeStartObject();
            body.write();
            json.writeEndObject();
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Boolean scalar(Figure.Scalar figure) {
        return object(() -> {
            json.writeFieldName("value");
            values.write(figure.value());
        });
    }

    @Override
    public Boolean tally(Figure.Tally figure) {
        return object(() -> {
            json.writeNumberField("passed", figure.passed());
            json.writeNumberField("failed", figure.failed());
        });
    }

    @Override
    public Boolean valueCounts(Figure.ValueCounts figure) {
        return object(() -> {
            json.writeArrayFieldStart("values");
            for (Map.Entry<Object, Long> entry : figure.counts().entrySet()) {
                json.writeStartObject();
                json.writeFieldName("value");
                values.write(entry.getKey());
                json.writeNumberField("rows", entry.getValue());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    @Override
    public Boolean shape(Figure.Shape figure) {
        return object(() -> {
            json.writeArrayFieldStart("columns");
            for (Field field : figure.schema().fields()) {
                json.writeStartObject();
                json.writeStringField("name", field.name());
                json.writeStringField("type", field.type().id());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    @Override
    public Boolean undefined(Figure.Undefined figure) {
        return object(() -> json.writeStringField("undefined", figure.why()));
    }
}
