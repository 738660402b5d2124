package dev.assay.governance.codec;

import dev.assay.governance.Moments;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Types whose values are written as one text, and truths. */
final class Scalars {
    private static final Map<Class<?>, TreeCodec> KNOWN = known();

    private Scalars() {}

    private static Map<Class<?>, TreeCodec> known() {
        Map<Class<?>, TreeCodec> known = new HashMap<>();
        known.put(String.class, codec("a text", "글", Object::toString, text -> text));
        known.put(boolean.class, new TruthCodec());
        known.put(Boolean.class, new TruthCodec());
        TreeCodec ints = codec("a whole number", "정수", Object::toString, Integer::valueOf);
        known.put(int.class, ints);
        known.put(Integer.class, ints);
        TreeCodec longs = codec("a whole number", "정수", Object::toString, Long::valueOf);
        known.put(long.class, longs);
        known.put(Long.class, longs);
        known.put(
                BigDecimal.class,
                codec("a number", "수", value -> ((BigDecimal) value).toPlainString(), BigDecimal::new));
        known.put(
                Instant.class,
                codec(
                        "a point in time such as 2026-03-01T09:00:00Z",
                        "2026-03-01T09:00:00Z 같은 시각",
                        value -> Moments.print((Instant) value),
                        text -> Moments.micros(Instant.parse(text))));
        known.put(
                LocalDate.class,
                codec("a date such as 2026-03-01", "2026-03-01 같은 날짜", Object::toString, LocalDate::parse));
        known.put(Duration.class, codec("a duration such as PT1H", "PT1H 같은 시간", Object::toString, Duration::parse));
        known.put(Period.class, codec("a period such as P3M", "P3M 같은 기간", Object::toString, Period::parse));
        known.put(
                ZoneId.class,
                codec("a time zone such as Asia/Seoul", "Asia/Seoul 같은 시간대", Object::toString, ZoneId::of));
        known.put(URI.class, codec("a URI", "URI", Object::toString, URI::create));
        return Map.copyOf(known);
    }

    private static TreeCodec codec(
            String rule, String korean, Function<Object, String> print, Function<String, Object> parse) {
        return new ScalarCodec(rule, korean, print, parse);
    }

    static Optional<TreeCodec> of(Class<?> type) {
        return type.isEnum() ? Optional.of(ofEnum(type)) : Optional.ofNullable(KNOWN.get(type));
    }

    private static TreeCodec ofEnum(Class<?> type) {
        Map<String, Object> byWord = new HashMap<>();
        for (Object constant : type.getEnumConstants()) {
            byWord.put(Words.kebab(((Enum<?>) constant).name()), constant);
        }
        String words = Arrays.stream(type.getEnumConstants())
                .map(constant -> Words.kebab(((Enum<?>) constant).name()))
                .collect(Collectors.joining(", "));
        return codec("one of " + words, words + " 중 하나", value -> Words.kebab(((Enum<?>) value).name()), word -> {
            Object constant = byWord.get(word);
            if (constant == null) {
                throw new IllegalArgumentException(word);
            }
            return constant;
        });
    }
}
