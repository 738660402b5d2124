package dev.assay.checks.json;

import dev.assay.checks.column.Codes;
import dev.assay.checks.column.ColumnSink;
import dev.assay.checks.column.ObjectSink;
import dev.assay.checks.column.TextColumn;
import dev.assay.quality.data.DataType;
import org.jspecify.annotations.Nullable;

/** Reads the values of one key into a sink. Confined to one thread. */
final class JsonColumn {
    private final ColumnSink sink;
    private final Codes codes;
    private final TextColumn text;

    JsonColumn(ColumnSink sink, Codes codes) {
        this.sink = sink;
        this.codes = codes;
        text = TextColumn.of(sink);
    }

    /**
     * Reads a value.
     *
     * @return what does not fit the column's type, or null
     * @throws dev.assay.checks.text.PatternTimeoutException if nobody knows whether the value means missing
     */
    @Nullable
    Object read(int row, Kind kind, JsonParser parser) {
        boolean isNull = kind == Kind.NULL;
        if (!isNull && fits(kind) && !isCoded(parser) && set(row, parser)) {
            return null;
        }
        sink.putNull(row);
        Object plain = parser.plain();
        return isNull || plain == null || codes.contains(plain) ? null : plain;
    }

    /** Of a column of text, the sink knows the missing codes. */
    private boolean isCoded(JsonParser parser) {
        if (codes.codes().isEmpty() || sink.type() == DataType.STRING) {
            return false;
        }
        Object plain = parser.plain();
        return plain != null && codes.contains(plain);
    }

    private boolean fits(Kind kind) {
        DataType type = sink.type();
        if (type == DataType.OTHER) {
            return true;
        }
        return switch (kind) {
            case NULL -> false;
            case TRUE, FALSE -> type == DataType.BOOLEAN;
            case NUMBER -> type.isNumeric();
            case STRING -> type == DataType.STRING || type.isTemporal();
            case ARRAY -> type == DataType.LIST;
            case OBJECT -> type == DataType.STRUCT;
        };
    }

    private boolean set(int row, JsonParser parser) {
        if (sink instanceof ObjectSink objects && sink.type() != DataType.STRING) {
            Object plain = parser.plain();
            if (plain != null) {
                objects.set(row, plain);
            }
            return plain != null;
        }
        return text.read(parser.buffer(), parser.start(), parser.end(), row);
    }
}
