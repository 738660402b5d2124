package dev.assay.governance.organisation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands for parts of a description that could not be read, while the rest is held against the rules: a description with one
 * thing of each kind, each of which breaks no rule.
 */
final class StandIns {
    /** Becomes the position of the thing, so that no two of them are the same. */
    private static final String POSITION = "#";

    private static final String NAMELESS = "unread/";
    private static final Map<String, Object> TEXT = Map.of("en", "unread", "ko", "읽지 못함");
    private static final Map<String, Object> PRINCIPAL =
            Map.of("id", NAMELESS + POSITION, "type", "human", "displayName", "unread", "status", "active");
    private static final Map<String, Object> CARD = Map.of(
            "name",
            TEXT,
            "team",
            "unread",
            "interactions",
            List.of("unread"),
            "processes",
            List.of("unread"),
            "skills",
            List.of(Map.of("skill", "unread", "level", "1", "evidenceMaxAge", "P1Y")),
            "notes",
            "unread");
    private static final Map<String, Object> ELIGIBILITY = Map.of(
            "resource",
            "unread",
            "actions",
            List.of("read"),
            "environment",
            "dev",
            "maxDuration",
            "PT1S",
            "approval",
            "-");
    private static final Map<String, Object> PERSONA = Map.of(
            "id",
            NAMELESS + POSITION,
            "version",
            "1",
            "type",
            "human",
            "status",
            "active",
            "card",
            CARD,
            "eligibilities",
            List.of(ELIGIBILITY),
            "decisionScopes",
            List.of(Map.of("kind", "unread", "assets", "unread", "maxSeverity", "low")));
    private static final Map<String, Object> ASSIGNMENT = Map.of(
            "principal",
            NAMELESS + POSITION,
            "persona",
            NAMELESS + POSITION,
            "from",
            "1970-01-01T00:00:00Z",
            "assignedBy",
            "unread");
    private static final Map<String, Object> SKILL = Map.of(
            "principal", NAMELESS + POSITION,
            "skill", "unread",
            "level", "1",
            "obtained", "1970-01-01T00:00:00Z",
            "expires", "1970-01-02T00:00:00Z",
            "evidenceDigest", "unread",
            "attestedBy", "unread");
    private static final Map<String, Object> ACTIVITY = Map.of(
            "id", NAMELESS + POSITION,
            "name", TEXT,
            "letters", Map.of("accountable", List.of("unread"), "responsible", List.of("unread")),
            "reach", Map.of(),
            "onCall",
                    List.of(Map.of(
                            "principal", "unread", "from", "1970-01-01T00:00:00Z", "until", "1970-01-02T00:00:00Z")));
    private static final Map<String, Object> ASSET = Map.of(
            "id",
            NAMELESS + POSITION,
            "type",
            "dataset",
            "name",
            TEXT,
            "handling",
            Map.of("classification", "internal", "personalData", "none"),
            "quality",
            Map.of("kind", "unknown"));
    private static final Map<String, Object> ALL = Map.of(
            "profile", Map.of("version", "1", "name", TEXT, "zone", "Z"),
            "people",
                    Map.of(
                            "principals", List.of(PRINCIPAL),
                            "personas", List.of(PERSONA),
                            "assignments", List.of(ASSIGNMENT),
                            "skills", List.of(SKILL)),
            "rules",
                    Map.of(
                            "people", Map.of("agentCap", "PT1H"),
                            "forbiddenPairs",
                                    List.of(Map.of(
                                            "first",
                                            NAMELESS + POSITION,
                                            "second",
                                            NAMELESS + POSITION,
                                            "because",
                                            TEXT))),
            "raci", Map.of("version", "1", "activities", List.of(ACTIVITY)),
            "assets", List.of(ASSET));

    private StandIns() {}

    /** Returns what stands for the part at a place; null if the part may as well be absent. */
    static @Nullable Object of(Spot place) {
        Object node = ALL;
        for (Object step : place.steps()) {
            Object next = step instanceof Integer ? (Object) 0 : step;
            node = new Spot(List.of(next)).in(node);
        }
        Object position = place.steps().stream()
                .filter(Integer.class::isInstance)
                .findFirst()
                .orElse(0);
        return node == null ? null : copy(node, position.toString());
    }

    /** Returns whether a thing has the name of a stand-in, or a part of its name from one. */
    static boolean isNameless(Object thing) {
        return thing instanceof Map<?, ?> fields
                && Stream.of("id", "principal", "persona")
                        .anyMatch(key -> String.valueOf(fields.get(key)).startsWith(NAMELESS));
    }

    /** Returns a tree that may be changed. */
    static Object copy(Object node, String position) {
        if (node instanceof Map<?, ?> fields) {
            Map<String, Object> copy = new LinkedHashMap<>();
            fields.forEach((key, value) -> copy.put(String.valueOf(key), copy(value, position)));
            return copy;
        }
        if (node instanceof List<?> items) {
            List<Object> copy = new ArrayList<>();
            items.forEach(item -> copy.add(copy(item, position)));
            return copy;
        }
        return node instanceof String text ? text.replace(POSITION, position) : node;
    }
}
