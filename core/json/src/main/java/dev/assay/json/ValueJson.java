package dev.assay.json;

import dev.assay.quality.data.Values;
import dev.assay.quality.measure.Fraction;
import dev.assay.quality.outcome.Masked;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes values of a dataset. */
final class ValueJson {
    private final JsonOut json;

    ValueJson(JsonOut json) {
        this.json = json;
    }

    void write(@Nullable Object value) throws IOException {
        if (value == null) {
            json.nothing();
        } else if (value instanceof Masked || value instanceof Fraction) {
            other(value);
        } else {
            plain(value);
        }
    }

    private void other(Object value) throws IOException {
        if (value instanceof Fraction fraction) {
            json.object(() -> {
                json.number("part", fraction.part());
                json.number("whole", fraction.whole());
            });
        } else {
            json.text(value.toString());
        }
    }

    private void plain(Object value) throws IOException {
        switch (Values.typeOf(value)) {
            case BOOLEAN -> json.truth((Boolean) value);
            case INTEGER, DECIMAL -> json.number(Values.print(value));
            case DOUBLE -> number((Double) value);
            case BINARY -> json.text(Base64.getEncoder().encodeToString((byte[]) value));
            case LIST -> json.list((List<?>) value, this::write);
            case STRUCT -> struct((Map<?, ?>) value);
            case STRING, DATE, TIME, DATETIME, INSTANT, OTHER, NULL -> json.text(value.toString());
        }
    }

    private void number(double value) throws IOException {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            json.text(Double.toString(value));
        } else {
            json.number(Values.print(value));
        }
    }

    private void struct(Map<?, ?> fields) throws IOException {
        json.object(() -> {
            for (Map.Entry<?, ?> field : fields.entrySet()) {
                json.key(String.valueOf(field.getKey()));
                write(field.getValue());
            }
        });
    }
}
