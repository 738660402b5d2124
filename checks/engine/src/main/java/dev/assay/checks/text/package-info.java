/**
 * From text to typed values: what a text looks like, and which value it then stands for. The same code finds the types of a
 * file's columns and reads their values, so the two cannot disagree. Not exported.
 */
@NullMarked
package dev.assay.checks.text;

import org.jspecify.annotations.NullMarked;
