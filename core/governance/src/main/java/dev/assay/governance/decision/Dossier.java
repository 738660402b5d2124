package dev.assay.governance.decision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What came together while a decision was open. Immutable.
 *
 * @param occurrences how often it was seen
 * @param asks the tasks and questions; whoever dissents after another has answered for the persona, or may decide, has one of their
 *     own
 * @param proposals what others would decide, the latest of each
 * @param closure that it is no longer so; empty as long as it is
 * @param atStake the highest amount at stake, in the organisation's currency; empty as long as nobody knew
 * @since 0.1
 */
public record Dossier(
        Occurrences occurrences,
        List<Ask> asks,
        List<ProposedAnswer> proposals,
        Optional<Closure> closure,
        Optional<BigDecimal> atStake) {
    /** Copies the lists. */
    public Dossier {
        asks = List.copyOf(asks);
        proposals = List.copyOf(proposals);
    }

    Dossier with(Occurrence occurrence) {
        return new Dossier(occurrences.with(occurrence), asks, proposals, closure, atStake);
    }

    /** Of what was seen before nobody knew who proposed something, so that it must be proposed again. */
    Dossier after(Occurrences earlier) {
        List<ProposedAnswer> known = earlier.count() == 0 ? proposals : List.of();
        return new Dossier(earlier.then(occurrences), asks, known, closure, atStake);
    }

    Dossier with(Ask further) {
        return new Dossier(occurrences, plus(asks, further), proposals, closure, atStake);
    }

    Dossier with(ProposedAnswer proposal) {
        List<ProposedAnswer> others = proposals.stream()
                .filter(earlier -> !earlier.by().equals(proposal.by()))
                .toList();
        return new Dossier(occurrences, asks, plus(others, proposal), closure, atStake);
    }

    Dossier withClosure(Optional<Closure> value) {
        return new Dossier(occurrences, asks, proposals, value, atStake);
    }

    /** What was at stake once stays at stake: a lower amount brings no decision within a scope. */
    Dossier atStake(Optional<BigDecimal> amount) {
        Optional<BigDecimal> highest =
                Stream.concat(atStake.stream(), amount.stream()).max(Comparator.naturalOrder());
        return new Dossier(occurrences, asks, proposals, closure, highest);
    }

    Dossier asks(UnaryOperator<Ask> change) {
        return new Dossier(occurrences, asks.stream().map(change).toList(), proposals, closure, atStake);
    }

    private static <T> List<T> plus(List<T> list, T element) {
        List<T> more = new ArrayList<>(list);
        more.add(element);
        return more;
    }
}
