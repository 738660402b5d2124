package dev.assay.checks.objects;

import org.jspecify.annotations.Nullable;

/** Reads one value of one row, boxed and out of its optional. */
@FunctionalInterface
interface ValueReader {
    @Nullable
    Object read(Object row) throws Throwable;
}
