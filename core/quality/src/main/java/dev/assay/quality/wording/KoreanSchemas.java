package dev.assay.quality.wording;

import dev.assay.quality.expr.Expr;
import dev.assay.quality.measure.Bound;
import java.util.List;

/** Says in Korean what is claimed of the columns. */
final class KoreanSchemas extends SchemaClaims {
    private final KoreanBounds words;

    KoreanSchemas(KoreanBounds words) {
        super(words);
        this.words = words;
    }

    @Override
    public String hasColumn(Bound.HasColumn bound) {
        String position = bound.position().isEmpty() ? "" : bound.position().getAsInt() + "번 위치(0부터)에 ";
        return position + Terms.column(bound.name()) + " 열이 있다";
    }

    @Override
    public String hasNoColumn(Bound.HasNoColumn bound) {
        return Terms.column(bound.name()) + " 열이 없다";
    }

    @Override
    public String hasType(Bound.HasType bound) {
        return Terms.column(bound.name()) + "의 자료형은 " + words.hasType(bound) + "이다";
    }

    @Override
    public String columnsAre(Bound.ColumnsAre bound) {
        List<Expr> columns = bound.names().stream().<Expr>map(Expr.Column::new).toList();
        String names = Terms.list(columns, Terms::value, KoreanConditions.IN_ALL);
        return switch (bound.relation()) {
            case IN_ORDER, EXACTLY -> "열은 " + words.columnsAre(bound) + "이다";
            case CONTAINS -> names + " 열이 모두 있다";
            case WITHIN -> names + " 이외의 열이 없다";
        };
    }

    @Override
    public String columnNamesMatch(Bound.ColumnNamesMatch bound) {
        return "모든 열 이름은 패턴 " + Terms.text(bound.regex()) + "에 맞는다";
    }

    @Override
    public String columnCount(Bound.ColumnCount bound) {
        return "열의 수는 " + words.range(bound.range()) + "이다";
    }
}
