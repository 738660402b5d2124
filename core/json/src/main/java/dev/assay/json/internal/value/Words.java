package dev.assay.json.internal.value;

import dev.assay.json.internal.argument.Choices;
import dev.assay.json.internal.tree.Node;
import dev.assay.json.internal.tree.Node.Scalar;
import dev.assay.json.internal.tree.Node.Type;
import dev.assay.json.internal.tree.Nodes;
import dev.assay.json.internal.tree.Place;
import dev.assay.quality.data.Names;
import dev.assay.quality.finding.Text;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Texts, labels, constants, dates and points in time. Thread-safe.
 *
 * @since 0.1
 */
public final class Words {
    private static final String EN = "en";
    private static final String KO = "ko";
    private static final Text TEXT = Text.of("text", "글");
    private static final Text VISIBLE = Text.of("text with a visible character", "보이는 글자가 있는 글");
    private static final Text LABEL = Text.of("text, or a mapping with en and ko", "글, 또는 en과 ko");
    private static final Text DATE = Text.of("a date such as 2026-01-31", "2026-01-31과 같은 날짜");
    private static final Text TIME =
            Text.of("a point in time such as 2026-01-31T09:00:00Z", "2026-01-31T09:00:00Z와 같은 시각");

    private Words() {}

    /** Reads text. */
    public static String text(Place place) {
        return place.scalar()
                .filter(scalar -> scalar.type() == Type.TEXT)
                .map(Scalar::text)
                .orElseThrow(() -> place.mustBe(TEXT, place.quoteAdvice()));
    }

    /** Reads text that is not blank. */
    public static String visible(Place place) {
        String text = text(place);
        if (text.isBlank()) {
            throw place.mustBe(VISIBLE);
        }
        return text;
    }

    /** Reads a label: a text for both languages, or one for each. */
    public static Text label(Place place) {
        if (!place.isMapping()) {
            return Text.of(visible(place));
        }
        Keys keys = Keys.of(place, LABEL, List.of(EN, KO));
        String en = keys.get(EN, Words::text).orElse("");
        String ko = keys.get(KO, Words::text).orElse("");
        keys.end();
        return new Text(en, ko);
    }

    /** Writes a label. */
    public static Node write(Text label) {
        if (label.en().equals(label.ko())) {
            return Nodes.text(label.en());
        }
        Nodes.MappingBuilder keys = Nodes.map();
        if (!label.en().isEmpty()) {
            keys.put(EN, Nodes.text(label.en()));
        }
        if (!label.ko().isEmpty()) {
            keys.put(KO, Nodes.text(label.ko()));
        }
        return keys.build();
    }

    /** Reads a constant. */
    public static <E extends Enum<E>> E choice(Place place, Class<E> type) {
        List<E> constants = Arrays.asList(type.getEnumConstants());
        List<String> ids = constants.stream().<String>map(Choices::id).toList();
        Text rule = Text.of("one of " + String.join(", ", ids), String.join(", ", ids) + " 가운데 하나");
        String text = place.scalar().map(Scalar::text).orElse("");
        int index = ids.indexOf(text);
        if (index < 0) {
            throw place.mustBe(rule, Choices.meant(Names.nearest(text, ids)));
        }
        return constants.get(index);
    }

    /** Reads a date. */
    public static LocalDate date(Place place) {
        return parsed(place, DATE, LocalDate::parse);
    }

    /** Reads a point in time. */
    public static Instant time(Place place) {
        return parsed(place, TIME, Instant::parse);
    }

    private static <T> T parsed(Place place, Text rule, Function<String, T> parse) {
        try {
            return parse.apply(place.scalar().map(Scalar::text).orElse(""));
        } catch (DateTimeException e) {
            throw place.mustBe(rule);
        }
    }
}
