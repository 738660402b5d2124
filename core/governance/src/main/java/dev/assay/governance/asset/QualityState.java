package dev.assay.governance.asset;

import dev.assay.governance.Moments;
import dev.assay.quality.finding.Text;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known of an asset's quality. Immutable.
 *
 * @since 0.1
 */
public sealed interface QualityState {
    /**
     * Nobody has looked.
     *
     * @since 0.1
     */
    record Unknown() implements QualityState {}

    /**
     * The last run was good, or only warned.
     *
     * @since 0.1
     */
    record Healthy() implements QualityState {}

    /**
     * The last run was not good, and it may be used nevertheless.
     *
     * @param until until when it may, exclusive: something else failed as well, and what two people decided about that ends then;
     *     empty if nothing ends
     * @since 0.1
     */
    record Degraded(Optional<Instant> until) implements QualityState {
        /** Degraded by that alone which failed. */
        public Degraded() {
            this(Optional.empty());
        }

        /**
         * Degraded while an exception from something else lasts.
         *
         * @param until until when, exclusive
         */
        public Degraded(Instant until) {
            this(Optional.of(until));
        }
    }

    /**
     * It may not be used until somebody decides.
     *
     * @param heldBy who put it there by hand, so that no run and no decision about something else lifts it; empty if a rule or a
     *     decision did
     * @since 0.1
     */
    record Quarantined(Optional<String> heldBy) implements QualityState {
        /** A quarantine by a rule or a decision. */
        public Quarantined() {
            this(Optional.empty());
        }
    }

    /**
     * Somebody decided that it may be used as it is.
     *
     * @param until until when, exclusive
     * @since 0.1
     */
    record Waived(Instant until) implements QualityState {}

    /**
     * Returns what it means for who uses the asset.
     *
     * @param locale the reader's locale; every language but Korean means English
     * @param zone the zone in which the end of an exception is told, such as that of the organisation ({@code LocalZone})
     * @return a sentence that begins with the state, such as {@code quarantined: it may not be used until somebody decides}
     */
    default String describe(Locale locale, ZoneId zone) {
        return text(ends().findFirst().map(end -> Moments.print(end, zone))).in(locale);
    }

    private Text text(Optional<String> end) {
        if (this instanceof Unknown) {
            return Text.of("unknown: nobody has looked", "알 수 없음: 아직 확인한 적이 없습니다");
        }
        if (this instanceof Healthy) {
            return Text.of("healthy: nothing is known to be wrong", "정상: 알려진 문제가 없습니다");
        }
        if (this instanceof Quarantined quarantined) {
            return Text.of(
                    "quarantined: it may not be used until somebody decides"
                            + quarantined
                                    .heldBy()
                                    .map(who -> "; " + who + " put it there by hand")
                                    .orElse(""),
                    "격리: 결정이 있을 때까지 사용할 수 없습니다"
                            + quarantined
                                    .heldBy()
                                    .map(who -> ". " + who + " 님이 직접 격리했습니다")
                                    .orElse(""));
        }
        String en = end.map(until -> " until " + until).orElse("");
        String ko = end.map(until -> until + "까지 ").orElse("");
        return this instanceof Degraded
                ? Text.of("degraded: something is wrong, but it may be used" + en, "저하: 문제가 있지만 " + ko + "사용할 수 있습니다")
                : Text.of("excepted: it may be used as it is" + en, "한시적 예외: " + ko + "그대로 사용할 수 있습니다");
    }

    /**
     * Returns whether it may be used.
     *
     * @param time when
     * @return false while it is in quarantine, and after a waiver has ended
     */
    default boolean isUsableAt(Instant time) {
        return !(this instanceof Quarantined) && !isEndedAt(time);
    }

    /**
     * Returns whether an exception that it rests on has ended, so that it is to be looked at anew.
     *
     * @param time when
     * @return true from the end on
     */
    default boolean isEndedAt(Instant time) {
        return ends().anyMatch(end -> !time.isBefore(end));
    }

    private Stream<Instant> ends() {
        if (this instanceof Waived waived) {
            return Stream.of(waived.until());
        }
        return this instanceof Degraded degraded ? degraded.until().stream() : Stream.empty();
    }

    /**
     * Returns the worst of states that hold together. An exception covers what it was made for and nothing else: an asset that
     * is degraded for another reason is no better for it, but no longer usable than the exception lasts.
     *
     * @param states the states
     * @return quarantined before degraded before waived before any other, with the end of the exception that ends first; empty
     *     if there are none
     */
    static Optional<QualityState> worst(Collection<QualityState> states) {
        Optional<Instant> end = states.stream().flatMap(QualityState::ends).min(Comparator.naturalOrder());
        Optional<QualityState> worst = states.stream().max(Comparator.comparingInt(QualityState::rank));
        return worst.map(state -> state.endingAt(end));
    }

    private int rank() {
        if (this instanceof Quarantined) {
            return 3;
        }
        if (this instanceof Degraded) {
            return 2;
        }
        return this instanceof Waived ? 1 : 0;
    }

    private QualityState endingAt(Optional<Instant> end) {
        if (this instanceof Waived) {
            return new Waived(end.orElseThrow());
        }
        return this instanceof Degraded ? new Degraded(end) : this;
    }
}
