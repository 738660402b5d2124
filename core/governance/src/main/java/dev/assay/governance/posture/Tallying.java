package dev.assay.governance.posture;

import dev.assay.governance.store.Kind;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Counts the things of one kind. Confined to one call. */
final class Tallying<T> {
    private final Kind<T> kind;
    private final List<Stored<T>> things;
    private Comparator<T> worstFirst;

    private Tallying(Kind<T> kind, List<Stored<T>> things) {
        this.kind = kind;
        this.things = things;
        this.worstFirst = Comparator.comparing(kind::id);
    }

    static <T> Tallying<T> all(Reader reader, Kind<T> kind) {
        return new Tallying<>(kind, reader.all(kind));
    }

    Tallying<T> where(Predicate<T> counts) {
        return new Tallying<>(
                kind,
                things.stream().filter(stored -> counts.test(stored.value())).toList());
    }

    Tallying<T> worstFirst(Comparator<T> order) {
        this.worstFirst = order.thenComparing(kind::id);
        return this;
    }

    /** Says of a thing what is wrong with it; empty if nothing is. */
    interface Fault<T> {
        Optional<Text> of(T thing);
    }

    Figure figure(String id, String category, Text title, Fault<T> fault) {
        List<Offender> offenders = new ArrayList<>();
        things.stream()
                .sorted(Comparator.comparing(Stored::value, worstFirst))
                .forEach(stored -> fault.of(stored.value())
                        .ifPresent(why -> offenders.add(new Offender(Ref.of(kind, stored), why))));
        return new Figure(
                id,
                title,
                category,
                things.stream().map(stored -> Ref.of(kind, stored)).toList(),
                offenders);
    }
}
