/** Elements that escape whatever is put into them; HTML, SVG and XML are written through here. Not for users. */
@NullMarked
package dev.assay.report.internal.markup;

import org.jspecify.annotations.NullMarked;
