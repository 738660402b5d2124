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
    /**
     * Returns an iterator from the first row on, unless the rows {@linkplain #isTaken were taken}.
     *
     * @throws NoRowsException if the application gives none
     */
    Iterator<?> iterator();

    /**
     * Returns the class of the first row, without taking it; empty if there is no row, or the first is null or cannot be
     * had.
     *
     * @throws NoRowsException if the application gives no iterator
     */
    Optional<Class<?>> firstClass();

    /** Returns whether {@link #iterator} may be called again. */
    boolean isRepeatable();

    /** Returns whether {@link #iterator} was called and must not be called again. */
    default boolean isTaken() {
        return false;
    }

    /** Returns how many rows there are, if that is known. */
    OptionalLong size();

    /** Returns the same rows, of which nothing was taken in this run, if they can be had any number of times. */
    default Rows forRun() {
        return this;
    }

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
    final class Many implements Rows {
        private final Iterable<?> rows;
        private @Nullable Once last;

        Many(Iterable<?> rows) {
            this.rows = rows;
        }

        @Override
        public Rows forRun() {
            return new Many(rows);
        }

        @Override
        public Iterator<?> iterator() {
            return untaken().iterator();
        }

        @Override
        public Optional<Class<?>> firstClass() {
            return untaken().firstClass();
        }

        private Once untaken() {
            Once current = last;
            if (current == null || current.isTaken()) {
                current = open(current);
                last = current;
            }
            return current;
        }

        private static String again(String what) {
            return what + " when asked again; pass rows that can be had once as a stream or an iterator";
        }

        private Once open(@Nullable Once before) {
            Iterator<?> iterator;
            try {
                iterator = rows.iterator();
            } catch (RuntimeException e) {
                String thrown = "iterator() threw " + e.getClass().getName();
                throw new NoRowsException(before == null ? thrown : again(thrown), e);
            }
            if (iterator == null) {
                throw new NoRowsException("iterator() returned null", null);
            }
            // Whoever makes an iterable of one iterator would lose the rows that it has given away.
            if (before != null && before.isOf(iterator)) {
                throw new NoRowsException(again("iterator() returned the same iterator"), null);
            }
            return new Once(iterator);
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
        private boolean begun;
        private boolean taken;

        /** The first row, or what the iterator threw in its place, before its turn. */
        private record Ahead(@Nullable Object row, @Nullable RuntimeException thrown) {
            @Nullable
            Object take() {
                if (thrown != null) {
                    throw thrown;
                }
                return row;
            }
        }

        Once(Iterator<?> rows) {
            this.rows = rows;
        }

        /** Returns whether the rows come from an iterator that has given one. */
        boolean isOf(Iterator<?> iterator) {
            return begun && rows == iterator;
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
                    return first == null ? take() : first.take();
                }
            };
        }

        private @Nullable Object take() {
            begun = true;
            return rows.next();
        }

        @Override
        public Optional<Class<?>> firstClass() {
            if (ahead == null && !taken) {
                ahead = look();
            }
            return ahead == null ? Optional.empty() : classOf(ahead.row);
        }

        private @Nullable Ahead look() {
            try {
                return rows.hasNext() ? new Ahead(take(), null) : null;
            } catch (RuntimeException e) {
                return new Ahead(null, e);
            }
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
            return new Kept(iterator());
        }
    }

    /** Rows of an iterator, kept in memory as they come. */
    final class Kept implements Rows {
        private final Iterator<?> rows;
        private final List<@Nullable Object> kept = new ArrayList<>();

        Kept(Iterator<?> rows) {
            this.rows = rows;
        }

        @Override
        public Iterator<?> iterator() {
            return new Iterator<Object>() {
                private int at;

                @Override
                public boolean hasNext() {
                    return at < kept.size() || rows.hasNext();
                }

                @Override
                public @Nullable Object next() {
                    if (at == kept.size()) {
                        kept.add(rows.next());
                    }
                    return kept.get(at++);
                }
            };
        }

        @Override
        public Optional<Class<?>> firstClass() {
            Iterator<?> iterator = iterator();
            return iterator.hasNext() ? classOf(iterator.next()) : Optional.empty();
        }

        @Override
        public boolean isRepeatable() {
            return true;
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
}
