package dev.assay.checks.benchmarks;

import com.sun.management.ThreadMXBean;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.assay.checks.Checks;
import dev.assay.checks.Csv;
import dev.assay.quality.Expectation;
import dev.assay.quality.Suite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * Measures runs beside hand-written loops and prints a table. Every round runs each contender once, one after the other, and
 * the fastest run of each counts: whatever else a machine does can only make a run slower.
 */
public final class SpeedReport {
    private static final int WARM_UP = 3;

    private final List<Trip> trips;
    private final int rounds;
    private final Map<String, List<Sample>> samples = new LinkedHashMap<>();
    // What was computed is kept, so that no compiler can leave it out.
    private Object kept = "";

    /** One measured run: nanoseconds, those of them in which the calling thread ran, and bytes that it allocated. */
    private record Sample(long nanos, long busyNanos, long bytes) {}

    private SpeedReport(List<Trip> trips, int rounds) {
        this.trips = trips;
        this.rounds = rounds;
    }

    /**
     * Prints the table.
     *
     * @param words how many rows, one million by default, and how many rounds, seven by default
     */
    public static void main(String... words) throws IOException {
        int rows = words.length > 0 ? Integer.parseInt(words[0]) : 1_000_000;
        int rounds = words.length > 1 ? Integer.parseInt(words[1]) : 7;
        of(rows, rounds).print();
    }

    /** Measures every contender over so many rows, in so many rounds. */
    static SpeedReport of(int rows, int rounds) throws IOException {
        Path csv = Files.createTempFile("trips", ".csv");
        ExecutorService executor = Executors.newFixedThreadPool(1);
        try {
            SpeedReport report = new SpeedReport(Trips.make(rows, 1), rounds);
            Files.writeString(csv, Trips.csv(report.trips));
            report.measure(csv, executor);
            return report;
        } finally {
            executor.shutdownNow();
            Files.delete(csv);
        }
    }

    private void measure(Path csv, ExecutorService executor) {
        Suite simple = withoutTheKey();
        Suite tenfold = tenfold(simple);
        for (int round = 0; round < WARM_UP + rounds; round++) {
            if (round == WARM_UP) {
                samples.clear();
            }
            run("hand loop", () -> HandLoop.run(trips));
            run("hand loop, halves on 2 threads", () -> halves(executor));
            run("suite", () -> Checks.of(trips).run(TripSuite.TRIPS));
            run("suite, 2 threads", () -> Checks.of(trips).parallel(executor, 2).run(TripSuite.TRIPS));
            run("no key", () -> Checks.of(trips).run(simple));
            run("no key, ten times the expectations", () -> Checks.of(trips).run(tenfold));
            run("FastCSV alone", () -> countFields(csv));
            run("CSV, types given", () -> typed(csv).run(TripSuite.TRIPS));
            run(
                    "CSV, types given, 2 threads",
                    () -> typed(csv).parallel(executor, 2).run(TripSuite.TRIPS));
            run("CSV, types found", () -> Checks.of(Csv.at(csv)).run(TripSuite.TRIPS));
            run(
                    "CSV, types found, 2 threads",
                    () -> Checks.of(Csv.at(csv)).parallel(executor, 2).run(TripSuite.TRIPS));
        }
    }

    private static Checks<?> typed(Path csv) {
        return Checks.of(Csv.at(csv).typed(TripSuite.SCHEMA));
    }

    /** The unique key keeps every row's tuple, which is memory that exactness needs and not waste. */
    private static Suite withoutTheKey() {
        Suite suite = Suite.named("trips without the key");
        for (Map.Entry<String, Expectation> entry :
                TripSuite.TRIPS.expectations().entrySet()) {
            suite = entry.getKey().contains("unique") ? suite : suite.expect(entry.getValue());
        }
        return suite;
    }

    private static Suite tenfold(Suite once) {
        Suite suite = once;
        for (int i = 1; i < 10; i++) {
            suite = TripSuite.addVariant(suite, i);
        }
        return suite;
    }

