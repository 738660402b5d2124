package dev.assay.value.dataset;

import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.value.answer.Answer;
import dev.assay.value.dataset.DatasetUse.Status;
import dev.assay.value.internal.NamedAmounts;
import dev.assay.value.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What is paid a year for data that nobody reads: the waste list of "keep only the data that are needed". Immutable.
 *
 * <pre>{@code
 * IdleDataCost idle = IdleDataCost.of(List.of(
 *     DatasetUse.of("clicks-2019", Money.of("4800000", "KRW")).read(0, firstDay, lastDay),
 *     DatasetUse.of("orders", Money.of("9000000", "KRW")).read(15_200, firstDay, lastDay)));
 * idle.cost();     // KRW 4,800,000 a year
 * }</pre>
 *
 * <p>Of what nobody counted it is unknown whether it is idle; it is told apart, and never counted as idle or as read.
 *
 * @param datasets all data sets, the most expensive first, of equals by name
 * @since 0.1
 */
public record IdleDataCost(List<DatasetUse> datasets) {
    private static final NamedAmounts NAMED = new NamedAmounts(Text.of("data set", "데이터셋"), Text.of("costs", "비용"));

    /**
     * Checks and sorts the list.
     *
     * @throws FindingsException with all faults together: an empty list, a name that occurs twice, several currencies
     */
    public IdleDataCost {
        FindingsException.throwErrors("data sets", faults(datasets));
        datasets = datasets.stream()
                .sorted(Comparator.comparing(DatasetUse::costPerYear).reversed().thenComparing(DatasetUse::dataset))
                .toList();
    }

    /**
     * Returns the report on data sets.
     *
     * @param datasets at least one, each with a name of its own and all in one currency
     * @return the report
     * @throws FindingsException with all faults together
     */
    public static IdleDataCost of(List<DatasetUse> datasets) {
        return new IdleDataCost(datasets);
    }

    private static List<Finding> faults(List<DatasetUse> datasets) {
        List<Finding> faults = NAMED.faults(
                datasets, DatasetUse::dataset, each -> each.costPerYear().currency());
        if (datasets.isEmpty()) {
            faults.add(Finding.error(
                    "NO_DATASET", "", Text.of("there must be a data set, but there is none", "데이터셋이 하나 이상 있어야 합니다")));
        }
        return faults;
    }

    static Answer<Money> noRead(String dataset) {
        return Answer.none(
                "NO_READ",
                Text.of(
                        "there is no cost of a read, because no read of \"" + dataset + "\" is known",
                        "\"" + Particle.OBJECT.after(dataset + "\"") + " 조회한 기록이 없어 조회 한 번의 비용이 없습니다"));
    }

    /**
     * Returns the data sets of a status.
     *
     * @param status the status
     * @return those data sets, the most expensive first
     */
    public List<DatasetUse> datasets(Status status) {
        return datasets.stream().filter(each -> each.status() == status).toList();
    }

    /**
     * Returns what data sets that nobody reads cost.
     *
     * @return the sum a year
     */
    public Money cost() {
        return cost(Status.IDLE);
    }

    /**
     * Returns what data sets of a status cost.
     *
     * @param status the status
     * @return the sum a year
     */
    public Money cost(Status status) {
        return sum(datasets(status));
    }

    /**
     * Returns what all data sets cost.
     *
     * @return the sum a year
     */
    public Money total() {
        return sum(datasets);
    }

    private Money sum(List<DatasetUse> some) {
        Money nothing = Money.zero(datasets.get(0).costPerYear().currency());
        return some.stream().map(DatasetUse::costPerYear).reduce(nothing, Money::plus);
    }

    /**
     * Returns which share of all costs is paid for data that nobody reads.
     *
     * @return a share of one; no value if nothing costs anything
     */
    public Answer<BigDecimal> share() {
        return total().signum() == 0
                ? Answer.none(
                        "NO_COST",
                        Text.of("there is no share, because no data set costs anything", "비용이 드는 데이터셋이 없어 비율이 없습니다"))
                : Answer.of(cost().amount().divide(total().amount(), MathContext.DECIMAL64));
    }

    /**
     * Says what is paid for nothing, and who answers for it.
     *
     * @param locale the reader's locale
     * @return some lines
     */
    public String describe(Locale locale) {
        StringBuilder text = new StringBuilder(headline().in(locale)).append('\n');
        datasets(Status.IDLE).forEach(each -> text.append(line(each).in(locale)).append('\n'));
        List<DatasetUse> unknown = datasets(Status.UNKNOWN);
        if (!unknown.isEmpty()) {
            text.append(unknown(unknown).in(locale)).append('\n');
        }
        return text.toString();
    }

    private Text headline() {
        String percent = share().value()
                .map(share -> " (" + share.movePointRight(2).setScale(1, RoundingMode.HALF_EVEN) + "%)")
                .orElse("");
        return Text.of(
                "data that nobody reads cost " + cost() + " of " + total() + " a year" + percent,
                "아무도 읽지 않는 데이터의 비용은 연 " + korean(total()) + " 가운데 " + korean(cost()) + "입니다" + percent);
    }

    private static Text line(DatasetUse idle) {
        DatasetUse.Reading reading = idle.reading().orElseThrow();
        String window = reading.from() + " – " + reading.to();
        return Text.of(
                "- " + idle.dataset() + ": " + idle.costPerYear() + " a year, no read in " + window
                        + idle.owner().map(owner -> "; " + owner).orElse("; nobody owns it"),
                "- " + idle.dataset() + ": 연 " + korean(idle.costPerYear()) + ", 조회 없음(" + window + ")"
                        + idle.owner().map(owner -> "; " + owner).orElse("; 담당자 없음"));
    }

    private Text unknown(List<DatasetUse> unknown) {
        String names =
                String.join(", ", unknown.stream().map(DatasetUse::dataset).toList());
        return Text.of(
                "not known to be read or not, because nobody counted for as long as their rhythm of use: " + names
                        + " (" + cost(Status.UNKNOWN) + " a year)",
                "사용 주기만큼 조회를 세지 않아 읽히는지 알 수 없는 데이터: " + names + "(연 " + korean(cost(Status.UNKNOWN)) + ")");
    }

    private static String korean(Money money) {
        return money.describe(Locale.KOREAN);
    }

    /** Returns what {@link #describe} says in English. */
    @Override
    public String toString() {
        return describe(Locale.ENGLISH);
    }
}
