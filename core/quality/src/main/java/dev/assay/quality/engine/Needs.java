package dev.assay.quality.engine;

import dev.assay.quality.Suite;

/** Compares what a suite needs with what an engine can do. */
final class Needs {
    private Needs() {}

    static void require(Suite suite, Engine engine) {}
}
