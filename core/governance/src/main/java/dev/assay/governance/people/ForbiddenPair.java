package dev.assay.governance.people;

import dev.assay.governance.Moments;
import dev.assay.quality.finding.Text;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Two personas in which nobody may act at the same time. Immutable.
 *
 * @param first the ids of the one
 * @param second the ids of the other; {@code *} means every other persona
 * @param because why
 * @param until until when, exclusive, to the microsecond; empty means for good
 * @since 0.1
 */
public record ForbiddenPair(Pattern first, Pattern second, Text because, Optional<Instant> until) {
    /**
     * Brings the time to the microsecond.
     *
     * @throws IllegalArgumentException if it is not in the years 1 to 9999
     */
    public ForbiddenPair {
        until = until.map(Moments::stated);
    }

    /**
     * Returns a pair that is forbidden for good.
     *
     * @param first the ids of the one
     * @param second the ids of the other; {@code *} means every other persona
     * @param because why
     * @return the pair
     */
    public static ForbiddenPair of(Pattern first, Pattern second, Text because) {
        return new ForbiddenPair(first, second, because, Optional.empty());
    }

    /**
     * Returns the pairs that are forbidden unless an organisation says otherwise.
     *
     * @return five pairs
     */
    public static List<ForbiddenPair> defaults() {
        return List.of(
                pair(
                        "model-developer",
                        "model-validator",
                        "Nobody validates what they built",
                        "자신이 만든 모델은 스스로 검증할 수 없습니다"),
                pair(
                        "access-requester",
                        "access-approver",
                        "Nobody grants themselves access",
                        "자신의 접근 요청은 스스로 승인할 수 없습니다"),
                pair(
                        "incident-commander",
                        "incident-reviewer",
                        "Nobody reviews how they led",
                        "자신이 지휘한 사고는 스스로 검토할 수 없습니다"),
                pair("policy-author", "policy-approver", "Nobody approves what they wrote", "자신이 쓴 정책은 스스로 승인할 수 없습니다"),
                pair("auditor", "*", "Who audits takes no part in operations", "감사하는 사람은 운영에 참여할 수 없습니다"));
    }

    private static ForbiddenPair pair(String first, String second, String en, String ko) {
        return of(new Pattern(first), new Pattern(second), Text.of(en, ko));
    }

    /**
     * Returns whether it is forbidden.
     *
     * @param time when
     * @return true until just before its end
     */
    public boolean isLiveAt(Instant time) {
        return until.isEmpty() || time.isBefore(until.get());
    }

    /**
     * Returns the pair with an end.
     *
     * @param end until when, exclusive
     * @return a new pair
     */
    public ForbiddenPair endingAt(Instant end) {
        return new ForbiddenPair(first, second, because, Optional.of(end));
    }

    /**
     * Returns whether two personas must not meet in one principal.
     *
     * @param one a persona
     * @param other another
     * @return true if they are this pair, in either order; false if they are the same
     */
    public boolean forbids(PersonaId one, PersonaId other) {
        return !one.equals(other) && (isPair(one, other) || isPair(other, one));
    }

    private boolean isPair(PersonaId one, PersonaId other) {
        return first.covers(one.value()) && second.covers(other.value());
    }
}
