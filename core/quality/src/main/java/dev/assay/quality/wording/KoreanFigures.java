package dev.assay.quality.wording;

import dev.assay.quality.data.Particle;
import dev.assay.quality.measure.Measure;
import java.math.BigDecimal;

/** Names figures in Korean. */
final class KoreanFigures implements Measure.Cases<String> {
    static final KoreanFigures INSTANCE = new KoreanFigures();

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private KoreanFigures() {}

    @Override
    public String rowCount(Measure.RowCount measure) {
        return "행의 수";
    }

    @Override
    public String satisfying(Measure.Satisfying measure) {
        return measure.condition().fold(KoreanConditions.PLAIN).rows();
    }

    @Override
    public String occurrences(Measure.Occurrences measure) {
        String values = Terms.tuple(measure.values());
        return switch (measure.what()) {
            case UNIQUE_ROWS -> Particle.SUBJECT.after(values) + " 유일한 행";
            case ROWS_IN_DUPLICATE_GROUPS -> Particle.SUBJECT.after(values) + " 두 번 이상 나오는 행의 수";
            case SURPLUS_COPIES -> values + "의 중복 사본의 수";
            case DISTINCT_COUNT -> values + "의 서로 다른 값의 수";
            case DISTINCT_RATIO -> "행 수에 대한 " + values + "의 서로 다른 값의 비율";
            case UNIQUENESS_RATIO -> Particle.SUBJECT.after(values) + " 한 번만 나오는 행의 비율";
            case UNIQUE_VALUE_RATIO -> values + "의 서로 다른 값 중 한 번만 나오는 값의 비율";
        };
    }

    @Override
    public String statistic(Measure.Statistic measure) {
        String of = Terms.value(measure.of());
        return measure.stat() == Measure.Stat.AGE_OF_NEWEST
                ? "가장 최근 " + of + "의 경과 시간"
                : of + "의 " + name(measure.stat());
    }

    private static String name(Measure.Stat stat) {
        return switch (stat) {
            case MIN -> "최솟값";
            case MAX -> "최댓값";
            case RANGE -> "최댓값과 최솟값의 차이";
            case SUM -> "합계";
            case MEAN -> "평균";
            case VARIANCE -> "분산";
            case POPULATION_VARIANCE -> "모분산";
            case STANDARD_DEVIATION -> "표준편차";
            case POPULATION_STANDARD_DEVIATION -> "모표준편차";
            case SKEWNESS -> "왜도";
            case KURTOSIS -> "초과 첨도";
            case INTERQUARTILE_RANGE -> "사분위 범위";
            case ENTROPY -> "엔트로피";
            case AGE_OF_NEWEST -> "경과 시간";
        };
    }

    @Override
    public String quantile(Measure.Quantile measure) {
        String how = switch (measure.interpolation()) {
            case LINEAR -> "";
            case LOWER -> "(이웃한 두 값 중 작은 값)";
            case HIGHER -> "(이웃한 두 값 중 큰 값)";
            case NEAREST -> "(이웃한 두 값 중 가까운 값)";
            case MIDPOINT -> "(이웃한 두 값의 중간)";
        };
        String name = measure.q().compareTo(HALF) == 0 ? "중앙값" : Terms.constant(measure.q()) + " 분위수";
        return Terms.value(measure.of()) + "의 " + name + how;
    }

    @Override
    public String valueSet(Measure.ValueSet measure) {
        String of = Terms.value(measure.of());
        return switch (measure.which()) {
            case DISTINCT -> of + "의 서로 다른 값";
            case MOST_COMMON -> of + "의 최빈값";
        };
    }

    @Override
    public String columns(Measure.Columns measure) {
        return "열";
    }
}
