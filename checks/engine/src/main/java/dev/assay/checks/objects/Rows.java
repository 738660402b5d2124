package dev.assay.checks.objects;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Where rows come from that are objects. Confined to one run at a time.
 *
 * @since 0.1
 */
public sealed interface Rows {
    /**
     * Returns an iterator from the first row on.
     *
     * @throws IllegalStateException if the rows can be had once only and have been
     */
    Iterator<?> iterator();

    /** Returns the class of the first row, without taking it; empty if there is no row or the first is null. */
    Optional<Class<?>> firstClass();

    /** Returns whether {@link #iterator} may be called again. */
    boolean isRepeatable();

    /** Returns how many rows there are, if that is known. */
    OptionalLong size();

    /** Returns the same rows such that they can be had any number of times, if need be by keeping them in memory. */
    Rows repeatable();

    /** Returns rows that can be had any number of times. */
    static Rows of(Iterable<?> rows) {
        return new Many(Objects.requireNonNull(rows, "rows"));
    }

    /** Returns rows that can be had once. */
    static Rows once(Iterator<?> rows) {
        return new Once(Objects.requireNonNull(rows, "rows"));
    }

    private static Optional<Class<?>> classOf(@Nullable Object row) {
        return row == null ? Optional.empty() : Optional.of(row.getClass());
    }

    /** Rows of a collection or the like. */
    record Many(Iterable<?> rows) implements Rows {
        @Override
        public Iterator<?> iterator() {
            return rows.iterator();
        }

        @Override
        public Optional<Class<?>> firstClass() {
            Iterator<?> iterator = rows.iterator();
            return iterator.hasNext() ? classOf(iterator.next()) : Optional.empty();
        }

        @Override
        public boolean isRepeatable() {
            return true;
        }

        @Override
        public OptionalLong size() {
            return rows instanceof Collection<?> known ? OptionalLong.of(known.size()) : OptionalLong.empty();
        }

        @Override
        public Rows repeatable() {
            return this;
        }
    }

    /** Rows of a stream or an iterator. */
    final class Once implements Rows {
        private final Iterator<?> rows;
        private @Nullable Ahead ahead;
        private boolean taken;

        /** The first row, taken before its turn. */
        private record Ahead(@Nullable Object row) {}

        Once(Iterator<?> rows) {
            this.rows = rows;
        }

        @Override
        public Iterator<?> iterator() {
            if (taken) {
                throw new IllegalStateException(
                        "rows of a stream or iterator can be read once; collect them into a list to read them again");
            }
            taken = true;
            return new Iterator<Object>() {
                @Override
                public boolean hasNext() {
                    return ahead != null || rows.hasNext();
                }

                @Override
                public @Nullable Object next() {
                    Ahead first = ahead;
                    ahead = null;
                    return first == null ? rows.next() : first.row;
                }
            };
        }

        @Override
        public Optional<Class<?>> firstClass() {
            if (ahead == null && !taken && rows.hasNext()) {
                ahead = new Ahead(rows.next());
            }
            return ahead == null ? Optional.empty() : classOf(ahead.row);
        }

        @Override
        public boolean isRepeatable() {
            return false;
        }

        @Override
        public OptionalLong size() {
            return OptionalLong.empty();
        }

        @Override
        public Rows repeatable() {
            List<Object> kept = new ArrayList<>();
            iterator().forEachRemaining(kept::add);
            return Rows.of(kept);
        }
    }
}
