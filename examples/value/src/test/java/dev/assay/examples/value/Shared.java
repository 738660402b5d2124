package dev.assay.examples.value;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Real data beside the project, which not every machine has. */
final class Shared {
    private Shared() {}

    /** Returns a file, or skips the test with a line that says why. */
    static Path data(String first, String... more) {
        Path file = Path.of("..", "..", "..", "shared", "data").resolve(Path.of(first, more));
        if (!Files.isReadable(file)) {
            System.out.println("skipped: " + file + " is not on this machine");
            Assumptions.abort(file + " is not on this machine");
        }
        return file;
    }
}
