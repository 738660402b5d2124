package dev.assay.quality.canonical;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Builds the object of one part of a rule: its kind and its components. Confined to one thread. */
final class Part {
    private final Map<String, Json> members = new LinkedHashMap<>();

    private Part() {}

    static Part of(String kind) {
        return new Part().with("kind", kind);
    }

    Part with(String key, Json value) {
        members.put(key, value);
        return this;
    }

    Part with(String key, String value) {
        return with(key, Json.string(value));
    }

    Part with(String key, Enum<?> value) {
        return with(key, name(value));
    }

    Part with(String key, BigDecimal value) {
        return with(key, number(value));
    }

    Part withNames(String key, List<String> names) {
        return with(key, Json.array(names.stream().map(Json::string).toList()));
    }

    Json json() {
        return Json.object(members);
    }

    static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** All digits, no exponent, no zeros at the end. */
    static String number(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
