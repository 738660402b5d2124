package dev.assay.checks.json;

import dev.assay.checks.column.Codes;
import dev.assay.checks.column.Sightings;
import dev.assay.checks.source.Reading;
import dev.assay.checks.text.PatternTimeoutException;
import dev.assay.checks.text.TextScanner;
import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Values;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the keys of records and the types of their values. Confined to one thread. */
final class JsonInference implements Members {
    private final Reading reading;
    private final Keys keys = new Keys(List.of());
    private final Map<Key, Seen> seen = new LinkedHashMap<>();
    private final Set<Key> givenUp = new HashSet<>();
    private final TextScanner scanner = new TextScanner();
    private Key key = new Key("", -1);
    private long line;
    private long record;
    private int position;

    /**
     * What was seen of one key.
     *
     * @param record the first record that has it
     * @param position where in that record
     * @param codes the values that mean missing
     * @param sightings the types of the others
     */
    record Seen(long record, int position, Codes codes, Sightings sightings) {
        boolean isBefore(Seen other) {
            return record == other.record ? position < other.position : record < other.record;
        }
    }

    JsonInference(Reading reading) {
        this.reading = reading;
    }

    /** Begins with a record. */
    void begin(long number, long startLine) {
        record = number;
        line = startLine;
        position = 0;
        keys.begin();
    }

    @Override
    public boolean name(char[] text, int start, int end) {
        key = keys.find(text, start, end);
        return keys.isFirst(key);
    }

    @Override
    public void value(Kind kind, JsonParser value) {
        position++;
        Seen column = seen.get(key);
        if (column == null) {
            column = new Seen(record, position, reading.codes(key.name()), new Sightings());
            seen.put(key, column);
        }
        DataType type = type(kind, value);
        boolean news = type != DataType.NULL && !column.sightings.has(type);
        if (news && !isMissing(column.codes, value)) {
            String print = kind == Kind.ARRAY || kind == Kind.OBJECT ? "…" : Values.print(value.plain());
            column.sightings.see(type, line, print);
        }
    }

    private DataType type(Kind kind, JsonParser value) {
        return switch (kind) {
            case NULL -> DataType.NULL;
            case TRUE, FALSE -> DataType.BOOLEAN;
            case NUMBER -> value.numberType();
            case STRING -> {
                DataType looks = scanner.scan(value.buffer(), value.start(), value.end());
                yield looks.isTemporal() ? looks : DataType.STRING;
            }
            case ARRAY -> DataType.LIST;
            case OBJECT -> DataType.STRUCT;
        };
    }

    private boolean isMissing(Codes codes, JsonParser value) {
        try {
            Object plain = codes.codes().isEmpty() ? null : value.plain();
            return plain != null && (givenUp.contains(key) || codes.contains(plain));
        } catch (PatternTimeoutException e) {
            // Told by the scan, which tries again.
            givenUp.add(key);
            return true;
        }
    }

    /** Returns what was seen by name. */
    Map<String, Seen> seen() {
        Map<String, Seen> byName = new LinkedHashMap<>();
        seen.forEach((known, what) -> byName.put(known.name(), what));
        return byName;
    }
}
