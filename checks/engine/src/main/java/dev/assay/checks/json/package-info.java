/**
 * JSON: files with one object a line, or with one array of objects. Has a parser of its own, because a library's would be
 * ten times the size of the engine and make an object of every value. Not exported.
 */
@NullMarked
package dev.assay.checks.json;

import org.jspecify.annotations.NullMarked;
