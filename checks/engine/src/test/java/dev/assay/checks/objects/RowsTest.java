package dev.assay.checks.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.checks.source.Reads;
import dev.assay.quality.data.FaultsException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where rows come from, and what comes of iterators that do not do what they should. */
class RowsTest {
    record Trip(int id) {}

    private static final List<Trip> TRIPS = List.of(new Trip(1), new Trip(2), new Trip(3));
    private static final List<Map<String, Object>> MAPS = List.of(Map.of("id", 1), Map.of("id", 2), Map.of("id", 3));

    private static Reads reads(Rows rows) {
        return Reads.of(new ObjectSource(rows, ObjectLayout.ofDefaults()));
    }

    private static <T> Rows many(Iterable<T> rows) {
        return Rows.of(rows);
    }

    private static void assertFaults(Rows rows, String fault) {
        Reads reads = reads(rows);

        assertThatThrownBy(() -> {
                    reads.schema();
                    reads.rows();
                })
                .isInstanceOf(FaultsException.class)
                .hasMessageEndingWith("\n  " + fault);
    }

    @Test
    void an_iterable_that_gives_one_iterator_only_is_enough_for_one_reading() {
        assertThat(reads(many(TRIPS.stream()::iterator)).column("id")).containsExactly(1L, 2L, 3L);

        Iterator<Trip> iterator = TRIPS.iterator();
        assertThat(reads(many(() -> iterator)).column("id")).containsExactly(1L, 2L, 3L);
    }

    @Test
    void an_iterable_that_gives_one_iterator_only_is_a_fault_if_rows_are_read_again() {
        Iterator<Map<String, Object>> iterator = MAPS.iterator();

        assertFaults(
                many(() -> iterator),
                "rows must be iterable, but iterator() returned the same iterator when asked again;"
                        + " pass rows that can be had once as a stream or an iterator");
        assertFaults(
                many(MAPS.stream()::iterator),
                "rows must be iterable, but iterator() threw java.lang.IllegalStateException when asked again;"
                        + " pass rows that can be had once as a stream or an iterator");
    }

    @Test
    void an_iterable_without_iterator_is_a_fault() {
        assertFaults(many(() -> null), "rows must be iterable, but iterator() returned null");
        assertFaults(
                many(() -> {
                    throw new UnsupportedOperationException("secret");
                }),
                "rows must be iterable, but iterator() threw java.lang.UnsupportedOperationException");
    }

    @Test
    void an_iterable_of_nothing_may_give_the_same_iterator() {
        assertThat(reads(many(Collections::emptyIterator)).schema()).isEqualTo("unknown");
    }

    @Test
    void an_iterable_is_asked_no_more_often_than_it_is_read() {
        AtomicInteger asked = new AtomicInteger();
        Reads reads = reads(many(() -> {
            asked.incrementAndGet();
            return TRIPS.iterator();
        }));

        reads.column("id");

        assertThat(asked).hasValue(1);
    }

    @Test
    void an_iterator_that_throws_is_a_fault_wherever_it_does() {
        for (int sound = 0; sound < 3; sound++) {
            int rows = sound;
            String fault = "row " + (rows + 1) + ": could not be had: java.lang.ArithmeticException";
            Iterator<Map<String, Object>> next = Stream.of(1, 2, 3)
                    .map(i -> Map.<String, Object>of("id", 4 / (i > rows ? 0 : 1)))
                    .iterator();

            assertFaults(many(() -> broken(MAPS.iterator(), rows)), fault);
            assertFaults(many(() -> broken(TRIPS.iterator(), rows)), fault);
            assertFaults(Rows.once(broken(MAPS.iterator(), rows)), fault);
            assertFaults(Rows.once(broken(TRIPS.iterator(), rows)), fault);
            assertFaults(Rows.once(next), fault);
        }
    }

    /** Throws once from {@code hasNext} and has no more rows then. */
    private static <T> Iterator<T> broken(Iterator<T> rows, int sound) {
        return new Iterator<T>() {
            private int left = sound;

            @Override
            public boolean hasNext() {
                if (left-- == 0) {
                    throw new ArithmeticException("secret");
                }
                return left >= 0;
            }

            @Override
            public T next() {
                return rows.next();
            }
        };
    }

    @Test
    void rows_that_can_be_had_once_are_kept_only_if_they_are_read_again() {
        List<Object> taken = new ArrayList<>();
        Reads trips = reads(Rows.once(TRIPS.stream().peek(taken::add).iterator()));

        trips.schema();

        assertThat(taken).containsExactly(new Trip(1));
        assertThat(trips.columns(List.of("id"))).hasSize(3);
        assertThat(reads(Rows.once(MAPS.iterator())).column("id")).containsExactly(1L, 2L, 3L);
    }
}
