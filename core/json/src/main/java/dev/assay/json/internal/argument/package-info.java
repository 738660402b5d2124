/**
 * What stands under the keys of a suite file: constants, columns, intervals, shares, bounds.
 *
 * <p>Start with {@link dev.assay.json.internal.argument.Literals}, {@link dev.assay.json.internal.argument.Expressions} and
 * {@link dev.assay.json.internal.argument.FigureBounds}. Each class reads and writes one kind of argument. The words whose
 * arguments they are do not belong here.
 */
@NullMarked
package dev.assay.json.internal.argument;

import org.jspecify.annotations.NullMarked;
