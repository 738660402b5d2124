package dev.assay.examples.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SampleTripsTest {
    @Test
    void the_shipped_file_is_what_the_generator_writes() throws IOException {
        String shipped = Files.readString(Path.of("data", "trips.csv"));

        assertThat(new SampleTrips().csv()).isEqualTo(shipped);
    }
}
