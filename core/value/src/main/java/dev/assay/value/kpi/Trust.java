package dev.assay.value.kpi;

import dev.assay.quality.finding.Text;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How far a figure can be trusted. Immutable.
 *
 * @param value from 0 to 1: that of the least trusted figure it is made of
 * @param path from the figure to that one, by their ids
 * @param passed how many expectations of its suite hold
 * @param expectations how many there are
 * @param ageInDays how old the outcome is
 * @since 0.1
 */
public record Trust(double value, List<String> path, long passed, long expectations, double ageInDays) {
    /** Copies the path. */
    public Trust {
        path = List.copyOf(path);
    }

    Trust through(String id) {
        return new Trust(value, Stream.concat(Stream.of(id), path.stream()).toList(), passed, expectations, ageInDays);
    }

    /**
     * Returns why the figure is trusted so far.
     *
     * @return a sentence to show beside the money
     */
    public Text sentence() {
        String leaf = path.get(path.size() - 1);
        String share = String.format(Locale.ROOT, "%.0f%%", 100 * value);
        String age = String.format(Locale.ROOT, "%.1f", ageInDays);
        return Text.of(
                "trusted to " + share + " because of \"" + leaf + "\": " + passed + " of " + expectations
                        + " expectations hold, " + age + " days old",
                "신뢰도 " + share + ", 근거 \"" + leaf + "\": 기대 조건 " + expectations + "개 중 " + passed + "개 충족, " + age
                        + "일 경과");
    }

    @Override
    public String toString() {
        return sentence().en();
    }
}
