package dev.assay.value.portfolio;

import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.Text;
import dev.assay.value.money.Money;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * The best choice, and the best one with a candidate. Immutable.
 *
 * @param id the candidate
 * @param best the best choice
 * @param with the best choice with the candidate
 * @since 0.1
 */
public record Alternative(String id, Selection best, Selection with) {
    /** Checks the components. */
    public Alternative {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(best, "best");
        Objects.requireNonNull(with, "with");
    }

    /**
     * Returns what is lost if the candidate is funded.
     *
     * @return 0 or more; empty if no choice with it is possible
     */
    public Optional<Money> regret() {
        boolean possible = with.status() == Solution.Status.OPTIMAL || with.status() == Solution.Status.BEST_FOUND;
        return possible ? best.value().flatMap(most -> with.value().map(most::minus)) : Optional.empty();
    }

    /**
     * Says why the candidate is not funded.
     *
     * @param locale the reader's locale
     * @return one sentence
     */
    public String describe(Locale locale) {
        return text().in(locale);
    }

    private Text text() {
        if (best.takes(id)) {
            return Text.of("\"" + id + "\" is funded", "\"" + Particle.TOPIC.after(id + "\"") + " 선택되었습니다");
        }
        return regret().map(this::loses)
                .orElseGet(() -> Text.of(
                        "\"" + id + "\" cannot be funded: " + with.describe(Locale.ENGLISH),
                        "\"" + Particle.TOPIC.after(id + "\"") + " 선택할 수 없습니다: " + with.describe(Locale.KOREAN)));
    }

    private Text loses(Money regret) {
        return Text.of(
                "funding \"" + id + "\" would lose " + regret + ", with "
                        + String.join(", ", with.chosen()) + " instead of "
                        + String.join(", ", best.chosen()),
                "\"" + Particle.OBJECT.after(id + "\"") + " 선택하면 손실은 " + regret.describe(Locale.KOREAN) + "입니다: "
                        + String.join(", ", best.chosen()) + " 대신 "
                        + String.join(", ", with.chosen()));
    }

    @Override
    public String toString() {
        return describe(Locale.ENGLISH);
    }
}
