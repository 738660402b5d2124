package dev.assay.checks;

import dev.assay.checks.objects.Rows;
import dev.assay.quality.data.Fault;
import dev.assay.quality.data.FaultsException;
import java.util.List;

/** Judges the records of one thread at a time. */
final class GateStation<T> {
    private final Rows.Feed feed;
    private final RowWalk<T> walk;

    GateStation(Rows.Feed feed, RowWalk<T> walk) {
        this.feed = feed;
        this.walk = walk;
    }

    GateResult check(T row) {
        feed.push(row);
        try {
            walk.next();
            walk.requireSound();
        } catch (FaultsException e) {
            // There is but one record, so the number of its row says nothing.
            List<Fault> faults = e.faults().stream()
                    .map(fault -> new Fault("", fault.message()))
                    .toList();
            throw new FaultsException("record", faults);
        }
        return new GateResult(walk.breaches(0));
    }
}
