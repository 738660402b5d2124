/**
 * The way from a suite's outcome to a named person: recorded, weighed, made safe, and only then asked about.
 *
 * <p>Start with {@link dev.assay.governance.routing.QualityRouter} and {@link dev.assay.governance.routing.Downstream}. How
 * decisions are taken does not belong here.
 */
@NullMarked
package dev.assay.governance.routing;

import org.jspecify.annotations.NullMarked;