    /** Two loops at once that share nothing and whose figures nobody puts together: what a second thread can give at most. */
    private Object halves(ExecutorService executor) {
        int half = trips.size() / 2;
        CompletableFuture<HandLoop.Figures> first =
                CompletableFuture.supplyAsync(() -> HandLoop.run(trips.subList(0, half)), executor);
        HandLoop.Figures second = HandLoop.run(trips.subList(half, trips.size()));
        return List.of(first.join(), second);
    }

    private static long countFields(Path csv) {
        long fields = 0;
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(csv)) {
            for (CsvRecord row : reader) {
                fields += row.getFieldCount();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fields;
    }

    private void run(String name, Supplier<Object> work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long bytes = threads.getCurrentThreadAllocatedBytes();
        long started = System.nanoTime();
        long busy = threads.getCurrentThreadCpuTime();
        kept = work.get();
        long busyNanos = threads.getCurrentThreadCpuTime() - busy;
        long nanos = System.nanoTime() - started;
        Sample sample = new Sample(nanos, busyNanos, threads.getCurrentThreadAllocatedBytes() - bytes);
        samples.computeIfAbsent(name, key -> new ArrayList<>()).add(sample);
    }

    private void print() {
        System.out.printf(
                Locale.ROOT,
                "%,d rows, %d expectations, fastest of %d rounds (last: %s)%n",
                trips.size(),
                TripSuite.TRIPS.expectations().size(),
                rounds,
                kept.getClass().getSimpleName());
        System.out.printf(Locale.ROOT, "%-44s %10s %14s %12s%n", "", "ns/row", "rows/s", "bytes/row");
        samples.keySet().forEach(name -> {
            double nanos = least(name, Sample::nanos) / trips.size();
            System.out.printf(
                    Locale.ROOT, "%-44s %10.1f %,14.0f %12.1f%n", name, nanos, 1e9 / nanos, bytesPerRow(name));
        });
        ratios().forEach((label, ratio) -> System.out.printf(Locale.ROOT, "%-44s %10.2f%n", label, ratio));
    }

    /** Returns how many times as long as others a contender takes, by what is compared. */
    Map<String, Double> ratios() {
        Map<String, Double> ratios = new LinkedHashMap<>();
        ratios.put("suite ÷ hand loop", ratio("suite", "hand loop"));
        ratios.put("ten times the expectations ÷ once", ratio("no key, ten times the expectations", "no key"));
        ratios.put("CSV, types given ÷ (FastCSV + hand loop)", ratio("CSV, types given", "FastCSV alone", "hand loop"));
        ratios.put("CSV, types found ÷ (FastCSV + hand loop)", ratio("CSV, types found", "FastCSV alone", "hand loop"));
        double halves = least("hand loop, halves on 2 threads", Sample::nanos);
        ratios.put("hand loop: whole ÷ halves at once", least("hand loop", Sample::nanos) / halves);
        for (String name : List.of("suite", "CSV, types given", "CSV, types found")) {
            double two = least(name + ", 2 threads", Sample::nanos);
            ratios.put(name + ": 1 thread ÷ 2 threads", least(name, Sample::nanos) / two);
        }
        return ratios;
    }

    /** Returns how much of its own time a run with a second thread takes its caller, compared with one without. */
    double callersShare(String name) {
        return ratio(name + ", 2 threads", name);
    }

    /** Returns the bytes that the caller of a run allocates for each row. */
    double bytesPerRow(String name) {
        return least(name, Sample::bytes) / trips.size();
    }

    /** What the thread was kept from by others does not count. */
    private double ratio(String one, String... others) {
        double sum = Arrays.stream(others)
                .mapToDouble(name -> least(name, Sample::busyNanos))
                .sum();
        return least(one, Sample::busyNanos) / sum;
    }

    private double least(String name, ToDoubleFunction<Sample> figure) {
        List<Sample> runs = Objects.requireNonNull(samples.get(name), name);
        return runs.stream().mapToDouble(figure).min().orElseThrow();
    }
}
