package dev.assay.quality;

import dev.assay.quality.naming.DerivedIds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ObjIntConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Expectations about one dataset, in order, each under an id, with what is true of the dataset as a whole.
 *
 * <p>Immutable and thread-safe; every method that adds something returns a new suite. Equality is by content.
 *
 * @since 0.1
 */
public final class Suite {
    private final String name;
    private final Settings settings;
    private final Entries entries;

    /**
     * What is true of the dataset as a whole.
     *
     * @param keys the columns that tell a reader which row is meant
     * @param missing per column, the values that mean missing
     * @param sensitive the columns whose values never appear in an outcome
     * @param onEmpty what expectations become when there is nothing to judge, unless they say otherwise
     * @since 0.1
     */
    public record Settings(
            List<String> keys, Map<String, List<MissingCode>> missing, Set<String> sensitive, EmptyPolicy onEmpty) {
        /** Copies the collections. */
        public Settings {
            keys = List.copyOf(keys);
            Map<String, List<MissingCode>> sorted = new TreeMap<>();
            for (Map.Entry<String, List<MissingCode>> entry : missing.entrySet()) {
                sorted.put(entry.getKey(), List.copyOf(entry.getValue()));
            }
            missing = Collections.unmodifiableMap(sorted);
            sensitive = Collections.unmodifiableSet(new LinkedHashSet<>(sensitive));
            Objects.requireNonNull(onEmpty, "onEmpty");
        }
    }

    private Suite(String name, Settings settings, Entries entries) {
        this.name = name;
        this.settings = settings;
        this.entries = entries;
    }

    /**
     * Returns an empty suite.
     *
     * @param name what the suite is called in outcomes and reports
     * @return a suite without expectations
     * @throws IllegalArgumentException if the name is blank
     */
    public static Suite named(String name) {
        if (Objects.requireNonNull(name, "name").isBlank()) {
            throw new IllegalArgumentException("name must have a visible character, but was \"" + name + "\"");
        }
        Settings none = new Settings(List.of(), Map.of(), Set.of(), EmptyPolicy.NOT_EVALUATED);
        return new Suite(name, none, Entries.none());
    }

    /**
     * Adds an expectation at the end. Its id is the one given to it, or one derived from its subject and kind.
     *
     * @param expectation the expectation
     * @return a new suite
     * @throws IllegalArgumentException if another expectation has the id already
     */
    public Suite expect(Expectation expectation) {
        return expectAll(List.of(Objects.requireNonNull(expectation, "expectation")));
    }

    /**
     * Adds expectations at the end, in their order.
     *
     * @param added the expectations, possibly none
     * @return a new suite
     * @throws IllegalArgumentException if an expectation has the id of another one, there already or added with it
     */
    public Suite expectAll(Collection<? extends Expectation> added) {
        return expectAll(added, null);
    }

    /**
     * Adds expectations at the end, in their order, without those whose id is taken; for readers of files, which tell all
     * faults together.
     *
     * @param added the expectations, possibly none
     * @param refused is told why an expectation is left out, and which: the first is 0
     * @return a new suite
     */
    public Suite expectAllBut(Collection<? extends Expectation> added, ObjIntConsumer<String> refused) {
        return expectAll(added, Objects.requireNonNull(refused, "refused"));
    }

    private Suite expectAll(Collection<? extends Expectation> added, @Nullable ObjIntConsumer<String> refused) {
        Entries more = entries.plus(added, name, refused);
        return new Suite(name, settings, more);
    }

    /**
     * Names the columns that tell a reader which row is meant; samples of failing rows carry them.
     *
     * @param columns the exact names, in place of those named before
     * @return a new suite
     */
    public Suite keyedBy(String... columns) {
        return with(new Settings(distinct(columns), settings.missing, settings.sensitive, settings.onEmpty));
    }

    /**
     * Declares values of a column that mean missing; such a value is null for every expectation on the column.
     *
     * @param column the exact name
     * @param codes plain values or {@link MissingCode}s, at least one, added to those declared before
     * @return a new suite
     * @throws IllegalArgumentException if there is no code, or one is of a class that no column type holds
     */
    public Suite missingWhen(String column, Object... codes) {
        return missingWhen(Map.of(Objects.requireNonNull(column, "column"), Arrays.asList(codes)));
    }

    /**
     * Declares values of columns that mean missing; with many columns, it is faster than declaring one after another.
     *
     * @param codes for each column's exact name plain values or {@link MissingCode}s, at least one, added to those declared
     *     before
     * @return a new suite
     * @throws IllegalArgumentException if a column has no code, or one is of a class that no column type holds
     */
    public Suite missingWhen(Map<String, ? extends Collection<?>> codes) {
        Map<String, List<MissingCode>> more = new TreeMap<>(settings.missing);
        for (Map.Entry<String, ? extends Collection<?>> entry : codes.entrySet()) {
            String column = Objects.requireNonNull(entry.getKey(), "column");
            Set<MissingCode> all = new LinkedHashSet<>(more.getOrDefault(column, List.of()));
            addCodes(all, entry.getValue());
            more.put(column, new ArrayList<>(all));
        }
        return with(new Settings(settings.keys, more, settings.sensitive, settings.onEmpty));
    }

    private static void addCodes(Set<MissingCode> codes, Collection<?> added) {
        if (added.isEmpty()) {
            throw new IllegalArgumentException("codes must have at least one element, but was empty");
        }
        for (Object code : added) {
            codes.add(code instanceof MissingCode missing ? missing : new MissingCode.Value(code));
        }
    }

