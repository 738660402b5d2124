package dev.assay.governance.organisation;

import dev.assay.governance.people.PeoplePolicy;
import dev.assay.quality.finding.Finding;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A description of which not everything could be read.
 *
 * @param tree the tree, mended
 * @param organisation what it says, with stand-ins
 * @param gaps where stand-ins are, or where something was left out
 * @param misnamed what has keys that nobody knows, which may be meant for those that are not there
 */
record Readable(Object tree, Organisation organisation, Set<Spot> gaps, Set<Spot> misnamed) {
    private static final Spot POLICY = new Spot(List.of("rules", "people"));

    /**
     * Returns the broken rules that do not hang on what could not be read: those that are broken with stand-ins and without them
     * alike.
     */
    List<Finding> broken(Instant time) {
        Organisation filled = Holes.filled(this);
        List<Finding> clear = new ArrayList<>();
        Set<Spot> unsound = new HashSet<>();
        gaps.forEach(gap -> Section.thing(gap).ifPresent(unsound::add));
        for (Finding finding : errors(filled, time)) {
            Spot place = Spot.of(finding.path(), tree);
            if (isDoubtful(finding, place)) {
                Section.thing(place).ifPresent(unsound::add);
            } else {
                clear.add(finding);
            }
        }
        for (Section section : Section.values()) {
            Organisation without = section.only(filled, position -> isSound(section, position, unsound));
            if (!without.equals(filled)) {
                List<Finding> still = errors(without, time);
                clear.removeIf(finding -> !still.contains(finding) && !isWithin(finding, section, unsound));
            }
        }
        boolean policy = misnamed.stream().anyMatch(parent -> parent.equals(POLICY) || isAbsent(POLICY, parent));
        if (policy || isLost(POLICY)) {
            List<Finding> still = errors(lenient(filled), time);
            clear.removeIf(finding -> !still.contains(finding));
        }
        return clear;
    }

    private static List<Finding> errors(Organisation organisation, Instant time) {
        return OrganisationRules.check(organisation, time).stream()
                .filter(finding -> finding.level() == Finding.Level.ERROR)
                .toList();
    }

    /** What is said twice was read twice: what could not be read is never the same as anything else. */
    private boolean isDoubtful(Finding finding, Spot place) {
        if (finding.code().equals(Duplicates.CODE)) {
            return false;
        }
        boolean thing = Section.thing(place).isPresent();
        return gaps.stream().anyMatch(gap -> gap.contains(place) || (thing && place.contains(gap)))
                || misnamed.stream().anyMatch(parent -> isAbsent(place, parent));
    }

    private boolean isAbsent(Spot place, Spot parent) {
        return place.depth() > parent.depth()
                && parent.contains(place)
                && parent.in(tree) instanceof Map<?, ?> fields
                && !fields.containsKey(place.steps().get(parent.depth()));
    }

    private boolean isSound(Section section, int position, Set<Spot> unsound) {
        Spot thing = section.spot().then(position);
        return thing.in(tree) != null
                && !unsound.contains(thing)
                && gaps.stream().noneMatch(gap -> gap.contains(section.spot()));
    }

    private boolean isWithin(Finding finding, Section section, Set<Spot> unsound) {
        Optional<Spot> thing = Section.thing(Spot.of(finding.path(), tree));
        return finding.code().equals(Duplicates.CODE)
                || thing.filter(section.spot()::contains)
                        .filter(unsound::contains)
                        .isPresent();
    }

    /** Returns whether a list has things of which nothing is known, not even which they are. */
    boolean hasHole(Section section) {
        return section.spot().in(tree) instanceof List<?> things
                && things.stream().anyMatch(StandIns::isNameless);
    }

    /** Returns whether something was not read, in whole or in part. */
    boolean isLost(Spot place) {
        return gaps.stream().anyMatch(gap -> gap.contains(place) || place.contains(gap));
    }

    /** Lets everything be done that only the organisation's own policy could forbid. */
    private static Organisation lenient(Organisation all) {
        Map<String, PeoplePolicy.Delegation> decisions = new TreeMap<>();
        all.people().personas().stream()
                .flatMap(persona -> persona.decisionScopes().stream())
                .map(scope -> scope.kind().value())
                .filter(kind -> all.raci().stream()
                        .flatMap(raci -> raci.activities().stream())
                        .anyMatch(activity -> activity.reach().decisions().contains(kind)))
                .forEach(kind -> decisions.put(kind, PeoplePolicy.Delegation.DELEGABLE));
        Rules rules = all.rules().orElseGet(Rules::defaults);
        PeoplePolicy policy = new PeoplePolicy(Duration.ofHours(1), Set.of(), decisions, Rules.anything(all.people()));
        return new Organisation(
                all.profile(),
                all.people(),
                Optional.of(new Rules(policy, rules.forbiddenPairs())),
                all.raci(),
                all.assets());
    }
}
