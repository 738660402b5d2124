package dev.assay.checks;

import static dev.assay.quality.Expectations.column;
import static dev.assay.quality.Expectations.matching;
import static dev.assay.quality.Expectations.rowCount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.quality.Suite;
import dev.assay.quality.data.DataType;
import dev.assay.quality.data.FaultsException;
import dev.assay.quality.engine.RunOptions;
import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.Result;
import dev.assay.quality.outcome.Status;
import java.io.ByteArrayInputStream;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records, maps and streams that are not what one hopes for. */
class HostileRecordsTest {
    private static final Suite COUNT = Suite.named("s").expect(rowCount().isAtLeast(1));

    private record Address(String city, Optional<Integer> zip) {}

    private record Person(String name, Address address, List<Address> others) {}

    private record Box<T extends Comparable<T>, U>(T id, U content, List<U> all, T[] array) {}

    private interface Priced {
        double getPrice();
    }

    private static List<Status> statuses(Outcome outcome) {
        return outcome.results().stream().map(Result::status).toList();
    }

    private static Optional<String> cause(Outcome outcome) {
        return outcome.results().get(0).verdict().cause();
    }

    @Test
    void a_record_in_a_record_is_read_by_its_fields() {
        Person kim = new Person("Kim", new Address("서울", Optional.of(4524)), List.of());
        Person lee = new Person("Lee", new Address("부산", Optional.empty()), List.of(new Address("대구", Optional.of(1))));
        Suite suite = Suite.named("s")
                .expect(column("address").field("city").isIn("서울"))
                .expect(column("address").field("zip").isNotNull())
                .expect(column("others").isNotNull())
                .expect(column("name").isUnique());

        Outcome outcome = Checks.of(List.of(kim, lee)).run(suite);

        assertThat(statuses(outcome)).containsExactly(Status.FAILED, Status.FAILED, Status.PASSED, Status.PASSED);
    }

    @Test
    void a_generic_record_has_the_types_of_its_values() {
        List<Box<Integer, String>> boxes = List.of(
                new Box<>(1, "a", List.of("a"), new Integer[] {1}), new Box<>(2, "b", List.of(), new Integer[0]));
        Suite suite = Suite.named("s")
                .expect(column("id").isBetween(1, 2))
                .expect(column("content").matches("[ab]"))
                .expect(column("all").isNotNull())
                .expect(column("array").isNotNull());

        assertThat(statuses(Checks.of(boxes).run(suite))).containsOnly(Status.PASSED);
    }

    @Test
    void rows_may_be_lambdas_and_anonymous_classes() {
        List<Priced> prices = List.of(() -> 1.5, new Priced() {
            @Override
            public double getPrice() {
                return 2.5;
            }
        });
        Suite suite = Suite.named("s").expect(column("price").sum().isEqualTo(4.0));

        assertThat(Checks.of(Records.of(prices).as(Priced.class)).run(suite).status())
                .isEqualTo(Status.PASSED);
    }

    @Test
    void a_value_that_holds_itself_breaks_its_own_expectations_only() {
        List<Object> endless = new ArrayList<>();
        endless.add(endless);
        Map<String, Object> row = new HashMap<>();
        row.put("a", endless);
        row.put("b", 1);
        Suite suite = Suite.named("s")
                .expect(column("a").isNotNull())
                .expect(column("b").isNotNull());

        Outcome outcome = Checks.of(List.of(row)).run(suite);

        assertThat(statuses(outcome)).containsExactly(Status.ERROR, Status.PASSED);
        assertThat(cause(outcome)).hasValue("the map threw java.lang.IllegalArgumentException in row 1");
    }

    @Test
    void keys_that_are_no_text_are_told_with_their_rows() {
        Map<Object, Object> nullKey = new HashMap<>();
        nullKey.put(null, 1);
        nullKey.put("a", 1);

        assertThatThrownBy(() -> Checks.of(List.of(Map.of("a", 1), nullKey, Map.of(Set.of(), 2)))
                        .run(COUNT))
                .isInstanceOf(FaultsException.class)
                .hasMessage("2 problems in rows\n  row 2: keys must be text, but one was null\n"
                        + "  row 3: keys must be text, but one was java.util.ImmutableCollections$SetN");
    }

    @Test
    void maps_may_differ_in_their_keys() {
        Map<String, Object> nullValue = new HashMap<>();
        nullValue.put("c", null);
        Suite suite = Suite.named("s")
                .expect(column("a").isNotNull().as("a"))
                .expect(column("b").isNotNull().as("b"))
                .expect(column("c").isNull().as("c"));

        Outcome outcome = Checks.of(Arrays.asList(Map.of("a", 1), Map.of("b", 2), nullValue, Map.of()))
                .run(suite);

        assertThat(outcome.results())
                .extracting(result -> result.measured().orElseThrow().figure().toString())
                .containsExactly("3 of 4 rows failed", "3 of 4 rows failed", "0 of 4 rows failed");
    }

    @Test
    void a_stream_that_was_read_before_is_refused_at_once() {
        Stream<Address> read = Stream.of(new Address("x", Optional.empty()));
        assertThat(read.count()).isOne();

        assertThatIllegalStateException().isThrownBy(() -> Checks.of(read));
    }

