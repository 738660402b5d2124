package dev.assay.governance.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What came together while a decision was open. Immutable.
 *
 * @param occurrences how often it was seen
 * @param asks the tasks and questions
 * @param proposals what others would decide, the latest of each
 * @param closure that it is no longer so; empty as long as it is
 * @since 0.1
 */
public record Dossier(Occurrences occurrences, List<Ask> asks, List<Proposal> proposals, Optional<Closure> closure) {
    /** Copies the lists. */
    public Dossier {
        asks = List.copyOf(asks);
        proposals = List.copyOf(proposals);
    }

    Dossier with(Occurrence occurrence) {
        return new Dossier(occurrences.with(occurrence), asks, proposals, closure);
    }

    Dossier with(Proposal proposal) {
        List<Proposal> others = proposals.stream()
                .filter(earlier -> !earlier.by().equals(proposal.by()))
                .toList();
        return new Dossier(occurrences, asks, plus(others, proposal), closure);
    }

    Dossier withClosure(Optional<Closure> value) {
        return new Dossier(occurrences, asks, proposals, value);
    }

    Dossier asks(UnaryOperator<Ask> change) {
        return new Dossier(occurrences, asks.stream().map(change).toList(), proposals, closure);
    }

    private static <T> List<T> plus(List<T> list, T element) {
        List<T> more = new ArrayList<>(list);
        more.add(element);
        return more;
    }
}
