package dev.assay.checks.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.checks.json.JsonLayout;
import dev.assay.checks.json.JsonSource;
import dev.assay.checks.source.Reads;
import dev.assay.quality.Suite;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Finds the types of real files, which lie beside the project and not on every machine. */
class SharedFilesTest {
    private static final String TRIP = "[vendor_id integer, pickup_datetime datetime, dropoff_datetime datetime,"
            + " passenger_count integer, trip_distance decimal, rate_code_id integer, store_and_fwd_flag string,"
            + " pickup_location_id integer, dropoff_location_id integer, payment_type integer, fare_amount decimal,"
            + " extra decimal, mta_tax decimal, tip_amount decimal, tolls_amount decimal, improvement_surcharge decimal,"
            + " total_amount decimal, congestion_surcharge decimal]";

    private static Path file(String first, String... more) {
        Path data = Path.of(System.getProperty("assay.shared", "../../../shared"), "data");
        Path file = data.resolve(Path.of(first, more));
        Assumptions.assumeTrue(Files.isReadable(file), () -> file + " is not on this machine");
        return file;
    }

    private static Reads csv(Path file, Suite suite) {
        return Reads.of(new CsvSource(() -> Files.newInputStream(file), CsvLayout.named("x")), suite);
    }

    static IntStream months() {
        return IntStream.rangeClosed(1, 12);
    }

    @ParameterizedTest
    @MethodSource("months")
    void knows_the_columns_of_every_month(int month) {
        Path file = file("taxi", String.format(Locale.ROOT, "yellow_tripdata_2019-%02d.csv", month));

        Reads reads = csv(file, Suite.named("s"));

        assertThat(reads.schema()).isEqualTo(TRIP);
        assertThat(reads.rows()).hasSize(10_000);
    }

    @Test
    void knows_the_columns_of_the_titanic() {
        Path file = file("titanic.csv");

        assertThat(csv(file, Suite.named("s")).schema())
                .isEqualTo(
                        "[ integer, Name string, PClass string, Age string, Sex string, Survived integer, SexCode integer]");
        assertThat(csv(file, Suite.named("s").missingWhen("Age", "NA")).schema())
                .contains("Age decimal");
        assertThat(csv(file, Suite.named("s")).rows()).hasSize(1_313);
    }

    @Test
    void knows_the_columns_of_the_movies() {
        Path file = file("movies.json");

        Reads reads = Reads.of(new JsonSource(() -> Files.newInputStream(file), JsonLayout.named("x")));

        assertThat(reads.schema())
                .isEqualTo("[Title other, US Gross integer, Worldwide Gross integer, US DVD Sales integer,"
                        + " Production Budget integer, Release Date string, MPAA Rating string, Running Time min integer,"
                        + " Distributor string, Source string, Major Genre string, Creative Type string, Director string,"
                        + " Rotten Tomatoes Rating integer, IMDB Rating decimal, IMDB Votes integer]");
        // Some films are called by a number, which the file writes as one.
        assertThat(reads.note("Title"))
                .startsWith("line 2 holds string (\"The Land Girls\"), line ")
                .contains(" holds integer (");
        assertThat(reads.rows()).hasSize(3_201);
    }
}
