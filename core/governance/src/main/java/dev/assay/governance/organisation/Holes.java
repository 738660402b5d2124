package dev.assay.governance.organisation;

import dev.assay.governance.people.Assignment;
import dev.assay.governance.people.PeoplePolicy;
import dev.assay.governance.raci.Activity;
import dev.assay.governance.raci.RaciMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts stand-ins where others refer to what could not be read. Where it is not known which thing it was, whatever is referred to
 * and not there may be the one.
 */
final class Holes {
    private final Readable readable;
    private final Organisation organisation;
    private final Object tree;

    private Holes(Readable readable) {
        this.readable = readable;
        this.organisation = readable.organisation();
        this.tree = StandIns.copy(organisation.encode(), "#");
    }

    @SuppressWarnings("unchecked")
    static Organisation filled(Readable readable) {
        Holes holes = new Holes(readable);
        holes.fill();
        return Organisation.decode("", (Map<String, Object>) holes.tree);
    }

    private void fill() {
        Staff people = organisation.people();
        fill(Section.PRINCIPALS, principals(), people.principals().stream().map(principal -> principal.id()));
        fill(Section.PERSONAS, personas(), people.personas().stream().map(persona -> persona.id()));
        List<Activity> activities = activities();
        fill(
                Section.ACTIVITIES,
                activities.stream().flatMap(activity -> activity.parent().stream()),
                activities.stream().map(Activity::id));
        if (readable.hasHole(Section.ASSIGNMENTS)) {
            people.assignments().stream()
                    .filter(assignment -> assignment.delegateOf().isPresent())
                    .forEach(this::covered);
        }
        for (int i = 0; i < activities.size(); i++) {
            Spot reach = Section.ACTIVITIES.spot().then(i).then("reach");
            if (readable.isLost(reach)) {
                fields(reach.upTo(reach.depth() - 1)).put("reach", everything());
            }
        }
    }

    private List<Activity> activities() {
        return organisation.raci().map(raci -> raci.activities()).orElse(List.of());
    }

    private Stream<?> principals() {
        Staff people = organisation.people();
        return Stream.of(
                        people.principals().stream().flatMap(principal -> principal.sponsor().stream()),
                        people.assignments().stream().map(Assignment::principal),
                        people.assignments().stream().flatMap(assignment -> assignment.delegateOf().stream()),
                        people.skills().stream().flatMap(skill -> Stream.of(skill.principal(), skill.attestedBy())))
                .flatMap(ids -> ids);
    }

    private Stream<?> personas() {
        Staff people = organisation.people();
        return Stream.of(
                        people.personas().stream().flatMap(persona -> persona.accountableHuman().stream()),
                        people.assignments().stream().map(Assignment::persona),
                        organisation.raci().orElseGet(RaciMatrix::defaults).activities().stream()
                                .flatMap(activity -> activity.letters().personas().stream()),
                        organisation.assets().stream()
                                .flatMap(asset -> Stream.concat(asset.owner().stream(), asset.steward().stream())))
                .flatMap(ids -> ids);
    }

    private void fill(Section section, Stream<?> referred, Stream<?> present) {
        if (readable.hasHole(section)) {
            Set<String> missing = referred.map(Object::toString).collect(Collectors.toCollection(TreeSet::new));
            present.map(Object::toString).forEach(missing::remove);
            missing.forEach(id -> standIn(section).put("id", id));
        }
    }

    private void covered(Assignment cover) {
        Map<String, Object> own = standIn(Section.ASSIGNMENTS);
        own.put("principal", cover.delegateOf().orElseThrow().value());
        own.put("persona", cover.persona().value());
    }

    private Map<String, Object> everything() {
        PeoplePolicy policy = organisation.rules().orElseGet(Rules::defaults).people();
        return Map.of(
                "decisions", new ArrayList<>(policy.decisions().keySet()),
                "assets", List.of("*"),
                "systems", List.of("*"));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> standIn(Section section) {
        List<Object> things =
                (List<Object>) java.util.Objects.requireNonNull(section.spot().in(tree), "things");
        Spot next = section.spot().then(things.size());
        things.add(StandIns.of(next));
        return fields(next);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> fields(Spot place) {
        return (Map<String, Object>) java.util.Objects.requireNonNull(place.in(tree), "fields");
    }
}
