/** Reports as Markdown. Start with {@link dev.assay.report.markdown.MarkdownRenderer}. */
@NullMarked
package dev.assay.report.markdown;

import org.jspecify.annotations.NullMarked;
