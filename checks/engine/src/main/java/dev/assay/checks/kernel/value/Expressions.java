package dev.assay.checks.kernel.value;

import dev.assay.checks.vector.Batch;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.expr.Function;
import dev.assay.quality.expr.References;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The values of one worker. Equal expressions share one value, so that each is computed once per batch; what does not
 * depend on the row is computed once for all. Confined to one thread.
 *
 * @since 0.1
 */
public final class Expressions {
    private final Frame frame;
    private final Map<String, Integer> positions = new HashMap<>();
    private final Instant now;
    private final Map<Expr, Value> known = new HashMap<>();
    private final Builder builder = new Builder();

    /**
     * Prepares to evaluate expressions.
     *
     * @param frame where batches appear
     * @param columns the names of the batches' columns, in their order
     * @param now what the run's clock says
     */
    public Expressions(Frame frame, List<String> columns, Instant now) {
        this.frame = frame;
        for (String column : columns) {
            positions.put(column, positions.size());
        }
        this.now = now;
    }

    /** Returns the value of an expression. */
    public Value of(Expr expr) {
        Value value = known.get(expr);
        if (value == null) {
            boolean foldable =
                    !(expr instanceof Expr.Literal) && References.columns(expr).isEmpty();
            value = foldable ? folded(expr) : expr.fold(builder);
            known.put(expr, value);
        }
        return value;
    }

    /** Returns the values of expressions, in their order. */
    public List<Value> all(List<? extends Expr> exprs) {
        List<Value> values = new ArrayList<>();
        for (Expr expr : exprs) {
            values.add(of(expr));
        }
        return Collections.unmodifiableList(values);
    }

    /** Returns where batches appear. */
    public Frame frame() {
        return frame;
    }

    private Value folded(Expr expr) {
        Frame one = new Frame();
        one.load(new Batch(1, 1, List.of()));
        Expressions inner = new Expressions(one, List.of(), now);
        Value value = expr.fold(inner.builder);
        value.faults().throwFirst(one.all());
        return new Constant(frame, Plain.at(value.vector(), 0), Constant.Origin.COMPUTED);
    }

    private final class Builder implements Expr.Cases<Value> {
        @Override
        public Value column(Expr.Column column) {
            Integer index = positions.get(column.name());
            if (index == null) {
                throw new IllegalArgumentException("no column \"" + column.name() + "\" was asked for");
            }
            return new ColumnValue(frame, index);
        }

        @Override
        public Value nested(Expr.Nested nested) {
            return new NestedValue(frame, of(nested.of()), nested.field());
        }

        @Override
        public Value literal(Expr.Literal literal) {
            return new Constant(frame, literal.value(), Constant.Origin.LITERAL);
        }

        @Override
        public Value arithmetic(Expr.Arithmetic arithmetic) {
            return new Arithmetic(frame, of(arithmetic.left()), arithmetic.operation(), of(arithmetic.right()));
        }

        @Override
        public Value call(Expr.Call call) {
            List<Value> arguments = all(call.arguments());
            Function function = call.function();
            return switch (function) {
                case LENGTH, TRIM, LOWER, UPPER, NFC -> new TextFunction(frame, function, arguments.get(0));
                case ABS -> new Absolute(frame, arguments.get(0));
                case COALESCE -> new Coalesce(frame, arguments);
            };
        }

        @Override
        public Value elapsed(Expr.Elapsed elapsed) {
            return new Elapsed(frame, elapsed.unit(), of(elapsed.start()), of(elapsed.end()));
        }

        @Override
        public Value atZone(Expr.AtZone atZone) {
            return new AtZone(frame, of(atZone.of()), atZone.zone());
        }

        @Override
        public Value now(Expr.Now moved) {
            return new Constant(frame, now.plus(moved.offset()), Constant.Origin.COMPUTED);
        }
    }
}
