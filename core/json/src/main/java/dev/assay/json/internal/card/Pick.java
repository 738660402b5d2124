package dev.assay.json.internal.card;

import dev.assay.governance.card.FieldAnswer;
import dev.assay.quality.finding.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Picks answers from a tree and notes what was left. Confined to one thread.
 *
 * @since 0.1
 */
public final class Pick {
    private final Map<String, String> answers = new LinkedHashMap<>();
    private final List<String> ignored = new ArrayList<>();

    /** Creates a pick of nothing. */
    public Pick() {
        // Nothing was picked yet.
    }

    /**
     * Takes an answer; several for one field are lines of one.
     *
     * @param field the field's id
     * @param text the answer; nothing is taken if it is blank
     */
    public void take(String field, String text) {
        if (!text.isBlank()) {
            answers.merge(field, text.strip(), (one, other) -> one + "\n" + other);
        }
    }

    /**
     * Notes that something has no place in a card.
     *
     * @param path where it stands
     */
    public void ignore(String path) {
        ignored.add(path);
    }

    /**
     * Returns what was picked.
     *
     * @return the answers, each in both languages the same
     */
    public List<FieldAnswer> answers() {
        return answers.entrySet().stream()
                .map(entry -> FieldAnswer.of(entry.getKey(), Text.of(entry.getValue())))
                .toList();
    }

    /**
     * Returns what was left.
     *
     * @return the paths
     */
    public List<String> ignored() {
        return List.copyOf(ignored);
    }
}
