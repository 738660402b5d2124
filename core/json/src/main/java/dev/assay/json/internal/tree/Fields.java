package dev.assay.json.internal.tree;

import dev.assay.json.internal.tree.Node.Entry;
import dev.assay.json.internal.tree.Node.Mapping;
import dev.assay.json.internal.tree.Node.Scalar;
import dev.assay.quality.data.Names;
import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.Text;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The keys of a mapping. Confined to one thread.
 *
 * @since 0.1
 */
public final class Fields {
    private final Place place;
    private final Mapping mapping;
    private boolean hasUnknown;

    Fields(Place place, Mapping mapping) {
        this.place = place;
        this.mapping = mapping;
    }

    /**
     * Reports every key that is not known, each with the nearest known one.
     *
     * @param known the known keys, in the order in which they are listed
     * @return these fields
     */
    public Fields knowing(Collection<String> known) {
        mapping.entries().stream()
                .map(Entry::key)
                .filter(key -> !known.contains(key.text()))
                .forEach(key -> reportUnknown(key, known));
        return this;
    }

    private void reportUnknown(Scalar key, Collection<String> known) {
        hasUnknown = true;
        place.faults().add(key.mark(), place.path(), () -> unknown(key.text(), known));
    }

    private static Problem unknown(String key, Collection<String> known) {
        return Problem.unknown(Text.of(
                "unknown key " + Place.quote(key) + "; " + Names.hint(key, "keys", known),
                "알 수 없는 키 " + Place.quote(key) + "입니다. " + Names.hintInKorean(key, "키", known)));
    }

    /**
     * Returns an exception that says what is missing, to be thrown; silent if a key was reported as unknown, because that
     * one is probably what is missing.
     *
     * @param message what is missing
     * @return the exception
     */
    public UnreadableException missing(String message) {
        return missing(Text.of(message));
    }

    private UnreadableException missing(Text message) {
        return hasUnknown ? UnreadableException.reported() : place.fault(Problem.missing(message));
    }

    /**
     * Returns the place of the mapping itself.
     *
     * @return the place
     */
    public Place place() {
        return place;
    }

    /**
     * Returns the keys in their order.
     *
     * @return the keys, possibly none
     */
    public List<String> names() {
        return mapping.entries().stream().map(entry -> entry.key().text()).toList();
    }

    /**
     * Returns the entries of a mapping whose keys are names given by users.
     *
     * @return the place of each key and of its value, in their order
     */
    public List<Pair> pairs() {
        return mapping.entries().stream()
                .map(entry -> new Pair(
                        placeOf(entry, entry.key(), "key"),
                        placeOf(entry, entry.value(), Place.brief(entry.key().text()))))
                .toList();
    }

    /**
     * A key and its value.
     *
     * @param key the place of the key
     * @param value the place of the value
     * @since 0.1
     */
    public record Pair(Place key, Place value) {}

    private Place placeOf(Entry entry, Node node, String name) {
        return new Place(node, pathOf(entry), name, place.faults());
    }

    /**
     * Returns the place under a key.
     *
     * @param name the key
     * @return the place, or empty if the key is not there
     */
    public Optional<Place> get(String name) {
        return mapping.entries().stream()
                .filter(entry -> entry.key().text().equals(name))
                .findFirst()
                .map(entry -> placeOf(entry, entry.value(), name));
    }

    /**
     * Returns the place under a key that must be there.
     *
     * @param name the key
     * @return the place
     */
    public Place require(String name) {
        return get(name)
                .orElseThrow(() -> missing(Text.of(
                        place.name() + " must have the key " + name + ", but has "
                                + (names().isEmpty() ? "none" : "only " + String.join(", ", names())),
                        place.name() + "에는 키 " + Particle.SUBJECT.after(name) + " 있어야 하지만 "
                                + (names().isEmpty() ? "아무 키도 없습니다" : String.join(", ", names()) + "만 있습니다"))));
    }

    /**
     * Returns the place under the one key that should be there of several that could.
     *
     * @param choices the keys of which one should be there
     * @return the place
     */
    public Place only(Collection<String> choices) {
        List<String> chosen = names().stream().filter(choices::contains).toList();
        if (chosen.size() == 1) {
            return require(chosen.get(0));
        }
        String en = place.name() + " must have one of the keys " + String.join(", ", choices) + ", but has ";
        String ko = place.name() + "에는 키 " + String.join(", ", choices) + " 가운데 하나가 있어야 하지만 ";
        throw chosen.isEmpty()
                ? missing(Text.of(en + "none", ko + "하나도 없습니다"))
                : place.fault(Problem.value(Text.of(
                        en + String.join(" and ", chosen),
                        ko + Particle.SUBJECT.after(String.join(", ", chosen)) + " 있습니다")));
    }

    private String pathOf(Entry entry) {
        String key = Place.brief(entry.key().text());
        return place.path().isEmpty() ? key : place.path() + "." + key;
    }
}