    /**
     * Marks columns whose values never appear in an outcome, a report or a message.
     *
     * @param columns the exact names, added to those marked before
     * @return a new suite
     */
    public Suite sensitive(String... columns) {
        Set<String> all = new LinkedHashSet<>(settings.sensitive);
        all.addAll(distinct(columns));
        return with(new Settings(settings.keys, settings.missing, all, settings.onEmpty));
    }

    /**
     * Says what expectations become when there is nothing to judge, unless they say otherwise.
     *
     * @param policy the policy
     * @return a new suite
     */
    public Suite onEmpty(EmptyPolicy policy) {
        return with(new Settings(settings.keys, settings.missing, settings.sensitive, policy));
    }

    private Suite with(Settings newSettings) {
        return new Suite(name, newSettings, entries);
    }

    private static List<String> distinct(String... columns) {
        List<String> names = Arrays.stream(columns).distinct().toList();
        if (names.size() < columns.length) {
            throw new IllegalArgumentException("columns must be named once each, but were " + Arrays.toString(columns));
        }
        return names;
    }

    /**
     * Returns the suite's name.
     *
     * @return the name, with a visible character
     */
    public String name() {
        return name;
    }

    /**
     * Returns what is true of the dataset as a whole.
     *
     * @return the settings
     */
    public Settings settings() {
        return settings;
    }

    /**
     * Returns the expectations by id, in the order in which they were added.
     *
     * @return an unmodifiable map, possibly empty
     */
    public Map<String, Expectation> expectations() {
        return entries.map();
    }

    /**
     * Returns an expectation by id.
     *
     * @param id the id
     * @return the expectation, or empty if there is none of that id
     */
    public Optional<Expectation> expectation(String id) {
        return Optional.ofNullable(entries.map().get(id));
    }

    /**
     * Returns the canonical form: one text for all suites that judge alike, whatever their names, ids, dimensions,
     * owners, reasons and tags, the order of their expectations, and whether they were written in Java or in a file.
     *
     * @return JSON without white space, keys sorted; documented in {@code docs/canonical-form.md}
     */
    public String canonical() {
        return Canonical.of(this).text();
    }

    /**
     * Returns the SHA-256 of the {@linkplain #canonical() canonical form} in lower-case hexadecimal.
     *
     * @return 64 characters
     */
    public String fingerprint() {
        return Canonical.of(this).sha256();
    }

    /**
     * Returns the suite as plain sentences, one a line.
     *
     * @param locale English for any locale but Korean
     * @return the sentences
     */
    public String describe(Locale locale) {
        return entries.map().values().stream()
                .map(expectation -> expectation.describe(locale))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Suite that
                && name.equals(that.name)
                && settings.equals(that.settings)
                && new ArrayList<>(expectations().entrySet())
                        .equals(new ArrayList<>(that.expectations().entrySet()));
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, settings, entries.map());
    }

    @Override
    public String toString() {
        int count = entries.size();
        return "suite \"" + name + "\" with " + count + (count == 1 ? " expectation" : " expectations");
    }

    /**
     * Expectations by id, in order. Immutable and thread-safe. What is made of it by adding more shares one growing map with it, of
     * which each has the beginning, so that a suite of many can be made one by one without a copy each time.
     */
    private static final class Entries {
        private final Growing growing;
        private final int count;
        /** Made when it is asked for; whoever finds it missing makes an equal one. */
        private @Nullable Map<String, Expectation> map;

        /** The map that is shared; guarded by itself. */
        private static final class Growing {
            private final Map<String, Expectation> all = new LinkedHashMap<>();
            private final DerivedIds ids = new DerivedIds(all.keySet());
        }

        private Entries(Growing growing, int count) {
            this.growing = growing;
            this.count = count;
        }

        static Entries none() {
            return new Entries(new Growing(), 0);
        }

        /**
         * Adds expectations at the end.
         *
         * @param added the expectations
         * @param suite what messages call the suite
         * @param refused is told why one is left out, and which; without it the first id that is taken ends all
         */
        Entries plus(Collection<? extends Expectation> added, String suite, @Nullable ObjIntConsumer<String> refused) {
            synchronized (growing) {
                Growing grown = growing.all.size() == count ? growing : copy();
                int position = 0;
                for (Expectation expectation : added) {
                    String id = expectation
                            .id()
                            .orElseGet(() ->
                                    grown.ids.next(expectation.rule().kind().words()));
                    Expectation by = grown.all.putIfAbsent(id, expectation);
                    if (by != null) {
                        refuse(
                                "id must be unique in suite \"" + suite + "\", but \"" + id + "\" is also the id of: "
                                        + by,
                                position,
                                refused);
                    }
                    position++;
                }
                return new Entries(grown, grown.all.size());
            }
        }

        private static void refuse(String message, int position, @Nullable ObjIntConsumer<String> refused) {
            if (refused == null) {
                throw new IllegalArgumentException(message);
            }
            refused.accept(message, position);
        }

        /** Something else was added behind the same ones before. */
        private Growing copy() {
            Growing copy = new Growing();
            copy.all.putAll(map());
            return copy;
        }

        Map<String, Expectation> map() {
            Map<String, Expectation> known = map;
            if (known == null) {
                known = Collections.unmodifiableMap(first());
                map = known;
            }
            return known;
        }

        private Map<String, Expectation> first() {
            Map<String, Expectation> first = new LinkedHashMap<>();
            synchronized (growing) {
                for (Map.Entry<String, Expectation> entry : growing.all.entrySet()) {
                    if (first.size() == count) {
                        break;
                    }
                    first.put(entry.getKey(), entry.getValue());
                }
            }
            return first;
        }

        int size() {
            return count;
        }
    }
}
