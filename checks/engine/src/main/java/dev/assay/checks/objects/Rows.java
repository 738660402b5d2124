package dev.assay.checks.objects;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
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
    /** Returns an iterator from the first row on, unless the rows {@linkplain #isTaken were taken}. */
    Iterator<?> iterator();

    /** Returns the class of the first row, without taking it; empty if there is no row or the first is null. */
    Optional<Class<?>> firstClass();

    /** Returns whether {@link #iterator} may be called again. */
    boolean isRepeatable();

    /** Returns whether {@link #iterator} was called and must not be called again. */
    default boolean isTaken() {
        return false;
    }

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

    /** Rows that are pushed in one by one, each to be taken before the next. */
    final class Feed implements Rows, Iterator<Object> {
        private @Nullable Object next;

        /** Makes a row the next. */
        public void push(Object row) {
            next = row;
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public Object next() {
            Object row = next;
            if (row == null) {
                throw new NoSuchElementException();
            }
            next = null;
            return row;
        }

        @Override
        public Iterator<?> iterator() {
            return this;
        }

        @Override
        public Optional<Class<?>> firstClass() {
            return Optional.empty();
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
        public boolean isTaken() {
            return taken;
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
