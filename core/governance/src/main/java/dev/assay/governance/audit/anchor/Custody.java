package dev.assay.governance.audit.anchor;

import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import java.util.List;
import java.util.Set;

/**
 * Where a log or a sink of its checkpoints lies, and who can write there. Immutable.
 *
 * <p>A checkpoint proves something only against those who cannot rewrite it together with the log.
 *
 * @param name what it is called, for messages
 * @param place where it lies, such as a volume, a database server or a service
 * @param credentials the accounts or keys that can write there
 * @since 0.1
 */
public record Custody(String name, String place, Set<String> credentials) {
    /** Copies the credentials. */
    public Custody {
        credentials = Set.copyOf(credentials);
    }

    /**
     * Looks whether somebody other than those who can write a log holds its checkpoints, in another place.
     *
     * @param log the log
     * @param sinks the sinks of its checkpoints
     * @return one warning {@code SOD-6} if there is no such sink; else empty
     */
    public static List<Finding> check(Custody log, List<Custody> sinks) {
        if (sinks.stream().anyMatch(sink -> sink.isApartFrom(log))) {
            return List.of();
        }
        List<String> names = sinks.stream().map(Custody::name).toList();
        return List.of(Finding.warning(
                "SOD-6",
                "sinks",
                Text.of(
                        "some sink must lie elsewhere and be held by others than who can write log " + log.name
                                + ", but there are only " + names,
                        "로그 " + log.name + "에 쓸 수 있는 사람이 아닌 다른 사람이 다른 곳에 보관하는 체크포인트가 있어야 하지만 " + names + "뿐입니다")));
    }

    /** What is said where nobody has said who holds the checkpoints. */
    static List<Finding> unknown(String log) {
        return List.of(Finding.warning(
                "SOD-6",
                "sinks",
                Text.of(
                        "it must be told who can write log " + log + " and who holds its checkpoints, but nobody did",
                        "로그 " + log + "에 쓸 수 있는 사람과 체크포인트를 보관하는 사람을 밝혀야 하지만 아무도 밝히지 않았습니다")));
    }

    private boolean isApartFrom(Custody log) {
        return !place.equals(log.place) && !log.credentials.containsAll(credentials);
    }
}
