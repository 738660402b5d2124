package dev.assay.json.internal.suite;

import dev.assay.json.internal.argument.Choices;
import dev.assay.json.internal.argument.Literals;
import dev.assay.json.internal.tree.Fields;
import dev.assay.json.internal.tree.Node;
import dev.assay.json.internal.tree.Nodes;
import dev.assay.json.internal.tree.Place;
import dev.assay.quality.MissingCode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Values that mean missing: constants, {@code {nan: true}}, {@code {blank: true}}, {@code {matching: "x+"}}. */
final class MissingCodes {
    private static final String NAN = Choices.id(MissingCode.Kind.NAN);
    private static final String BLANK = Choices.id(MissingCode.Kind.BLANK);
    private static final String MATCHING = "matching";
    private static final List<String> KEYS = Stream.concat(Stream.of(NAN, BLANK, MATCHING), Literals.types().stream())
            .toList();

    private MissingCodes() {}

    static MissingCode read(Place place) {
        if (!place.isMapping()) {
            return new MissingCode.Value(Literals.read(place));
        }
        Fields fields = place.fields("a value that means missing").knowing(KEYS);
        Place chosen = fields.only(KEYS);
        if (chosen.name().equals(MATCHING)) {
            return new MissingCode.Matching(chosen.text("a regular expression"));
        }
        Optional<MissingCode.Kind> kind = Stream.of(MissingCode.Kind.values())
                .filter(known -> Choices.id(known).equals(chosen.name()))
                .findFirst();
        if (kind.isEmpty()) {
            return new MissingCode.Value(Literals.read(place));
        }
        chosen.affirmation();
        return kind.get();
    }

    static Node write(MissingCode code) {
        if (code instanceof MissingCode.Value value) {
            return Literals.write(value.value());
        }
        return code instanceof MissingCode.Matching matching
                ? Nodes.only(MATCHING, Nodes.text(matching.regex()))
                : Nodes.only(Choices.id((MissingCode.Kind) code), Nodes.yes());
    }
}
