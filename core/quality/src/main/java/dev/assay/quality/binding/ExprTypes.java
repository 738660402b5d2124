package dev.assay.quality.binding;

import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Schema;
import dev.assay.quality.expr.Expr;
import java.util.Optional;

/**
 * The types of the values that expressions have over the columns of a schema. Immutable and thread-safe.
 *
 * <ul>
 *   <li>Division is a DOUBLE, and so is arithmetic with a DOUBLE; other arithmetic is an INTEGER when both sides are,
 *       else a DECIMAL.
 *   <li>COALESCE of numbers of several types is a DOUBLE when one of them is, else a DECIMAL.
 *   <li>LENGTH and elapsed units are an INTEGER; the other text functions are a STRING; ABS keeps its argument's type.
 *   <li>Wall time in a zone, and now, are an INSTANT.
 * </ul>
 *
 * @since 0.1
 */
public final class ExprTypes {
    private final ExprTyper typer;

    private ExprTypes(ExprTyper typer) {
        this.typer = typer;
    }

    /**
     * Returns the types over a schema.
     *
     * @param schema the columns
     * @return the types
     */
    public static ExprTypes over(Schema schema) {
        return new ExprTypes(new ExprTyper(schema, "the schema"));
    }

    /**
     * Returns the type of an expression's values.
     *
     * @param expr an expression that fits the schema, as binding has found
     * @return the type; empty if only the values can tell, which is so for a field of a structured value whose
     *     fields nobody declares, for a column without any value, and for what is computed from them
     */
    public Optional<DataType> typeOf(Expr expr) {
        return expr.fold(typer).type();
    }
}
