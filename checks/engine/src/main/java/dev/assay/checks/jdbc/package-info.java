/** Rows of a JDBC result set, as a query of the application returned it. Not exported. */
@NullMarked
package dev.assay.checks.jdbc;

import org.jspecify.annotations.NullMarked;
