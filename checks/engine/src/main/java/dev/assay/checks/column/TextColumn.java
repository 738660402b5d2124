package dev.assay.checks.column;

import dev.assay.checks.text.TextScanner;
import dev.assay.quality.data.DataType;

/**
 * Reads texts into a sink, as values of its type. Confined to one thread.
 *
 * @since 0.1
 */
public abstract class TextColumn {
    private final TextScanner scanner = new TextScanner();

    private TextColumn() {}

    /**
     * Reads a text that stands for no null.
     *
     * @return false if it does not fit the column's type; then the sink has nothing yet for the row
     */
    public abstract boolean read(char[] text, int start, int end, int row);

    /** Returns what looked at the text that did not fit. */
    public final TextScanner scanner() {
        return scanner;
    }

    final DataType scan(char[] text, int start, int end) {
        return scanner.scan(text, start, end);
    }

    /** Returns what reads texts for a sink. */
    public static TextColumn of(ColumnSink sink) {
        return switch (sink.type()) {
            case BOOLEAN -> new Booleans((LongSink) sink);
            case INTEGER -> new Integers((LongSink) sink);
            case DECIMAL -> new Decimals((DecimalSink) sink);
            case DOUBLE -> new Doubles((DoubleSink) sink);
            case DATE, TIME, DATETIME, INSTANT -> new Times((TimeSink) sink);
            case STRING -> new Texts((ObjectSink) sink);
            case BINARY, LIST, STRUCT, OTHER, NULL -> new Nothing();
        };
    }

    private static final class Booleans extends TextColumn {
        private final LongSink sink;

        Booleans(LongSink sink) {
            this.sink = sink;
        }

        @Override
        public boolean read(char[] text, int start, int end, int row) {
            if (scan(text, start, end) != DataType.BOOLEAN) {
                return false;
            }
            sink.set(row, scanner().truth());
            return true;
        }
    }

    private static final class Integers extends TextColumn {
        private final LongSink sink;

        Integers(LongSink sink) {
            this.sink = sink;
        }

        @Override
        public boolean read(char[] text, int start, int end, int row) {
            if (scan(text, start, end) != DataType.INTEGER) {
                return false;
            }
            if (scanner().isSmall()) {
                sink.set(row, scanner().digits());
            } else {
                sink.put(row, scanner().big());
            }
            return true;
        }
    }

    private static final class Decimals extends TextColumn {
        private final DecimalSink sink;

        Decimals(DecimalSink sink) {
            this.sink = sink;
        }

        @Override
        public boolean read(char[] text, int start, int end, int row) {
            if (!scan(text, start, end).isExact()) {
                return false;
            }
            if (scanner().isSmall()) {
                sink.set(row, scanner().digits(), scanner().scale());
            } else {
                sink.set(row, scanner().decimal());
            }
            return true;
        }
    }

    private static final class Doubles extends TextColumn {
        private final DoubleSink sink;

        Doubles(DoubleSink sink) {
            this.sink = sink;
        }

        @Override
        public boolean read(char[] text, int start, int end, int row) {
            if (!scan(text, start, end).isNumeric()) {
                return false;
            }
            sink.set(row, scanner().number());
            return true;
        }
    }

    private static final class Times extends TextColumn {
        private final TimeSink sink;

        Times(TimeSink sink) {
            this.sink = sink;
        }

        @Override
        public boolean read(char[] text, int start, int end, int row) {
            if (scan(text, start, end) != sink.type()) {
                return false;
            }
            sink.set(row, scanner().seconds(), scanner().nanos());
            return true;
        }
    }

    private static final class Texts extends TextColumn {
        private final ObjectSink sink;
        private final TextPool pool = new TextPool();

        Texts(ObjectSink sink) {
            this.sink = sink;
        }

        @Override
        public boolean read(char[] text, int start, int end, int row) {
            sink.set(row, pool.get(text, start, end));
            return true;
        }
    }

    /** No file can hold values of such a type. */
    private static final class Nothing extends TextColumn {
        @Override
        public boolean read(char[] text, int start, int end, int row) {
            // The caller tells what it looked like.
            scan(text, start, end);
            return false;
        }
    }
}
