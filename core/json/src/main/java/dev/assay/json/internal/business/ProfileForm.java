package dev.assay.json.internal.business;

import dev.assay.json.internal.argument.Choices;
import dev.assay.json.internal.tree.Node;
import dev.assay.json.internal.tree.Node.Mapping;
import dev.assay.json.internal.tree.Nodes;
import dev.assay.json.internal.tree.Place;
import dev.assay.json.internal.tree.UnreadableException;
import dev.assay.json.internal.value.Figures;
import dev.assay.json.internal.value.Keys;
import dev.assay.json.internal.value.Rates;
import dev.assay.json.internal.value.Words;
import dev.assay.quality.finding.Text;
import dev.assay.value.business.schedule.Profile;
import dev.assay.value.business.schedule.ProfileShapes;
import dev.assay.value.rate.PeriodUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How an amount moves over its periods: {@code level}, or a shape such as {@code {ramp-linear: 6, in: month}}. */
final class ProfileForm {
    private static final String LEVEL = "level";
    private static final String IN = "in";
    private static final String PRODUCT = "product";
    private static final String MIDDLE = "middle";
    private static final String SLOPE = "slope";
    static final List<String> SHAPES =
            List.of(LEVEL, "one-off", "growing", "ramp-linear", "ramp-s", "custom", "decay", "seasonal", PRODUCT);
    static final List<String> KEYS =
            Stream.concat(SHAPES.stream(), Stream.of(IN)).toList();
    static final List<String> RAMP_KEYS = List.of(MIDDLE, SLOPE);
    private static final Text RULE =
            Text.of("a profile such as level or {ramp-linear: 6}", "level이나 {ramp-linear: 6}과 같은 프로파일");
    private static final Text RAMP = Text.of("a mapping with middle and slope", "middle과 slope");
    private static final Text LIST = Text.of("a list of profiles, at least one", "하나 이상의 프로파일 목록");

    private ProfileForm() {}

    static Profile read(Place place) {
        if (place.scalar().filter(scalar -> scalar.text().equals(LEVEL)).isPresent()) {
            return Profile.level();
        }
        Keys keys = Keys.of(place, RULE, KEYS);
        Optional<Profile> shape = keys.only(SHAPES).flatMap(found -> found.attempt(ProfileForm::shape));
        Optional<PeriodUnit> unit = keys.get(IN, found -> Words.choice(found, PeriodUnit.class));
        keys.end();
        Profile plain = shape.orElseThrow(UnreadableException::reported);
        return unit.map(plain::in).orElse(plain);
    }

    private static Profile shape(Place place) {
        return switch (place.name()) {
            case "one-off" -> Profile.oneOff(Figures.whole(place));
            case "growing" -> Profile.growing(Rates.read(place));
            case "ramp-linear" -> Profile.rampLinear(Figures.whole(place));
            case "ramp-s" -> ramp(place);
            case "custom" -> new ProfileShapes.Custom(Figures.reals(place));
            case "decay" -> Profile.decay(Figures.real(place));
            case "seasonal" -> new ProfileShapes.Seasonal(Figures.reals(place));
            case PRODUCT -> product(place);
            default -> {
                place.affirmation();
                yield Profile.level();
            }
        };
    }

    private static Profile ramp(Place place) {
        Keys keys = Keys.of(place, RAMP, RAMP_KEYS);
        Optional<Double> middle = keys.require(MIDDLE, Figures::real);
        Optional<Double> slope = keys.require(SLOPE, Figures::real);
        keys.end();
        return Profile.rampS(middle.orElseThrow(), slope.orElseThrow());
    }

    private static Profile product(Place place) {
        return Figures.list(place, LIST, ProfileForm::read).stream()
                .reduce(Profile::times)
                .orElseThrow(() -> place.mustBe(LIST));
    }

    static Node write(Profile profile) {
        return profile instanceof ProfileShapes.Level ? Nodes.text(LEVEL) : mapping(profile);
    }

    private static Mapping mapping(Profile profile) {
        if (profile instanceof ProfileShapes.InUnit inner) {
            // A shape that has a unit of its own, too, stands alone in a product.
            Mapping shape = inner.shape() instanceof ProfileShapes.InUnit
                    ? Nodes.only(PRODUCT, Nodes.list(List.of(mapping(inner.shape()))))
                    : mapping(inner.shape());
            return Nodes.map()
                    .putAll(shape)
                    .put(IN, Choices.write(inner.unit()))
                    .build();
        }
        if (profile instanceof ProfileShapes.Product product) {
            return Nodes.only(PRODUCT, Nodes.list(factors(product)));
        }
        if (profile instanceof ProfileShapes.LogisticRamp ramp) {
            return Nodes.only(
                    "ramp-s",
                    Nodes.map()
                            .put(MIDDLE, Figures.write(ramp.middle()))
                            .put(SLOPE, Figures.write(ramp.slope()))
                            .build());
        }
        return simple(profile);
    }

    private static Mapping simple(Profile profile) {
        if (profile instanceof ProfileShapes.OneOff once) {
            return Nodes.only("one-off", Figures.write(once.period()));
        }
        if (profile instanceof ProfileShapes.Growing growing) {
            return Nodes.only("growing", Rates.write(growing.rate()));
        }
        if (profile instanceof ProfileShapes.LinearRamp ramp) {
            return Nodes.only("ramp-linear", Figures.write(ramp.periods()));
        }
        if (profile instanceof ProfileShapes.Custom custom) {
            return Nodes.only("custom", Figures.write(custom.factors()));
        }
        if (profile instanceof ProfileShapes.Decay decay) {
            return Nodes.only("decay", Figures.write(decay.halfLife()));
        }
        if (profile instanceof ProfileShapes.Seasonal seasonal) {
            return Nodes.only("seasonal", Figures.write(seasonal.months()));
        }
        return Nodes.only(LEVEL, Nodes.yes());
    }

    /** What is multiplied, from left to right. */
    private static List<Node> factors(ProfileShapes.Product product) {
        List<Node> factors = new ArrayList<>();
        if (product.left() instanceof ProfileShapes.Product left) {
            factors.addAll(factors(left));
        } else {
            factors.add(write(product.left()));
        }
        factors.add(write(product.right()));
        return factors;
    }
}
