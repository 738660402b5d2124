/** Reports for a terminal or a log. Start with {@link dev.assay.report.console.ConsoleRenderer}. */
@NullMarked
package dev.assay.report.console;

import org.jspecify.annotations.NullMarked;
