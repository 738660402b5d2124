/**
 * Governed things and their log in a relational database: H2, PostgreSQL or SQLite.
 *
 * <p>Start with {@link dev.assay.governance.jdbc.JdbcStore} and {@link dev.assay.governance.jdbc.JdbcAuditLog}. Drivers are the
 * host's, and so are connection pools.
 */
@NullMarked
package dev.assay.governance.jdbc;

import org.jspecify.annotations.NullMarked;
