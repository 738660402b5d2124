package dev.assay.governance.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a record names the people, agents and services that it concerns: as who did it or for whom, as its subject of type {@code
 * principal}, or in its details as {@code holder}, {@code addressee}, {@code author} or {@code producedBy}, or in the list {@code
 * proposedBy}.
 *
 * @since 0.1
 */
public final class AboutPeople {
    private static final String HOLDER = "holder";
    private static final List<String> ONE = List.of(HOLDER, "addressee", "author", "producedBy");
    private static final String SEVERAL = "proposedBy";
    private static final String SUBJECT = "principal";

    private AboutPeople() {}

    /**
     * Returns an event that names whose access it is about, by whom it is found.
     *
     * @param event the event
     * @param holder the id of the holder
     * @return the event with the holder among its details
     */
    public static AuditEvent heldBy(AuditEvent event, String holder) {
        Map<String, Object> details = new HashMap<>(event.details());
        details.put(HOLDER, holder);
        return event.withDetails(details);
    }

    static boolean concerns(AuditEvent event, String person) {
        boolean acted = event.actor().principal().equals(person)
                || event.actor().onBehalfOf().contains(person);
        boolean isSubject =
                event.subject().type().equals(SUBJECT) && event.subject().id().equals(person);
        return acted || isSubject || named(event).anyMatch(person::equals);
    }

    private static Stream<?> named(AuditEvent event) {
        Stream<?> several = event.details().get(SEVERAL) instanceof List<?> list ? list.stream() : Stream.empty();
        return Stream.concat(
                ONE.stream().map(event.details()::get).flatMap(found -> Optional.ofNullable(found).stream()), several);
    }
}
