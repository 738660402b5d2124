package dev.assay.checks.objects;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.checks.source.ColumnFailure;
import dev.assay.checks.source.Reads;
import dev.assay.quality.MissingCode;
import dev.assay.quality.Suite;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BeansTest {
    record Integers(byte b, short s, int i, long l, Integer boxed, BigInteger big) {}

    record Others(float f, double d, boolean t, char c) {}

    private static Reads reads(List<?> rows) {
        return Reads.of(new ObjectSource(Rows.of(rows), ObjectLayout.ofDefaults()));
    }

    @Test
    void reads_integers_of_every_size() {
        var rows = List.of(
                new Integers((byte) 1, (short) 2, 3, 4, 7, BigInteger.TWO.pow(70)),
                new Integers((byte) -1, (short) -2, -3, -4, null, null));

        Reads reads = reads(rows);

        assertThat(reads.schema())
                .isEqualTo("[b integer, s integer, i integer, l integer, boxed integer, big integer]");
        assertThat(reads.rows())
                .containsExactly(
                        List.of(1L, 2L, 3L, 4L, 7L, BigInteger.TWO.pow(70)),
                        java.util.Arrays.asList(-1L, -2L, -3L, -4L, null, null));
    }

    @Test
    void reads_other_primitives() {
        var rows = List.of(new Others(0.1f, 0.1, true, 'x'), new Others(-0.5f, Double.NaN, false, '한'));

        Reads reads = reads(rows);

        assertThat(reads.schema()).isEqualTo("[f double, d double, t boolean, c string]");
        assertThat(reads.rows())
                .containsExactly(List.of((double) 0.1f, 0.1, true, "x"), List.of(-0.5, Double.NaN, false, "한"));
    }

    enum Payment {
        CASH,
        CARD {
            @Override
            public String toString() {
                return "a card";
            }
        }
    }

    record Texts(String s, StringBuilder b, Payment p, Character c, UUID u, Optional<String> o) {}

    @Test
    void reads_text_of_every_kind() {
        UUID uuid = new UUID(1, 2);
        var rows = List.of(
                new Texts("a", new StringBuilder("b"), Payment.CARD, 'c', uuid, Optional.of("o")),
                new Texts(null, null, null, null, null, Optional.empty()),
                new Texts(null, null, null, null, null, null));

        Reads reads = reads(rows);

        assertThat(reads.schema()).isEqualTo("[s string, b string, p string, c string, u string, o string]");
        assertThat(reads.rows().get(0)).containsExactly("a", "b", "CARD", "c", uuid.toString(), "o");
        assertThat(reads.rows().subList(1, 3)).allMatch(row -> row.stream().allMatch(Objects::isNull));
    }

    record Times(LocalDate d, LocalTime t, LocalDateTime l, Instant i, OffsetDateTime o, ZonedDateTime z, Date u) {}

    record SqlTimes(java.sql.Date d, java.sql.Time t, java.sql.Timestamp s, Date asDate) {}

    @Test
    void reads_dates_and_times() {
        LocalDateTime local = LocalDateTime.of(1969, 12, 31, 23, 59, 59, 123_456_789);
        Instant instant = local.toInstant(ZoneOffset.UTC);
        var rows = List.of(new Times(
                local.toLocalDate(),
                local.toLocalTime(),
                local,
                instant,
                instant.atOffset(ZoneOffset.ofHours(9)),
                instant.atZone(ZoneId.of("Asia/Seoul")),
                Date.from(instant)));

        Reads reads = reads(rows);

        assertThat(reads.schema())
                .isEqualTo("[d date, t time, l datetime, i instant, o instant, z instant, u instant]");
        assertThat(reads.rows().get(0))
                .containsExactly(
                        local.toLocalDate(),
                        local.toLocalTime(),
                        local,
                        instant,
                        instant,
                        instant,
                        instant.truncatedTo(ChronoUnit.MILLIS));
    }

    @Test
    void reads_the_times_of_sql() {
        LocalDateTime local = LocalDateTime.of(2019, 3, 31, 1, 30, 15, 500);
        java.sql.Timestamp stamp = java.sql.Timestamp.valueOf(local);

        Reads reads = reads(List.of(new SqlTimes(
                java.sql.Date.valueOf(local.toLocalDate()), java.sql.Time.valueOf("01:30:15"), stamp, stamp)));

        assertThat(reads.schema()).isEqualTo("[d date, t time, s datetime, asDate instant]");
        assertThat(reads.rows().get(0))
                .containsExactly(local.toLocalDate(), LocalTime.of(1, 30, 15), local, stamp.toInstant());
    }

    record Point(int x, Optional<String> name) {}

    record Parts(byte[] b, int[] a, List<Point> l, Set<String> s, Point p, Map<Object, Object> m) {}

    @Test
    void makes_nested_values_plain() {
        var row = new Parts(
                new byte[] {1},
                new int[] {1, 2},
                List.of(new Point(1, Optional.empty())),
                Set.of("x"),
                new Point(2, Optional.of("two")),
                Map.of(7, Payment.CASH));

        Reads reads = reads(List.of(row));

        assertThat(reads.schema()).isEqualTo("[b binary, a list, l list, s list, p struct, m struct]");
        List<Object> values = reads.rows().get(0);
        assertThat((byte[]) values.get(0)).containsExactly(1);
        Map<String, Object> unnamed = new HashMap<>();
        unnamed.put("x", 1L);
        unnamed.put("name", null);
        assertThat(values.subList(1, 6))
                .containsExactly(
                        List.of(1L, 2L),
                        List.of(unnamed),
                        List.of("x"),
                        Map.of("x", 2L, "name", "two"),
                        Map.of("7", "CASH"));
    }

    record Options(OptionalInt i, OptionalLong l, OptionalDouble d, Optional<BigDecimal> b) {}

    @Test
    void takes_values_out_of_optionals() {
        var rows = List.of(
                new Options(OptionalInt.of(1), OptionalLong.of(2), OptionalDouble.of(0.5), Optional.of(BigDecimal.TEN)),
                new Options(OptionalInt.empty(), OptionalLong.empty(), OptionalDouble.empty(), Optional.empty()));

        assertThat(reads(rows).schema()).isEqualTo("[i integer, l integer, d double, b decimal]");
        assertThat(reads(rows).rows())
                .containsExactly(List.of(1L, 2L, 0.5, BigDecimal.TEN), Arrays.asList(null, null, null, null));
    }

    record Open(Object a, Number b, Comparable<?> c, URI d, Object e) {}

    @Test
    void looks_at_all_values_where_the_declaration_says_nothing() {
        var rows = List.of(
                new Open(1, 1, "x", URI.create("a:b"), null),
                new Open(BigInteger.TWO.pow(70), 0.5, "y", null, null),
                new Open(new BigDecimal("0.10"), 2L, null, null, null));

        Reads reads = reads(rows);

        assertThat(reads.schema()).isEqualTo("[a decimal, b double, c string, d other, e null]");
        assertThat(reads.column("a"))
                .containsExactly(BigDecimal.ONE, new BigDecimal(BigInteger.TWO.pow(70)), new BigDecimal("0.10"));
        assertThat(reads.column("b")).containsExactly(1.0, 0.5, 2.0);
        assertThat(reads.column("d")).containsExactly(URI.create("a:b"), null, null);
    }

    static class Base {
        public String getName() {
            return "n";
        }

        public static String getStatic() {
            return "";
        }

        public String get() {
            return "";
        }

        public String getWith(String argument) {
            return argument;
        }

        public void getNothing() {}

        public String gettysburg() {
            return "";
        }
    }

    static final class Bean extends Base {
        private final boolean zero = true;
        private final int age = 7;

        public int getAge() {
            return age;
        }

        public boolean isZero() {
            return zero;
        }

        public String isText() {
            return "";
        }

        public String getURL() {
            return "u";
        }
    }

    @Test
    void reads_the_properties_of_beans_fields_first() {
        Reads reads = reads(List.of(new Bean()));

        assertThat(reads.schema()).isEqualTo("[zero boolean, age integer, URL string, name string]");
        assertThat(reads.rows().get(0)).containsExactly(true, 7L, "u", "n");
    }

    interface Shape {
        double getArea();
    }

    @Test
    void reads_rows_of_several_classes_by_what_they_share() {
        List<Shape> shapes = List.of(() -> 1.5, () -> 2.5);

        Reads reads = Reads.of(
                new ObjectSource(Rows.of(shapes), ObjectLayout.ofDefaults().withRowClass(Shape.class)));

        assertThat(reads.column("area")).containsExactly(1.5, 2.5);
    }

    record Throwing(int id) {
        public int getHalf() {
            return id;
        }

        @Override
        public int id() {
            if (id == 2 || id == 4) {
                throw new IllegalStateException();
            }
            return id;
        }
    }

    @Test
    void goes_on_after_an_accessor_threw() {
        Reads reads = reads(List.of(new Throwing(1), new Throwing(2), new Throwing(3), new Throwing(4)));

        assertThat(reads.column("id")).containsExactly(1L, null, 3L, null);
        assertThat(reads.failures("id"))
                .containsExactly(
                        new ColumnFailure(
                                0, 2, "accessor Throwing.id() threw java.lang.IllegalStateException in row 2"),
                        new ColumnFailure(
                                0, 4, "accessor Throwing.id() threw java.lang.IllegalStateException in row 4"));
    }

    @Test
    void applies_missing_codes_to_values_of_every_type() {
        Suite suite = Suite.named("s")
                .missingWhen("i", -999)
                .missingWhen("d", MissingCode.Kind.NAN, 9.5)
                .missingWhen("s", "N/A", MissingCode.Kind.BLANK, new MissingCode.Matching("x+"))
                .missingWhen("b", 0.10)
                .missingWhen("t", LocalDate.of(1900, 1, 1));
        var rows = List.of(
                new Coded(-999, Double.NaN, "N/A", new BigDecimal("0.1000"), LocalDate.of(1900, 1, 1)),
                new Coded(1, 9.5, " \u00a0", new BigDecimal("0.11"), LocalDate.of(1900, 1, 2)),
                new Coded(0, 0, "xx", BigDecimal.ZERO, null));

        List<List<Object>> read = Reads.of(new ObjectSource(Rows.of(rows), ObjectLayout.ofDefaults()), suite)
                .rows();

        assertThat(read)
                .containsExactly(
                        Arrays.asList(null, null, null, null, null),
                        Arrays.asList(1L, null, null, new BigDecimal("0.11"), LocalDate.of(1900, 1, 2)),
                        Arrays.asList(0L, 0.0, null, BigDecimal.ZERO, null));
    }

    record Coded(int i, double d, String s, BigDecimal b, LocalDate t) {}
}
