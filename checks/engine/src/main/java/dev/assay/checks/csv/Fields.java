package dev.assay.checks.csv;

import dev.assay.checks.column.ColumnSink;
import dev.assay.checks.column.DecimalSink;
import dev.assay.checks.column.DoubleSink;
import dev.assay.checks.column.LongSink;
import dev.assay.checks.column.ObjectSink;
import dev.assay.checks.column.TimeSink;
import dev.assay.checks.text.TextScanner;
import dev.assay.quality.data.DataType;

/** Reads the fields of one column into a sink. Confined to one thread. */
abstract class Fields {
    final TextScanner scanner = new TextScanner();

    /**
     * Reads a field that is not empty and stands for no null.
     *
     * @return false if it does not fit the column's type
     */
    abstract boolean read(char[] text, int start, int end, int row);

    /** Returns what reads fields for a sink. */
    static Fields of(ColumnSink sink) {
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

    private static final class Booleans extends Fields {
        private final LongSink sink;

        Booleans(LongSink sink) {
            this.sink = sink;
        }

        @Override
        boolean read(char[] text, int start, int end, int row) {
            if (scanner.scan(text, start, end) != DataType.BOOLEAN) {
                return false;
            }
            sink.set(row, scanner.truth());
            return true;
        }
    }

    private static final class Integers extends Fields {
        private final LongSink sink;

        Integers(LongSink sink) {
            this.sink = sink;
        }

        @Override
        boolean read(char[] text, int start, int end, int row) {
            if (scanner.scan(text, start, end) != DataType.INTEGER) {
                return false;
            }
            if (scanner.isSmall()) {
                sink.set(row, scanner.digits());
            } else {
                sink.put(row, scanner.big());
            }
            return true;
        }
    }

    private static final class Decimals extends Fields {
        private final DecimalSink sink;

        Decimals(DecimalSink sink) {
            this.sink = sink;
        }

        @Override
        boolean read(char[] text, int start, int end, int row) {
            if (!scanner.scan(text, start, end).isExact()) {
                return false;
            }
            if (scanner.isSmall()) {
                sink.set(row, scanner.digits(), scanner.scale());
            } else {
                sink.set(row, scanner.decimal());
            }
            return true;
        }
    }

    private static final class Doubles extends Fields {
        private final DoubleSink sink;

        Doubles(DoubleSink sink) {
            this.sink = sink;
        }

        @Override
        boolean read(char[] text, int start, int end, int row) {
            if (!scanner.scan(text, start, end).isNumeric()) {
                return false;
            }
            sink.set(row, scanner.number());
            return true;
        }
    }

    private static final class Times extends Fields {
        private final TimeSink sink;

        Times(TimeSink sink) {
            this.sink = sink;
        }

        @Override
        boolean read(char[] text, int start, int end, int row) {
            if (scanner.scan(text, start, end) != sink.type()) {
                return false;
            }
            sink.set(row, scanner.seconds(), scanner.nanos());
            return true;
        }
    }

    private static final class Texts extends Fields {
        private final ObjectSink sink;
        private final TextPool pool = new TextPool();

        Texts(ObjectSink sink) {
            this.sink = sink;
        }

        @Override
        boolean read(char[] text, int start, int end, int row) {
            sink.set(row, pool.get(text, start, end));
            return true;
        }
    }

    /** No file can hold values of such a type. */
    private static final class Nothing extends Fields {
        @Override
        boolean read(char[] text, int start, int end, int row) {
            return false;
        }
    }
}
