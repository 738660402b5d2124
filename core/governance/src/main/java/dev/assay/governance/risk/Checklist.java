package dev.assay.governance.risk;

import dev.assay.governance.asset.AssetId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.store.Kind;
import dev.assay.quality.finding.Text;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is looked at before a model is trusted. Immutable.
 *
 * @param subject the id of the model or system
 * @param items what is looked at
 * @param ticks what people attested, by the id of the item
 * @param unmeasured who took out what a run showed, or lets people attest it instead, with everybody who was involved in that then, by
 *     the id of the item; they attest nothing of it until a run shows that again
 * @since 0.1
 */
public record Checklist(
        String subject, List<Item> items, Map<String, Tick> ticks, Map<String, Set<PrincipalId>> unmeasured) {
    /** Checklists by subject. */
    public static final Kind<Checklist> KIND = Kind.of("risk-checklist", Checklist.class, Checklist::subject);

    /** Copies the collections. */
    public Checklist {
        items = List.copyOf(items);
        ticks = Map.copyOf(ticks);
        Map<String, Set<PrincipalId>> copies = new HashMap<>();
        unmeasured.forEach((item, people) -> copies.put(item, Set.copyOf(people)));
        unmeasured = Map.copyOf(copies);
    }

    static Checklist of(String subject, List<Item> items) {
        return new Checklist(subject, items, Map.of(), Map.of());
    }

    /**
     * One thing that is looked at. Immutable.
     *
     * @param id its id in the list
     * @param text what must hold
     * @param proof by what it is shown
     * @since 0.1
     */
    public record Item(String id, Text text, Proof proof) {}

    /** By what an item is shown. */
    public sealed interface Proof {
        /** By a person who attests it with evidence. */
        record Attested() implements Proof {
            @Override
            public String toString() {
                return "attested";
            }
        }

        /**
         * By the last run of a suite; nobody can tick it by hand.
         *
         * @param asset what the suite judges
         * @param suite the suite's name
         * @param expectation the id of the expectation that must hold
         */
        record Measured(AssetId asset, String suite, String expectation) implements Proof {
            @Override
            public String toString() {
                return expectation + " of " + suite + " over " + asset;
            }
        }
    }

    /**
     * That somebody attested an item. Immutable.
     *
     * @param evidence the digest of what shows it
     * @param by who attests it
     * @param at when
     * @param until until when the evidence counts, exclusive; empty if it always does
     * @since 0.1
     */
    public record Tick(String evidence, PrincipalId by, Instant at, Optional<Instant> until) {
        boolean countsAt(Instant time) {
            return until.isEmpty() || time.isBefore(until.get());
        }
    }

    /** As somebody says it anew, with everybody who is involved in what they do; nothing is attested then. */
    Checklist with(List<Item> next, Set<PrincipalId> involved) {
        Set<String> shown = measured(next);
        Map<String, Set<PrincipalId>> out = new HashMap<>(unmeasured);
        measured(items).forEach(id -> out.put(id, involved));
        out.keySet().removeAll(shown);
        return new Checklist(subject, next, Map.of(), out);
    }

    private static Set<String> measured(List<Item> items) {
        return items.stream()
                .filter(item -> item.proof() instanceof Proof.Measured)
                .map(Item::id)
                .collect(Collectors.toSet());
    }

    Checklist with(Map<String, Tick> next) {
        return new Checklist(subject, items, next, unmeasured);
    }

    /** Whoever took out what a run showed. */
    Set<PrincipalId> loosened() {
        return unmeasured.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    Optional<Item> item(String id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }
}
