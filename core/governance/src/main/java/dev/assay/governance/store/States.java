package dev.assay.governance.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.CanonicalJson;
import dev.assay.governance.audit.StateRecords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * States as they travel in events: in the details of the event that changed them or, if they are long, cut into events of
 * their own right before it, which are recorded together with it.
 */
final class States {
    /** The type of an event that carries a piece of the states of the event after it. */
    static final String PIECE = "state.piece";

    /** The one detail that is the store's: the states, or how many pieces of them came before. */
    private static final String CHANGES = StateRecords.CHANGES;

    private static final String PIECES = "pieces";
    private static final String TEXT = "text";
    /** Of the states and the other details together; the reason has its place, too. */
    private static final int MOST_INLINE_BYTES = 32 * 1024;

    // A character has at most three bytes in a record, escaped or not, and there is more in it than the piece.
    private static final int PIECE_LENGTH = 16 * 1024;

    private States() {}

    static boolean areIn(AuditEvent event) {
        return event.details().containsKey(CHANGES);
    }

    /** Returns an event with states in it, after the pieces that do not fit in. */
    static List<AuditEvent> join(List<Map<String, Object>> states, AuditEvent event) {
        byte[] bytes = CanonicalJson.write(Map.of(CHANGES, states), Journal.MOST_BYTES);
        int said = CanonicalJson.write(event.details(), Journal.MOST_BYTES).length;
        if (bytes.length + said <= MOST_INLINE_BYTES) {
            return List.of(with(event, CHANGES, states));
        }
        List<AuditEvent> events = new ArrayList<>();
        for (String piece : pieces(new String(bytes, UTF_8))) {
            events.add(AuditEvent.of(PIECE, event.actor(), event.subject()).withDetails(Map.of(TEXT, piece)));
        }
        events.add(with(event, CHANGES, Map.of(PIECES, Integer.toString(events.size()))));
        return events;
    }

    private static AuditEvent with(AuditEvent event, String key, Object value) {
        Map<String, Object> details = new HashMap<>(event.details());
        details.put(key, value);
        return event.withDetails(details);
    }

    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int end = Math.min(from + PIECE_LENGTH, text.length());
            if (Character.isHighSurrogate(text.charAt(end - 1))) {
                end--;
            }
            pieces.add(text.substring(from, end));
            from = end;
        }
        return pieces;
    }

    /** Puts states together again while a log is read from its beginning to its end. Not thread-safe. */
    static final class Assembly {
        private final List<String> pieces = new ArrayList<>();

        /**
         * Returns the states that an event completes; none if it carries none, or a piece only.
         *
         * @throws IllegalArgumentException if pieces are missing
         */
        @SuppressWarnings("unchecked")
        List<Map<String, Object>> add(AuditEvent event) {
            if (event.type().equals(PIECE)) {
                pieces.add(String.valueOf(event.details().get(TEXT)));
                return List.of();
            }
            Object changes = event.details().getOrDefault(CHANGES, List.of());
            return (List<Map<String, Object>>) (changes instanceof Map<?, ?> cut ? joined(event, cut) : changes);
        }

        private Object joined(AuditEvent event, Map<?, ?> cut) {
            String count = String.valueOf(cut.get(PIECES));
            if (!count.equals(Integer.toString(pieces.size()))) {
                throw new IllegalArgumentException(
                        event.type() + " must follow " + count + " pieces of states, but follows " + pieces.size());
            }
            byte[] bytes = String.join("", pieces).getBytes(UTF_8);
            pieces.clear();
            return CanonicalJson.parse(bytes, Journal.MOST_BYTES).getOrDefault(CHANGES, List.of());
        }
    }
}
