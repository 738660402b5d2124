package dev.assay.governance.codec;

import dev.assay.governance.Moments;
import dev.assay.governance.Numbers;
import dev.assay.governance.codec.Form.Sort;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Types whose values are written as one text, and truths. */
final class Scalars {
    private static final Map<Class<?>, TreeCodec> KNOWN = known();

    private Scalars() {}

    private static Map<Class<?>, TreeCodec> known() {
        Map<Class<?>, TreeCodec> known = new HashMap<>();
        known.put(String.class, codec(Sort.TEXT, "a text", "글", Object::toString, text -> text));
        known.put(boolean.class, new TruthCodec());
        known.put(Boolean.class, new TruthCodec());
        TreeCodec ints = codec(Sort.WHOLE, "a whole number", "정수", Object::toString, Integer::valueOf);
        known.put(int.class, ints);
        known.put(Integer.class, ints);
        TreeCodec longs = codec(Sort.WHOLE, "a whole number", "정수", Object::toString, Long::valueOf);
        known.put(long.class, longs);
        known.put(Long.class, longs);
        known.put(
                BigDecimal.class,
                codec(Sort.NUMBER, "a number", "수", value -> plain((BigDecimal) value), Numbers::parse));
        known.put(
                Instant.class,
                codec(
                        Sort.TIME,
                        "a point in time such as 2026-03-01T09:00:00Z",
                        "2026-03-01T09:00:00Z 같은 시각",
                        value -> Moments.print((Instant) value),
                        text -> Moments.micros(Instant.parse(text))));
        known.put(
                LocalDate.class,
                codec(Sort.DATE, "a date such as 2026-03-01", "2026-03-01 같은 날짜", Object::toString, LocalDate::parse));
        known.put(
                Duration.class,
                codec(Sort.DURATION, "a duration such as PT1H", "PT1H 같은 시간", Object::toString, Duration::parse));
        known.put(
                Period.class, codec(Sort.PERIOD, "a period such as P3M", "P3M 같은 기간", Object::toString, Period::parse));
        known.put(
                ZoneId.class,
                codec(Sort.ZONE, "a time zone such as Asia/Seoul", "Asia/Seoul 같은 시간대", Object::toString, ZoneId::of));
        known.put(URI.class, codec(Sort.URI, "a URI", "URI", Object::toString, URI::create));
        return Map.copyOf(known);
    }

    private static String plain(BigDecimal number) {
        return Numbers.require("number", number).toPlainString();
    }

    private static TreeCodec codec(
            Sort sort, String rule, String korean, Function<Object, String> print, Function<String, Object> parse) {
        return new ScalarCodec(new Form.Value(sort), rule, korean, print, parse);
    }

    static Optional<TreeCodec> of(Class<?> type) {
        return type.isEnum() ? Optional.of(ofEnum(type)) : Optional.ofNullable(KNOWN.get(type));
    }

    private static TreeCodec ofEnum(Class<?> type) {
        Map<String, Object> byWord = new HashMap<>();
        for (Object constant : type.getEnumConstants()) {
            byWord.put(Words.kebab(((Enum<?>) constant).name()), constant);
        }
        List<String> words = Arrays.stream(type.getEnumConstants())
                .map(constant -> Words.kebab(((Enum<?>) constant).name()))
                .toList();
        Form form = new Form.Words(words);
        String list = String.join(", ", words);
        return new ScalarCodec(
                form, "one of " + list, list + " 중 하나", value -> Words.kebab(((Enum<?>) value).name()), word -> {
                    Object constant = byWord.get(word);
                    if (constant == null) {
                        throw new IllegalArgumentException(word);
                    }
                    return constant;
                });
    }
}
