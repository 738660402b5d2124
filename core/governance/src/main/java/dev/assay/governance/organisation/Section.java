package dev.assay.governance.organisation;

import dev.assay.governance.raci.RaciMatrix;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The lists of governed things in a description. */
enum Section {
    PRINCIPALS("people", "principals"),
    PERSONAS("people", "personas"),
    ASSIGNMENTS("people", "assignments"),
    SKILLS("people", "skills"),
    PAIRS("rules", "forbiddenPairs"),
    ACTIVITIES("raci", "activities"),
    ASSETS("assets");

    private final Spot spot;

    Section(String... steps) {
        this.spot = new Spot(List.of((Object[]) steps));
    }

    Spot spot() {
        return spot;
    }

    /** Returns the list that a place lies in; empty for the lists themselves and for what lies in none. */
    static Optional<Section> around(Spot place) {
        return Arrays.stream(values())
                .filter(section -> section.spot.contains(place) && place.depth() > section.spot.depth())
                .findFirst();
    }

    /** Returns the governed thing that a place is or lies in. */
    static Optional<Spot> thing(Spot place) {
        return around(place).map(section -> place.upTo(section.spot.depth() + 1));
    }

    /** Returns a description with some things of this list only, by their positions. */
    Organisation only(Organisation all, IntPredicate kept) {
        Staff people = all.people();
        Staff staff = new Staff(
                kept(PRINCIPALS, people.principals(), kept),
                kept(PERSONAS, people.personas(), kept),
                kept(ASSIGNMENTS, people.assignments(), kept),
                kept(SKILLS, people.skills(), kept));
        return new Organisation(
                all.profile(),
                staff,
                all.rules().map(rules -> new Rules(rules.people(), kept(PAIRS, rules.forbiddenPairs(), kept))),
                all.raci().map(raci -> new RaciMatrix(raci.version(), kept(ACTIVITIES, raci.activities(), kept))),
                kept(ASSETS, all.assets(), kept));
    }

    private <T> List<T> kept(Section list, List<T> things, IntPredicate kept) {
        return list != this
                ? things
                : IntStream.range(0, things.size())
                        .filter(kept)
                        .mapToObj(things::get)
                        .toList();
    }
}
