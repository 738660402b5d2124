/** Reports as one HTML file. Start with {@link dev.assay.report.html.HtmlRenderer}. */
@NullMarked
package dev.assay.report.html;

import org.jspecify.annotations.NullMarked;
