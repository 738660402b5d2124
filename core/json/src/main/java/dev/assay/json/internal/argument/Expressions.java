package dev.assay.json.internal.argument;

import dev.assay.json.internal.tree.Fields;
import dev.assay.json.internal.tree.Node;
import dev.assay.json.internal.tree.Node.Mapping;
import dev.assay.json.internal.tree.Nodes;
import dev.assay.json.internal.tree.Place;
import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.text.ConditionText;
import java.util.List;
import java.util.stream.Stream;

/**
 * Columns by name, and conditions and computed values as text.
 *
 * @since 0.1
 */
public final class Expressions {
    /** Names the one column that a word speaks of. */
    public static final String COLUMN = "column";
    /** Names the columns that a word speaks of. */
    public static final String COLUMNS = "columns";
    /** Names the computed value that a word speaks of. */
    public static final String VALUE = "value";
    /** Names the computed values that a word speaks of. */
    public static final String VALUES = "values";

    private static final List<String> OPERANDS =
            Stream.concat(Stream.of(COLUMN, VALUE), Literals.types().stream()).toList();

    private Expressions() {}

    /** Reads a condition written as text. */
    public static Condition condition(Place place) {
        return ConditionText.parse(place.text("a condition as text"));
    }

    /** Writes a condition as text. */
    public static Node write(Condition condition) {
        return Nodes.text(condition.toString());
    }

    /** Reads a column by name. */
    public static Expr column(Place place) {
        return new Expr.Column(place.text("the name of a column"));
    }

    /** Reads a computed value written as text. */
    public static Expr value(Place place) {
        return ConditionText.parseExpr(place.text("a value as text"));
    }

    /** Reads what a value is compared with: a constant, a column, or a computed value. */
    public static Expr operand(Place place) {
        if (!place.isMapping()) {
            return Literals.literal(place);
        }
        Fields fields = place.fields("a value").knowing(OPERANDS);
        Place chosen = fields.only(OPERANDS);
        return switch (chosen.name()) {
            case COLUMN -> column(chosen);
            case VALUE -> value(chosen);
            default -> Literals.literal(place);
        };
    }

    /** Writes what a value is compared with. */
    public static Node write(Expr operand) {
        return operand instanceof Expr.Literal literal ? Literals.write(literal.value()) : subject(operand);
    }

    /** Writes what a word speaks of. */
    public static Mapping subject(Expr of) {
        return of instanceof Expr.Column column
                ? Nodes.only(COLUMN, Nodes.text(column.name()))
                : Nodes.only(VALUE, Nodes.text(of.toString()));
    }

    /** Writes what a word speaks of, one value or several. */
    public static Mapping subject(List<Expr> of) {
        if (of.size() == 1) {
            return subject(of.get(0));
        }
        boolean columns = of.stream().allMatch(Expr.Column.class::isInstance);
        return columns
                ? Nodes.only(
                        COLUMNS,
                        Nodes.texts(of.stream()
                                .map(value -> ((Expr.Column) value).name())
                                .toList()))
                : Nodes.only(VALUES, Nodes.texts(of.stream().map(Expr::toString).toList()));
    }

    /** Reads a member of a list in which most are columns: a name, or a computed value. */
    public static Expr member(Place place) {
        if (place.isMapping()) {
            return value(
                    place.fields("the name of a column").knowing(List.of(VALUE)).only(List.of(VALUE)));
        }
        return column(place);
    }

    /** Writes a member of a list in which most are columns. */
    public static Node writeMember(Expr of) {
        return of instanceof Expr.Column column ? Nodes.text(column.name()) : subject(of);
    }
}
