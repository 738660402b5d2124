package dev.assay.governance.raci;

import dev.assay.governance.store.Kind;
import java.time.Instant;
import java.util.Optional;

/**
 * That nobody answers, or answered, for an activity. Immutable.
 *
 * @param activity which
 * @param since since when it is known
 * @param filled since when somebody answers for it again; empty while nobody does
 * @since 0.1
 */
public record Vacancy(ActivityId activity, Instant since, Optional<Instant> filled) {
    /** The kind under which the last vacancy of each activity is stored. */
    public static final Kind<Vacancy> KIND =
            Kind.of("vacancy", Vacancy.class, vacancy -> vacancy.activity().value());
}
