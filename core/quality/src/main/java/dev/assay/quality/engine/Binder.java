package dev.assay.quality.engine;

import dev.assay.quality.Suite;
import dev.assay.quality.data.Schema;

/** Checks a suite against a dataset's columns, before anything is read. */
final class Binder {
    private Binder() {}

    static void bind(Suite suite, Schema schema, String dataset) {}
}
