package dev.assay.checks.kernel.state;

import dev.assay.checks.kernel.value.NumberViews;
import dev.assay.checks.kernel.value.Plain;
import dev.assay.checks.kernel.value.Times;
import dev.assay.checks.vector.TimeVector;
import dev.assay.checks.vector.Vector;
import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Values;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All values of a column, for order statistics: 8 bytes each where 64 bits keep a value and its order, which is nearly
 * always; an object each otherwise.
 */
final class OrderedValues {
    private final Map<Integer, LongChunks> packed = new TreeMap<>();
    private final List<Object> others = new ArrayList<>();
    private Vector.Layout layout = Vector.Layout.LONG;
    private DataType type = DataType.INTEGER;
    private boolean isMixed;
    private long[] keys = {};

    void add(Cells cells, int from, int to) {
        if (from == to) {
            return;
        }
        switch (cells.layout()) {
            case LONG, DECIMAL -> {
                note(cells);
                atScale(cells.scale()).addAll(cells.longs(), from, to);
            }
            case DOUBLE -> doubles(cells, from, to);
            case TIME -> times(cells, from, to);
            case OBJECT -> {
                for (int i = from; i < to; i++) {
                    others.add(java.util.Objects.requireNonNull(cells.objects()[i]));
                }
            }
        }
    }

    /** Remembers how values are packed; values packed in different ways meet only where types are nowhere declared. */
    private void note(Cells cells) {
        boolean same = packed.isEmpty() || isNumber(layout) == isNumber(cells.layout());
        isMixed |= !same || !packed.isEmpty() && !isNumber(layout) && layout != cells.layout();
        layout = cells.layout();
        type = cells.type();
    }

    private static boolean isNumber(Vector.Layout layout) {
        return layout == Vector.Layout.LONG || layout == Vector.Layout.DECIMAL;
    }

    private LongChunks atScale(int scale) {
        return packed.computeIfAbsent(scale, key -> new LongChunks());
    }

    private void doubles(Cells cells, int from, int to) {
        note(cells);
        int count = to - from;
        keys = keys.length < count ? new long[count] : keys;
        double[] values = cells.doubles();
        for (int i = 0; i < count; i++) {
            long bits = Double.doubleToRawLongBits(values[from + i] + 0.0);
            keys[i] = bits ^ bits >> 63 & Long.MAX_VALUE;
        }
        atScale(0).addAll(keys, 0, count);
    }

    private void times(Cells cells, int from, int to) {
        note(cells);
        LongChunks chunks = atScale(0);
        for (int i = from; i < to; i++) {
            long seconds = cells.longs()[i];
            int nanos = cells.nanos()[i];
            if (Times.isPackable(seconds)) {
                chunks.add(Times.pack(seconds, nanos));
            } else {
                others.add(TimeVector.toPlain(cells.type(), seconds, nanos));
            }
        }
    }

    void absorb(OrderedValues other) {
        if (!other.packed.isEmpty()) {
            isMixed |= other.isMixed || !packed.isEmpty() && isNumber(layout) != isNumber(other.layout);
            layout = other.layout;
            type = other.type;
            other.packed.forEach((scale, chunks) -> atScale(scale).absorb(chunks));
        }
        others.addAll(other.others);
    }

    /** Returns the plain values of the given ranks, which are counted from 0 and ascend. */
    List<Object> select(long[] ranks) {
        if (isMixed) {
            throw new FigureException("values of types that do not compare have no order");
        }
        LongChunks one = others.isEmpty() ? atOneScale() : null;
        if (one == null) {
            return selectSorted(ranks);
        }
        int scale = packed.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<Object> selected = new ArrayList<>();
        for (long key : Selection.select(one.pieces(), one.size(), ranks)) {
            selected.add(plain(key, scale));
        }
        return selected;
    }

    /** Returns all packed values at the greatest scale, or null if one does not fit. */
    private @Nullable LongChunks atOneScale() {
        if (packed.size() == 1) {
            return packed.values().iterator().next();
        }
        int greatest =
                packed.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
        LongChunks all = new LongChunks();
        for (Map.Entry<Integer, LongChunks> entry : packed.entrySet()) {
            for (long[] piece : entry.getValue().pieces()) {
                int by = greatest - entry.getKey();
                long[] rescaled = NumberViews.rescale(piece, by, piece.length, new long[piece.length]);
                if (rescaled.length < piece.length) {
                    return null;
                }
                all.addAll(rescaled, 0, piece.length);
            }
        }
        return all;
    }

    private List<Object> selectSorted(long[] ranks) {
        List<Object> sorted = new ArrayList<>(others);
        packed.forEach((scale, chunks) -> {
            for (long[] piece : chunks.pieces()) {
                for (long key : piece) {
                    sorted.add(plain(key, scale));
                }
            }
        });
        try {
            sorted.sort(Values::compare);
        } catch (IllegalArgumentException e) {
            throw new FigureException("values of types that do not compare have no order");
        }
        List<Object> selected = new ArrayList<>();
        for (long rank : ranks) {
            Object value = sorted.get((int) rank);
            selected.add(value instanceof BigDecimal decimal ? Plain.decimal(decimal) : value);
        }
        return selected;
    }

    private Object plain(long key, int scale) {
        return switch (layout) {
            case LONG, DECIMAL ->
                type == DataType.BOOLEAN
                        ? (Object) (key != 0)
                        : type == DataType.INTEGER ? (Object) key : Plain.decimal(BigDecimal.valueOf(key, scale));
            case DOUBLE -> Double.longBitsToDouble(key ^ key >> 63 & Long.MAX_VALUE);
            case TIME -> TimeVector.toPlain(type, Times.packedSeconds(key), Times.packedNanos(key));
            case OBJECT -> throw new IllegalStateException("objects are not packed");
        };
    }
}
