package dev.assay.quality.text;

import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.expr.Function;
import dev.assay.quality.expr.Keywords;
import dev.assay.quality.format.Format;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads calls of functions. */
final class Calls {
    private static final Map<String, Signature> SIGNATURES = signatures();

    private final Cursor cursor;
    private final Parser parser;

    /** Makes a node of arguments whose number is right. */
    private interface Maker {
        Node make(Arguments arguments);
    }

    /**
     * How a function is called.
     *
     * @param shape its arguments in words
     * @param least the least number of arguments
     * @param most the greatest number of arguments
     * @param maker what makes the node
     */
    private record Signature(String shape, int least, int most, Maker maker) {}

    Calls(Cursor cursor, Parser parser) {
        this.cursor = cursor;
        this.parser = parser;
    }

    Node read() {
        Token name = cursor.take();
        Signature signature = SIGNATURES.get(Keywords.fold(name.text()));
        if (Keywords.fold(name.text()).equals("custom")) {
            throw cursor.source().fault(name.start(), SyntaxFaults.custom());
        }
        if (signature == null) {
            throw cursor.source().fault(name.start(), SyntaxFaults.unknownFunction(name.text(), SIGNATURES.keySet()));
        }
        Arguments arguments = new Arguments(cursor.source(), parser, name, arguments());
        int count = arguments.nodes().size();
        if (count < signature.least || count > signature.most) {
            throw cursor.source()
                    .fault(name.start(), SyntaxFaults.arguments(Keywords.fold(name.text()), signature.shape, count));
        }
        return cursor.source().make(name.start(), () -> signature.maker.make(arguments));
    }

    private List<Node> arguments() {
        cursor.requireSymbol("(");
        List<Node> nodes = new ArrayList<>();
        if (cursor.takeSymbol(")")) {
            return nodes;
        }
        do {
            nodes.add(parser.node(Parser.SUM));
        } while (cursor.takeSymbol(","));
        cursor.requireSymbol(")");
        return nodes;
    }

    private static Map<String, Signature> signatures() {
        Map<String, Signature> all = new TreeMap<>();
        for (Function function : Function.values()) {
            boolean many = function == Function.COALESCE;
            all.put(
                    function.id(),
                    new Signature(
                            many ? "value, value, …" : "value",
                            many ? 2 : 1,
                            many ? Integer.MAX_VALUE : 1,
                            arguments -> arguments.node(new Expr.Call(function, arguments.values()))));
        }
        for (ChronoUnit unit : List.of(ChronoUnit.DAYS, ChronoUnit.HOURS, ChronoUnit.MINUTES, ChronoUnit.SECONDS)) {
            all.put(
                    Keywords.fold(unit.name()) + "_between",
                    new Signature(
                            "start, end",
                            2,
                            2,
                            arguments ->
                                    arguments.node(new Expr.Elapsed(unit, arguments.value(0), arguments.value(1)))));
        }
        all.put("at_zone", new Signature("value, 'Asia/Seoul'", 2, 2, Calls::atZone));
        all.put("now", new Signature("'PT-1H'", 0, 1, Calls::now));
        all.put(
                "is_finite",
                new Signature("value", 1, 1, arguments -> arguments.node(new Condition.IsFinite(arguments.value(0)))));
        all.put("is_close", new Signature("value, target, absolute, relative", 4, 4, Calls::isClose));
        all.put("matches", pattern(Condition.Matches.Scope.WHOLE));
        all.put("contains", pattern(Condition.Matches.Scope.PART));
        all.put(
                "has_format",
                new Signature("value, 'format', 'parameter', 'its value', …", 2, Integer.MAX_VALUE, Calls::hasFormat));
        return Collections.unmodifiableMap(all);
    }

    private static Signature pattern(Condition.Matches.Scope scope) {
        return new Signature("value, 'regular expression'", 2, 2, arguments -> {
            Expr value = arguments.value(0);
            String regex = arguments.text(1);
            return arguments.node(arguments.make(1, () -> new Condition.Matches(value, regex, scope)));
        });
    }

    private static Node atZone(Arguments arguments) {
        String zone = arguments.text(1);
        try {
            return arguments.node(new Expr.AtZone(arguments.value(0), ZoneId.of(zone)));
        } catch (DateTimeException e) {
            throw arguments.fault(1, SyntaxFaults.zone(zone), e);
        }
    }

    private static Node now(Arguments arguments) {
        if (arguments.nodes().isEmpty()) {
            return arguments.node(new Expr.Now(Duration.ZERO));
        }
        String offset = arguments.text(0);
        try {
            return arguments.node(new Expr.Now(Duration.parse(offset)));
        } catch (DateTimeParseException e) {
            throw arguments.fault(0, SyntaxFaults.duration(offset), e);
        } catch (IllegalArgumentException e) {
            throw arguments.fault(0, SyntaxFaults.tooFar(offset), e);
        }
    }

    private static Node isClose(Arguments arguments) {
        return arguments.node(
                new Condition.Close(arguments.value(0), arguments.value(1), arguments.number(2), arguments.number(3)));
    }

    private static Node hasFormat(Arguments arguments) {
        int count = arguments.nodes().size();
        if (count % 2 != 0) {
            throw arguments.fault(count - 1, SyntaxFaults.formatPairs(), null);
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 2; i < count; i += 2) {
            String name = arguments.text(i);
            if (parameters.put(name, arguments.text(i + 1)) != null) {
                throw arguments.fault(i, SyntaxFaults.twice(name), null);
            }
        }
        Expr value = arguments.value(0);
        String format = arguments.text(1);
        return arguments.node(
                new Condition.HasFormat(value, arguments.make(1, () -> Format.parse(format, parameters))));
    }
}
