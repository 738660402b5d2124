package dev.assay.governance.audit;

import dev.assay.governance.Moments;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The written form of records, as docs/audit-log-format.md tells it. What is absent or empty is left out. */
final class RecordFormat {
    private RecordFormat() {}

    /** Writes the members in the order of their names. */
    static byte[] encode(String stream, Hash prev, AuditRecord added) {
        AuditEvent event = added.event();
        CanonicalJsonWriter json = new CanonicalJsonWriter().raw("{\"actor\":");
        actor(json, event.actor()).member(",", "at", time(added.at()));
        event.links().cause().ifPresent(value -> json.member(",", "cause", Long.toString(value)));
        clock(json.raw(",\"clock\":"), added.clock());
        event.links().correlation().ifPresent(value -> json.member(",", "correlation", value));
        json.member(",", "details", event.details()).member(",", "outcome", event.outcome());
        event.links().payloadDigest().ifPresent(value -> json.member(",", "payloadDigest", value));
        json.raw(",\"prev\":\"").raw(prev.hex()).raw("\"");
        json.member(",", "reason", event.reason())
                .member(",", "seq", Long.toString(added.seq()))
                .member(",", "stream", stream);
        subject(json.raw(",\"subject\":"), event.subject());
        return json.member(",", "type", event.type()).raw(",\"v\":\"1\"}").bytes(CanonicalJson.MOST_BYTES);
    }

    private static String time(Instant instant) {
        String text = Moments.print(instant);
        if (text.length() != "2026-03-01T09:00:00.000000Z".length()) {
            throw new IllegalArgumentException("at must be in the years 0000 to 9999, but was " + text);
        }
        return text;
    }

    private static CanonicalJsonWriter actor(CanonicalJsonWriter json, Actor actor) {
        String before = "{";
        if (!actor.onBehalfOf().isEmpty()) {
            json.member(before, "onBehalfOf", actor.onBehalfOf());
            before = ",";
        }
        if (actor.persona().isPresent()) {
            json.member(before, "persona", actor.persona().get());
            before = ",";
        }
        return json.member(before, "principal", actor.principal()).raw("}");
    }

    private static void clock(CanonicalJsonWriter json, ClockReading clock) {
        String before = "{";
        if (clock.drift().isPresent()) {
            json.member(before, "driftMs", Long.toString(clock.drift().get().toMillis()));
            before = ",";
        }
        json.member(before, "source", clock.source()).raw("}");
    }

    private static void subject(CanonicalJsonWriter json, Subject subject) {
        json.member("{", "id", subject.id()).member(",", "type", subject.type());
        if (subject.version() != 0) {
            json.member(",", "version", Long.toString(subject.version()));
        }
        json.raw("}");
    }

    /** Reads a record that must be written exactly as {@link #encode} writes it, in its place. */
    static AuditRecord decode(String stream, Hash prev, byte[] bytes) {
        AuditRecord found = decode(bytes);
        if (!Arrays.equals(encode(stream, prev, found), bytes)) {
            Map<String, Object> tree = CanonicalJson.parse(bytes);
            throw new IllegalArgumentException(
                    stream.equals(tree.get("stream")) && prev.hex().equals(tree.get("prev"))
                            ? "record must have the known members only, but has others"
                            : "record must follow the one before it in its stream, but follows another");
        }
        return found;
    }

    static AuditRecord decode(byte[] bytes) {
        Map<String, Object> tree = CanonicalJson.parse(bytes);
        try {
            Links links = new Links(
                    optional(tree, "correlation"),
                    optional(tree, "cause").map(Long::valueOf),
                    optional(tree, "payloadDigest"));
            AuditEvent event = new AuditEvent(
                    text(tree, "type"),
                    actorOf(tree(tree, "actor")),
                    subjectOf(tree(tree, "subject")),
                    text(tree, "outcome"),
                    text(tree, "reason"),
                    links,
                    tree(tree, "details"));
            return new AuditRecord(
                    Long.parseLong(text(tree, "seq")),
                    Instant.parse(text(tree, "at")),
                    clockOf(tree(tree, "clock")),
                    event);
        } catch (DateTimeException | ClassCastException | NumberFormatException e) {
            throw new IllegalArgumentException("record must have the form of version 1, but has not", e);
        }
    }

    private static ClockReading clockOf(Map<String, Object> tree) {
        return new ClockReading(
                text(tree, "source"),
                optional(tree, "driftMs").map(Long::parseLong).map(Duration::ofMillis));
    }

    private static Actor actorOf(Map<String, Object> tree) {
        return new Actor(text(tree, "principal"), optional(tree, "persona"), texts(tree, "onBehalfOf"));
    }

    private static Subject subjectOf(Map<String, Object> tree) {
        return new Subject(
                text(tree, "type"),
                text(tree, "id"),
                optional(tree, "version").map(Long::valueOf).orElse(0L));
    }

    static LogHeader header(byte[] bytes) {
        Map<String, Object> tree = CanonicalJson.parse(bytes);
        try {
            LogHeader header =
                    new LogHeader(text(tree, "stream"), Instant.parse(text(tree, "created")), texts(tree, "keys"));
            if (!Arrays.equals(header.encode(), bytes)) {
                throw new IllegalArgumentException(
                        "header must have the form of " + LogHeader.FORMAT + ", but has not");
            }
            return header;
        } catch (DateTimeException | ClassCastException e) {
            throw new IllegalArgumentException("header must have the form of " + LogHeader.FORMAT, e);
        }
    }

    private static String text(Map<String, Object> tree, String name) {
        return optional(tree, name)
                .orElseThrow(() -> new IllegalArgumentException("record must have \"" + name + "\", but has not"));
    }

    private static Optional<String> optional(Map<String, Object> tree, String name) {
        return Optional.ofNullable((String) tree.get(name));
    }

    private static List<String> texts(Map<String, Object> tree, String name) {
        List<?> list = (List<?>) tree.getOrDefault(name, List.of());
        return list.stream().map(String.class::cast).toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> tree(Map<String, Object> tree, String name) {
        return (Map<String, Object>) tree.getOrDefault(name, Map.of());
    }
}
