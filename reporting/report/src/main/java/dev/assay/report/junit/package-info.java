/** Reports as JUnit XML, for build servers. Start with {@link dev.assay.report.junit.JunitXmlRenderer}. */
@NullMarked
package dev.assay.report.junit;

import org.jspecify.annotations.NullMarked;
