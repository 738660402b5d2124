/**
 * Rows that are objects of the application: records, beans and maps, in collections, streams, iterators and arrays. Not
 * exported.
 */
@NullMarked
package dev.assay.checks.objects;

import org.jspecify.annotations.NullMarked;
