package dev.assay.value.portfolio;

import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.ValueException;
import dev.assay.value.money.Money;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Something that can be funded, or not. Immutable.
 *
 * @param id its name in the portfolio, not blank
 * @param value what funding it is worth, such as its net present value; negative for something that others need
 * @param uses how much of each budget it takes, by the budget's name, 0 or more; a budget that is not named is not used
 * @param tags what it belongs to
 * @since 0.1
 */
public record Candidate(String id, Money value, Map<String, BigDecimal> uses, Set<String> tags) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the id is blank or a use is negative
     */
    public Candidate {
        Objects.requireNonNull(value, "value");
        if (id.isBlank()) {
            throw new ValueException("id must not be blank", "id는 비어 있으면 안 됩니다");
        }
        uses.forEach((budget, amount) -> {
            if (amount.signum() < 0) {
                throw new ValueException(
                        "use of \"" + budget + "\" by \"" + id + "\" must not be negative, but was " + amount,
                        "\"" + id + "\"의 \"" + budget + "\" 사용량은 음수가 아니어야 하지만 " + amount + "입니다");
            }
        });
        uses = java.util.Collections.unmodifiableMap(new TreeMap<>(uses));
        tags = java.util.Collections.unmodifiableSet(new TreeSet<>(tags));
    }

    /**
     * Returns a candidate that uses nothing yet.
     *
     * @param id its name, not blank
     * @param value what funding it is worth
     * @return the candidate
     */
    public static Candidate of(String id, Money value) {
        return new Candidate(id, value, Map.of(), Set.of());
    }

    /**
     * Returns the candidate with a use of a budget of money.
     *
     * @param budget the budget's name
     * @param amount how much, in the candidate's currency
     * @return a new candidate
     * @throws IllegalArgumentException if the currency is another one, or the amount is negative
     */
    public Candidate uses(String budget, Money amount) {
        return uses(budget, value.currency().equals(amount.currency()) ? amount.amount() : refused(amount));
    }

    private BigDecimal refused(Money amount) {
        throw new ValueException(
                "currency of a use by \"" + id + "\" must be " + value.currency() + ", but was " + amount.currency(),
                "\"" + Particle.SUBJECT.after(id + "\"") + " 쓰는 금액의 통화는 " + value.currency() + "여야 하지만 "
                        + amount.currency() + "입니다");
    }

    /**
     * Returns the candidate with a use of a budget of anything else, such as people or days.
     *
     * @param budget the budget's name
     * @param amount how much
     * @return a new candidate
     * @throws IllegalArgumentException if the amount is negative
     */
    public Candidate uses(String budget, BigDecimal amount) {
        Map<String, BigDecimal> more = new TreeMap<>(uses);
        more.put(budget, amount);
        return new Candidate(id, value, more, tags);
    }

    /**
     * Returns the candidate with one more tag.
     *
     * @param tag the tag
     * @return a new candidate
     */
    public Candidate tagged(String tag) {
        Set<String> more = new TreeSet<>(tags);
        more.add(tag);
        return new Candidate(id, value, uses, more);
    }

    boolean is(String name) {
        return id.equals(name);
    }

    /** Returns how much of a budget it takes. */
    BigDecimal use(String budget) {
        return uses.getOrDefault(budget, BigDecimal.ZERO);
    }
}
