/**
 * The engine SPI: how a suite meets a dataset.
 *
 * <p>Start with {@link dev.assay.quality.engine.Engine}, which an implementer writes, {@link dev.assay.quality.engine.Runs},
 * which binds, plans, asks the engine and judges, and {@link dev.assay.quality.engine.RunOptions}. Users of the library
 * need only the options.
 */
@NullMarked
package dev.assay.quality.engine;

import org.jspecify.annotations.NullMarked;
