package dev.assay.checks.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.checks.column.Codes;
import dev.assay.checks.column.ColumnSink;
import dev.assay.checks.property.Properties;
import dev.assay.checks.property.Property;
import dev.assay.checks.property.Types;
import dev.assay.checks.vector.Vector;
import dev.assay.quality.data.DataType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FillersTest {
    /** Has a property of every kind; those of the third row throw, some of them. */
    static final class Thing {
        private final int number;

        Thing(int number) {
            this.number = number;
        }

        private int checked() {
            if (number == 3) {
                throw new IllegalStateException("third");
            }
            return number;
        }

        public byte getByte() {
            return (byte) -number;
        }

        public short getShort() {
            return (short) checked();
        }

        public int getInt() {
            return Integer.MIN_VALUE + number;
        }

        public long getLong() {
            return Long.MAX_VALUE - checked();
        }

        public boolean isTruth() {
            return checked() == 1;
        }

        public float getFloat() {
            return number / 4f;
        }

        public double getDouble() {
            return checked() / 8.0;
        }

        public char getLetter() {
            return (char) ('a' + number);
        }

        public @Nullable String getText() {
            return checked() == 2 ? null : "t" + number;
        }

        public Optional<String> getMaybe() {
            return number == 2 ? Optional.empty() : Optional.of("m" + checked());
        }

        public OptionalInt getMaybeInt() {
            return OptionalInt.of(number);
        }

        public OptionalLong getMaybeLong() {
            return OptionalLong.of(checked());
        }

        public OptionalDouble getMaybeDouble() {
            return number == 2 ? OptionalDouble.empty() : OptionalDouble.of(number);
        }

        public Object getAny() {
            return Optional.of("a" + number);
        }
    }

    /** Has a property that no one can read. */
    record Hopeless(int depth) {
        @Override
        public int depth() {
            throw new AssertionError("too deep");
        }
    }

    private static final Map<String, List<@Nullable Object>> EXPECTED = Map.ofEntries(
            Map.entry("byte", Arrays.asList(-1L, -2L, -3L)),
            Map.entry("short", Arrays.asList(1L, 2L, null)),
            Map.entry("int", Arrays.asList(-2147483647L, -2147483646L, -2147483645L)),
            Map.entry("long", Arrays.asList(9223372036854775806L, 9223372036854775805L, null)),
            Map.entry("truth", Arrays.asList(true, false, null)),
            Map.entry("float", Arrays.asList(0.25, 0.5, 0.75)),
            Map.entry("double", Arrays.asList(0.125, 0.25, null)),
            Map.entry("letter", Arrays.asList("b", "c", "d")),
            Map.entry("text", Arrays.asList("t1", null, null)),
            Map.entry("maybe", Arrays.asList("m1", null, null)),
            Map.entry("maybeInt", Arrays.asList(1L, 2L, 3L)),
            Map.entry("maybeLong", Arrays.asList(1L, 2L, null)),
            Map.entry("maybeDouble", Arrays.asList(1.0, null, 3.0)),
            Map.entry("any", Arrays.asList("a1", "a2", "a3")));

    private static final List<String> THROWING =
            List.of("short", "long", "truth", "double", "text", "maybe", "maybeLong");

    /** What was told of faults, one line each. */
    private static final class Told implements FillFaults {
        private final List<String> lines = new ArrayList<>();

        @Override
        public void thrown(int row, Throwable thrown) {
            lines.add(row + " threw " + thrown.getMessage());
        }

        @Override
        public void misfit(int row, Object value) {
            lines.add(row + " has " + value);
        }
    }

    private static Property property(Class<?> type, String name) {
        return Properties.of(type).stream()
                .filter(property -> property.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Arguments> waysOfEveryProperty() {
        return EXPECTED.keySet().stream()
                .sorted()
                .map(name -> property(Thing.class, name))
                .flatMap(property -> Stream.of(
                        Arguments.of(property.name(), "by reflection", new MethodFiller(property.method())),
                        Arguments.of(property.name(), "by a class", Fillers.of(property))));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("waysOfEveryProperty")
    void reads_the_same_in_every_way(String name, String way, Filler filler) {
        DataType type = Types.of(property(Thing.class, name).type()).orElse(DataType.STRING);
        ColumnSink sink = ColumnSink.of(type, Codes.none(), 3);
        Told told = new Told();

        filler.fill(new Object[] {new Thing(1), new Thing(2), new Thing(3)}, 0, 3, sink, told);

        Vector read = sink.finish(3);
        assertThat(Arrays.asList(read.get(0), read.get(1), read.get(2))).isEqualTo(EXPECTED.get(name));
        assertThat(told.lines).isEqualTo(THROWING.contains(name) ? List.of("2 threw third") : List.of());
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("waysOfEveryProperty")
    void makes_a_class_only_where_it_says_so(String name, String way, Filler filler) {
        assertThat(filler.getClass().isHidden()).isEqualTo(way.equals("by a class"));
    }

    @Test
    void tells_of_values_that_are_not_of_the_column_s_type() {
        Property property = property(Thing.class, "any");
        List<Filler> ways = List.of(new MethodFiller(property.method()), Fillers.of(property));

        for (Filler filler : ways) {
            ColumnSink sink = ColumnSink.of(DataType.INTEGER, Codes.none(), 1);
            Told told = new Told();
            filler.fill(new Object[] {new Thing(7)}, 0, 1, sink, told);

            assertThat(sink.finish(1).get(0)).isNull();
            assertThat(told.lines).containsExactly("0 has a7");
        }
    }

    @Test
    void lets_errors_through() {
        Property property = property(Hopeless.class, "depth");
        List<Filler> ways = List.of(new MethodFiller(property.method()), Fillers.of(property));

        for (Filler filler : ways) {
            ColumnSink sink = ColumnSink.of(DataType.INTEGER, Codes.none(), 1);

            assertThatThrownBy(() -> filler.fill(new Object[] {new Hopeless(1)}, 0, 1, sink, new Told()))
                    .isInstanceOf(AssertionError.class)
                    .hasMessage("too deep");
        }
    }

    @Test
    void makes_another_class_for_every_column() {
        Property property = property(Thing.class, "int");

        assertThat(Fillers.of(property).getClass())
                .isNotEqualTo(Fillers.of(property).getClass());
    }

    @Test
    void makes_a_class_once_enough_rows_were_read() {
        StartingFiller filler = new StartingFiller(property(Thing.class, "int"));
        Object[] rows = {new Thing(1), new Thing(2)};
        ColumnSink sink = ColumnSink.of(DataType.INTEGER, Codes.none(), 2);

        for (int read = 0; read < StartingFiller.FEW; read += rows.length) {
            assertThat(filler.filler()).isInstanceOf(MethodFiller.class);
            filler.fill(rows, 0, rows.length, sink, new Told());
        }

        assertThat(filler.filler().getClass().isHidden()).isTrue();
        assertThat(filler.filler()).isSameAs(filler.filler());
    }
}
