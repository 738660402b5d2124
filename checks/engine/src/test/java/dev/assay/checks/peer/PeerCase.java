package dev.assay.checks.peer;

import dev.assay.checks.conformance.TableFixture;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What another tool states of one of its own words on a table.
 *
 * @param id the case's name, unique among all
 * @param word the other tool's word
 * @param table the table
 * @param arguments the word's arguments by their names there
 * @param stated what is stated of the outcome
 */
record PeerCase(
        String id,
        String word,
        TableFixture table,
        Map<String, @Nullable Object> arguments,
        Map<String, @Nullable Object> stated) {
    /** Returns whether the other tool refuses the arguments. */
    boolean isRefused() {
        return Boolean.TRUE.equals(stated.get("error"));
    }
}
