package dev.assay.checks.kernel.truth;

import dev.assay.checks.kernel.value.Bits;
import dev.assay.checks.kernel.value.Frame;
import dev.assay.checks.kernel.value.RowFault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All or any of several conditions, by Kleene's logic. A part is evaluated only in rows that earlier parts left open, so
 * that an expensive part, or one that would go wrong, is spared where it cannot matter.
 */
final class Junction extends Truth {
    /** What a junction asks of its parts. */
    enum Kind {
        /** All of them. */
        ALL,
        /** At least one. */
        ANY
    }

    private final Kind kind;
    private final List<Truth> parts;
    private long[] open = {};

    Junction(Frame frame, Kind kind, List<Truth> parts) {
        super(frame);
        this.kind = kind;
        this.parts = parts;
    }

    @Override
    public void evaluate(long[] wanted) {
        makeRoom();
        int words = frame().words();
        open = Bits.atLeast(open, Bits.words(frame().capacity()));
        System.arraycopy(wanted, 0, open, 0, words);
        RowFault first = null;
        for (int i = 0; i < parts.size(); i++) {
            RowFault fault = evaluate(parts.get(i));
            first = fault == null ? first : fault;
            join(parts.get(i), i == 0);
        }
        if (first != null) {
            throw first;
        }
    }

    /** Evaluates a part in the open rows; after a fault only the rows before it stay open, for an earlier one. */
    private @Nullable RowFault evaluate(Truth part) {
        try {
            part.evaluate(open);
            return null;
        } catch (RowFault fault) {
            Bits.clearFrom(open, fault.index());
            return fault;
        }
    }

    private void join(Truth part, boolean isFirst) {
        long[] deciding = kind == Kind.ALL ? no() : yes();
        long[] agreeing = kind == Kind.ALL ? yes() : no();
        long[] partDeciding = kind == Kind.ALL ? part.no() : part.yes();
        long[] partAgreeing = kind == Kind.ALL ? part.yes() : part.no();
        for (int i = 0; i < frame().words(); i++) {
            deciding[i] = isFirst ? partDeciding[i] : deciding[i] | partDeciding[i];
            agreeing[i] = isFirst ? partAgreeing[i] : agreeing[i] & partAgreeing[i];
            open[i] &= ~partDeciding[i];
        }
    }
}
