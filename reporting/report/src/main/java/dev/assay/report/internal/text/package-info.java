/** How texts of unknown origin are made fit to print: cleaned, cut, measured. Not for users of the library. */
@NullMarked
package dev.assay.report.internal.text;

import org.jspecify.annotations.NullMarked;