    @Test
    void an_endless_stream_of_maps_ends_with_its_time() {
        RunOptions options =
                RunOptions.builder().timeLimit(Duration.ofMillis(200)).build();
        Stream<Map<String, Integer>> endless = Stream.generate(() -> Map.of("a", 1));

        Outcome outcome = Checks.of(endless).with(options).run(COUNT);

        assertThat(cause(outcome).orElseThrow()).matches("time limit of PT0.2S exceeded after [1-9]\\d* rows");
    }

    private static List<Checks<?>> hostile(String value, int rows) {
        byte[] csv = ("city\n" + (value + "\n").repeat(rows)).getBytes(StandardCharsets.UTF_8);
        byte[] json = ("{\"city\":\"" + value + "\"}\n").repeat(rows).getBytes(StandardCharsets.UTF_8);
        return List.of(
                Checks.of(Collections.nCopies(rows, new Address(value, Optional.empty()))),
                Checks.of(Collections.nCopies(rows, Map.of("city", value))),
                Checks.of(Csv.of("x", () -> new ByteArrayInputStream(csv))),
                Checks.of(Csv.of("x", () -> new ByteArrayInputStream(csv)).typed("city", DataType.INTEGER)),
                Checks.of(Json.of("x", () -> new ByteArrayInputStream(json))),
                Checks.of(Json.of("x", () -> new ByteArrayInputStream(json)).typed("city", DataType.DATE)));
    }

    @Test
    void a_pattern_that_never_ends_costs_its_limit_once_and_not_once_a_row() {
        String regex = "(x+x+)+(?<!z)y\\1";
        RunOptions options =
                RunOptions.builder().patternLimit(Duration.ofMillis(20)).build();
        Suite codes = Suite.named("s")
                .missingWhen("city", matching(regex))
                .expect(column("city").isNotNull());
        long start = System.nanoTime();

        for (Checks<?> checks : hostile("x".repeat(64), 3_000)) {
            Outcome outcome = checks.with(options).run(codes);
            assertThat(cause(outcome)).hasValue("pattern of a missing code took longer than PT0.02S in row 1");
            assertThat(checks.with(options).split(codes).accepted()).isEmpty();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void a_gate_asks_a_pattern_anew_for_every_record() {
        RunOptions options =
                RunOptions.builder().patternLimit(Duration.ofMillis(20)).build();
        Suite codes = Suite.named("s")
                .missingWhen("city", matching("(x+x+)+(?<!z)y\\1"))
                .expect(column("city").isNotNull());
        RecordGate<Address> gate = RecordGate.of(codes, Address.class).with(options);

        assertThat(gate.check(new Address("x".repeat(64), Optional.empty())).isAccepted())
                .isFalse();
        assertThat(gate.check(new Address("서울", Optional.empty())).isAccepted()).isTrue();
    }

    /** Compiles a module of records, which exports one package and hides the other. */
    private static ModuleLayer shop(Path folder) throws Exception {
        Map<String, String> sources = Map.of(
                "module-info.java", "module shop { exports shop.open; }",
                "shop/open/Order.java", "package shop.open; public record Order(int id, double total) {}",
                "shop/hidden/Secret.java", "package shop.hidden; public record Secret(int id) {}");
        List<String> arguments =
                new ArrayList<>(List.of("-d", folder.resolve("out").toString()));
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = folder.resolve(source.getKey());
            Files.createDirectories(file.getParent());
            arguments.add(Files.writeString(file, source.getValue()).toString());
        }
        ToolProvider compiler = ToolProvider.findFirst("javac").orElseThrow();
        assertThat(compiler.run(System.out, System.err, arguments.toArray(String[]::new)))
                .isZero();
        ModuleLayer parent = ModuleLayer.boot();
        return parent.defineModulesWithOneLoader(
                parent.configuration()
                        .resolve(ModuleFinder.of(folder.resolve("out")), ModuleFinder.of(), Set.of("shop")),
                ClassLoader.getSystemClassLoader());
    }

    @Test
    void records_of_a_module_are_read_if_their_package_is_exported(@TempDir Path folder) throws Exception {
        ClassLoader loader = shop(folder).findLoader("shop");
        Object order = loader.loadClass("shop.open.Order")
                .getConstructor(int.class, double.class)
                .newInstance(1, 9.5);
        Module here = Checks.class.getModule();
        String reader = here.isNamed() ? here.getName() : "ALL-UNNAMED";
        Suite suite = Suite.named("s").expect(column("total").isAtMost(10));

        assertThat(Checks.of(List.of(order)).run(suite).status()).isEqualTo(Status.PASSED);
        Records<?> hidden = Records.of(List.<Object>of()).as(cast(loader.loadClass("shop.hidden.Secret")));
        assertThatThrownBy(() -> Checks.of(hidden).run(suite))
                .isInstanceOf(FaultsException.class)
                .hasMessage(
                        "1 problem in Secret\n  shop.hidden.Secret must be readable, but module shop does not open its"
                                + " package; add \"opens shop.hidden to " + reader + ";\" to its module-info.java");
    }

    @SuppressWarnings("unchecked")
    private static Class<Object> cast(Class<?> type) {
        return (Class<Object>) type;
    }
}
