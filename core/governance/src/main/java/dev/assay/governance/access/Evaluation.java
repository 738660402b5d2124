package dev.assay.governance.access;

import dev.assay.governance.access.grant.Grant;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was found about a question.
 *
 * @param query the question
 * @param code why it is allowed or not
 * @param grant the grant that allows it, or comes nearest
 * @param policies what decided
 * @param detail what the explanation names, in English and Korean
 * @param at when
 * @param care whether every use is recorded by itself
 */
record Evaluation(
        AccessQuery query,
        AccessCode code,
        Optional<Grant> grant,
        List<String> policies,
        List<String> detail,
        Instant at,
        Care care) {
    private static final Duration KEPT = Duration.ofSeconds(5);

    /** How uses are recorded. */
    enum Care {
        /** The first by itself, further ones together. */
        SUMMARISED,
        /** Each by itself, before it is allowed. */
        EACH
    }

    boolean isAllowed() {
        return code == AccessCode.ALLOWED;
    }

    Evaluation as(AccessCode other) {
        return new Evaluation(query, other, grant, policies, detail, at, care);
    }

    /** Returns the answer, which is not kept beyond the day from which more is asked for. */
    AccessDecision decision(long epoch, Optional<Instant> more) {
        Map<String, String> names = Names.with(Names.of(query), detail.get(0), detail.get(1));
        Optional<Instant> until = isAllowed() ? grant.map(found -> until(found, more)) : Optional.empty();
        return new AccessDecision(isAllowed(), code, grant.map(Grant::id), policies, until, epoch, code.explain(names));
    }

    private Instant until(Grant found, Optional<Instant> more) {
        return Stream.concat(Stream.of(at.plus(KEPT), found.window().end()), more.filter(at::isBefore).stream())
                .min(Instant::compareTo)
                .orElseThrow();
    }
}
