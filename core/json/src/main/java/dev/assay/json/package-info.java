/** Suites and outcomes as JSON and YAML text. */
@NullMarked
package dev.assay.json;

import org.jspecify.annotations.NullMarked;
