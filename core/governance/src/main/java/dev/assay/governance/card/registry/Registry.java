package dev.assay.governance.card.registry;

import dev.assay.governance.store.Reader;
import dev.assay.quality.finding.Text;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Answers fields from what is registered, by the names that templates give: {@code keeper}, {@code contact}, {@code errata},
 * {@code classification}, {@code personal-data}, {@code retention}, {@code version}, {@code versions}, {@code updates},
 * {@code validation}, {@code training-data}, {@code uses}, {@code use-list}, {@code grants}, {@code steps}, {@code raw} and {@code
 * code}. Immutable.
 *
 * @since 0.1
 */
public final class Registry {
    private static final Set<String> FACTS =
            Set.of("keeper", "contact", "classification", "personal-data", "retention", "version");

    private final Errata errata;
    private final Map<String, Source> sources;

    private Registry(Errata errata, Map<String, Source> sources) {
        this.errata = errata;
        this.sources = Collections.unmodifiableMap(new TreeMap<>(sources));
    }

    /**
     * Returns what the library knows by itself.
     *
     * @return the registry, whose errata are closed incidents
     */
    public static Registry ofDefaults() {
        return of(Errata.ofClosedIncidents());
    }

    /**
     * Returns what the library knows by itself, with errata of the host.
     *
     * @param errata finds what was wrong with something
     * @return the registry
     */
    public static Registry of(Errata errata) {
        Map<String, Source> sources = new TreeMap<>(AssetSources.all());
        sources.putAll(UseSources.all());
        sources.put("errata", (reader, topic) -> Optional.of(AssetSources.errata(errata.of(reader, topic.subject()))));
        return new Registry(errata, sources).preparing(Preprocessing.ofLineage());
    }

    /**
     * Returns the registry with a source of the host, in place of one of that name.
     *
     * @param name the name that templates give it
     * @param source looks the answer up
     * @return a new registry
     */
    public Registry answering(String name, Source source) {
        Map<String, Source> more = new TreeMap<>(sources);
        more.put(name, source);
        return new Registry(errata, more);
    }

    /**
     * Returns the registry with what a host knows of preprocessing, which tells what was done to the data, whether raw data is
     * kept, and where the code is.
     *
     * @param preprocessing knows how a dataset was prepared
     * @return a new registry
     */
    public Registry preparing(Preprocessing preprocessing) {
        return answering(
                        "steps",
                        (reader, topic) -> PreprocessingSources.steps(preprocessing.steps(reader, topic.subject())))
                .answering(
                        "raw",
                        (reader, topic) -> PreprocessingSources.raw(reader, preprocessing.raw(reader, topic.subject())))
                .answering(
                        "code",
                        (reader, topic) -> PreprocessingSources.code(preprocessing.steps(reader, topic.subject())));
    }

    /**
     * Returns the answer to a field.
     *
     * @param name the name that the template gives
     * @param reader reads what is stored
     * @param topic what the card is about
     * @return the answer; empty if nothing is known
     */
    public Optional<Text> answer(String name, Reader reader, Topic topic) {
        return Optional.ofNullable(sources.get(name)).flatMap(source -> source.answer(reader, topic));
    }

    /**
     * Returns what is registered as the one answer to a field, so that another answer is wrong: who keeps the asset, how to reach
     * them, the classification, whether there is personal data, the retention or the version. The rest, such as what it is used
     * for, people may tell in words of their own.
     *
     * @param name the name that the template gives
     * @param reader reads what is stored
     * @param topic what the card is about
     * @return the answer; empty if nothing is registered, or if there is more than one way to answer
     */
    public Optional<Text> fact(String name, Reader reader, Topic topic) {
        return FACTS.contains(name) ? answer(name, reader, topic) : Optional.empty();
    }

    /**
     * Returns what finds errata.
     *
     * @return the errata
     */
    public Errata errata() {
        return errata;
    }

    /**
     * Returns the names that are answered.
     *
     * @return the names that a template may give
     */
    public Set<String> names() {
        return sources.keySet();
    }
}
