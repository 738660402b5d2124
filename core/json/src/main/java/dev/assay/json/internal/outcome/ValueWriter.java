package dev.assay.json.internal.outcome;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.assay.quality.measure.Fraction;
import dev.assay.quality.outcome.Masked;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes values such that each can be told from every other: what JSON has no form for becomes an object with one key
 * that names the type.
 */
final class ValueWriter {
    private final JsonGenerator json;

    ValueWriter(JsonGenerator json) {
        this.json = json;
    }

    void write(@Nullable Object value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof String text) {
            json.writeString(text);
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Number number) {
            writeNumber(number);
        } else if (value instanceof Masked) {
            json.writeStartObject();
            json.writeBooleanField("masked", true);
            json.writeEndObject();
        } else if (value instanceof Fraction share) {
            writeShare(share);
        } else {
            writeOther(value);
        }
    }

    /** Exact numbers keep every digit; a double has its shortest text. */
    private void writeNumber(Number number) throws IOException {
        if (number instanceof BigDecimal decimal) {
            json.writeNumber(decimal);
        } else if (number instanceof BigInteger integer) {
            json.writeNumber(integer);
        } else if (number instanceof Double real && !Double.isFinite(real)) {
            tagged("double", real.toString());
        } else if (number instanceof Double real) {
            json.writeNumber(real);
        } else {
            json.writeNumber(number.longValue());
        }
    }

    private void writeShare(Fraction share) throws IOException {
        json.writeStartObject();
        json.writeNumberField("part", share.part());
        json.writeNumberField("whole", share.whole());
        json.writeEndObject();
    }

    private void writeOther(Object value) throws IOException {
        if (value instanceof LocalDate) {
            tagged("date", value.toString());
        } else if (value instanceof LocalTime) {
            tagged("time", value.toString());
        } else if (value instanceof LocalDateTime) {
            tagged("datetime", value.toString());
        } else if (value instanceof Instant) {
            tagged("instant", value.toString());
        } else if (value instanceof Duration) {
            tagged("duration", value.toString());
        } else if (value instanceof byte[] bytes) {
            tagged("bytes", Integer.toString(bytes.length));
        } else {
            writeNested(value);
        }
    }

    private void writeNested(Object value) throws IOException {
        if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object element : list) {
                write(element);
            }
            json.writeEndArray();
        } else if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            json.writeObjectFieldStart("struct");
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.writeFieldName(String.valueOf(entry.getKey()));
                write(entry.getValue());
            }
            json.writeEndObject();
            json.writeEndObject();
        } else {
            tagged("other", value.getClass().getName());
        }
    }

    private void tagged(String type, String text) throws IOException {
        json.writeStartObject();
        json.writeStringField(type, text);
        json.writeEndObject();
    }
}
