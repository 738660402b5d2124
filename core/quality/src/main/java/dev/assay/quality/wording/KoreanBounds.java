package dev.assay.quality.wording;

import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Particle;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.measure.Amount;
import dev.assay.quality.measure.Bound;
import dev.assay.quality.measure.BoundCases;
import dev.assay.quality.measure.Range;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Says in Korean what a figure must be, as a noun phrase that "이다" can follow. */
final class KoreanBounds implements BoundCases<String> {
    private final Unit unit;

    KoreanBounds(Unit unit) {
        this.unit = unit;
    }

    @Override
    public String passingAtLeast(Bound.PassingAtLeast bound) {
        return (bound.amount() instanceof Amount.Share ? "행의 " : "") + amount(bound.amount()) + " 이상";
    }

    @Override
    public String failingAtMost(Bound.FailingAtMost bound) {
        return EnglishBounds.isNone(bound) ? "모든 행" : exceptions(bound);
    }

    static String exceptions(Bound.FailingAtMost bound) {
        return "예외 " + amount(bound.amount()) + " 이하";
    }

    private static String amount(Amount amount) {
        return amount instanceof Amount.Share some
                ? Terms.percent(some.value())
                : Terms.count(((Amount.Rows) amount).count()) + "행";
    }

    @Override
    public String passingWithin(Bound.PassingWithin bound) {
        String range = range(bound.range());
        return bound.unit() == Bound.Unit.SHARE ? "행의 " + range : "행 " + range;
    }

    @Override
    public String within(Bound.Within bound) {
        return range(bound.range());
    }

    String range(Range range) {
        boolean one = range.lower().isPresent()
                && range.upper().isPresent()
                && range.lower().get().equals(range.upper().get());
        if (one) {
            return value(range.lower().get().value());
        }
        String lower = range.lower()
                .map(end -> value(end.value()) + (end.edge() == Range.Edge.OPEN ? " 초과" : " 이상"))
                .orElse("");
        String upper = range.upper()
                .map(end -> value(end.value()) + (end.edge() == Range.Edge.OPEN ? " 미만" : " 이하"))
                .orElse("");
        return (lower + " " + upper).strip();
    }

    String value(Object value) {
        if (value instanceof Duration duration) {
            return Times.KOREAN.say(duration);
        }
        return unit.say(value);
    }

    @Override
    public String equalTo(Bound.EqualTo bound) {
        return close(value(bound.target()), bound.absolute(), bound.relative());
    }

    static String close(String target, BigDecimal absolute, BigDecimal relative) {
        if (absolute.signum() == 0 && relative.signum() == 0) {
            return Particle.AND.after(target) + " 같은 값";
        }
        String first = absolute.signum() == 0 ? "" : Terms.constant(absolute);
        String second = relative.signum() == 0 ? "" : Terms.percent(relative);
        String tolerance = first + (first.isEmpty() || second.isEmpty() ? "" : " 또는 ") + second;
        return Particle.AND.after(target) + "의 차이가 " + tolerance + " 이하";
    }

    @Override
    public String values(Bound.Values bound) {
        String wanted = Terms.list(bound.wanted(), Terms::value, KoreanConditions.IN_ALL);
        return switch (bound.relation()) {
            case WITHIN -> "모두 " + wanted + " 중 하나";
            case CONTAINS -> wanted + " 모두 포함";
            case EQUALS -> "정확히 " + wanted;
            case OVERLAPS -> wanted + " 중 하나 이상 포함";
        };
    }

    @Override
    public String hasColumn(Bound.HasColumn bound) {
        String position = bound.position().isEmpty() ? "" : bound.position().getAsInt() + "번 위치(0부터)의 ";
        return position + Terms.column(bound.name()) + " 열";
    }

    @Override
    public String hasNoColumn(Bound.HasNoColumn bound) {
        return Terms.column(bound.name()) + " 열 없음";
    }

    @Override
    public String hasType(Bound.HasType bound) {
        return bound.types().stream().map(DataType::id).collect(Collectors.joining(" 또는 "));
    }

    @Override
    public String columnsAre(Bound.ColumnsAre bound) {
        List<Expr> columns = bound.names().stream().<Expr>map(Expr.Column::new).toList();
        String names = Terms.list(columns, Terms::value, KoreanConditions.IN_ALL);
        return switch (bound.relation()) {
            case IN_ORDER -> "이 순서대로 " + names;
            case EXACTLY -> "순서와 관계없이 " + names;
            case CONTAINS -> names + " 모두 포함";
            case WITHIN -> names + " 이외의 열 없음";
        };
    }

    @Override
    public String columnNamesMatch(Bound.ColumnNamesMatch bound) {
        return "패턴 " + Terms.text(bound.regex()) + "에 맞는 열 이름";
    }

    @Override
    public String columnCount(Bound.ColumnCount bound) {
        return "열 " + range(bound.range()) + (isOne(bound.range()) ? "개" : "");
    }

    private static boolean isOne(Range range) {
        return range.lower().equals(range.upper());
    }
}
