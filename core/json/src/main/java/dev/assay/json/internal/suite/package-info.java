/**
 * Suites as trees: what each key of a suite file means, both ways.
 *
 * <p>Start with {@link dev.assay.json.internal.suite.SuiteReader} and {@link dev.assay.json.internal.suite.SuiteWriter}.
 * Words and their arguments have packages of their own; how trees are written does not belong here either.
 */
@NullMarked
package dev.assay.json.internal.suite;

import org.jspecify.annotations.NullMarked;
