package dev.assay.quality.format;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.assay.quality.data.Names;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds formats from names and settings. */
final class FormatParser {
    private static final Map<String, StandardFormat> STANDARD =
            Arrays.stream(StandardFormat.values()).collect(toUnmodifiableMap(StandardFormat::id, format -> format));

    private static final List<String> IDS = Stream.concat(STANDARD.keySet().stream(), Stream.of(Cidr.ID))
            .sorted()
            .toList();

    private FormatParser() {}

    static List<String> ids() {
        return IDS;
    }

    static Format parse(String id, Map<String, String> parameters) {
        requireNonNull(id, "id");
        requireNonNull(parameters, "parameters");
        if (!IDS.contains(id)) {
            throw new InvalidFormatException(id, List.of(unknownFormat(id)));
        }
        var faults = new ArrayList<String>();
        String known = parameter(id);
        for (String name : new TreeMap<>(parameters).keySet()) {
            if (!name.equals(known)) {
                faults.add(unknownParameter(id, name, known));
            }
        }
        String value = known == null ? null : parameters.get(known);
        addValueFault(id, value, faults);
        if (!faults.isEmpty()) {
            throw new InvalidFormatException(id, faults);
        }
        return create(id, value);
    }

    private static String unknownFormat(String id) {
        return "no format \"" + id + "\"; " + Names.hint(id, "formats", IDS);
    }

    /** Returns the name of the one parameter that the format has, or null when it has none. */
    private static @Nullable String parameter(String id) {
        return switch (id) {
            case Cidr.ID -> Cidr.BLOCK;
            case Iban.ID -> Iban.COUNTRY;
            default -> null;
        };
    }

    private static void addValueFault(String id, @Nullable String value, List<String> faults) {
        String fault = switch (id) {
            case Cidr.ID -> value == null ? "block must be given" : Cidr.fault(value);
            case Iban.ID -> value == null ? null : Iban.fault(value);
            default -> null;
        };
        if (fault != null) {
            faults.add(fault);
        }
    }

    private static Format create(String id, @Nullable String value) {
        if (value == null) {
            return requireNonNull(STANDARD.get(id));
        }
        return id.equals(Cidr.ID) ? new Cidr(value) : new Iban(value);
    }

    private static String unknownParameter(String id, String name, @Nullable String known) {
        List<String> candidates = known == null ? List.of() : List.of(known);
        return "no parameter \"" + name + "\" in format " + id + "; " + Names.hint(name, "parameters", candidates);
    }
}
