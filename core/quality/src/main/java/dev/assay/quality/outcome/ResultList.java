package dev.assay.quality.outcome;

import java.util.AbstractList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** Results in their order, which are found by id without going through them. Immutable and thread-safe. */
final class ResultList extends AbstractList<Result> implements RandomAccess {
    private final List<Result> results;
    /** Made when it is asked for; whoever finds it missing makes an equal one. */
    private @Nullable Map<String, Result> byId;

    private ResultList(List<Result> results) {
        this.results = results;
    }

    static ResultList of(List<Result> results) {
        return results instanceof ResultList known ? known : new ResultList(List.copyOf(results));
    }

    /** Returns the first result of an id. */
    Optional<Result> find(String id) {
        Map<String, Result> known = byId;
        if (known == null) {
            Map<String, Result> found = new HashMap<>();
            for (Result result : results) {
                found.putIfAbsent(result.id(), result);
            }
            known = Collections.unmodifiableMap(found);
            byId = known;
        }
        return Optional.ofNullable(known.get(id));
    }

    @Override
    public Result get(int index) {
        return results.get(index);
    }

    @Override
    public int size() {
        return results.size();
    }
}
