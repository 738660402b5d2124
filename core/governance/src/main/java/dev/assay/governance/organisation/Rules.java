package dev.assay.governance.organisation;

import dev.assay.governance.Ids;
import dev.assay.governance.people.ForbiddenPair;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.PeoplePolicy;
import dev.assay.governance.people.Persona;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is settled in an organisation. Immutable.
 *
 * @param people what is settled about its people
 * @param forbiddenPairs pairs of personas in which nobody may act at the same time, besides the default ones; an empty list
 *     means that no pair is forbidden, the default ones neither
 * @since 0.1
 */
public record Rules(PeoplePolicy people, List<ForbiddenPair> forbiddenPairs) {
    /** Copies the list. */
    public Rules {
        forbiddenPairs = List.copyOf(forbiddenPairs);
    }

    /**
     * Returns the pairs that are forbidden.
     *
     * @return none if none is named, else those and the default ones; of two for the same personas the one that is named
     */
    public List<ForbiddenPair> pairs() {
        Map<String, ForbiddenPair> pairs = new LinkedHashMap<>();
        if (!forbiddenPairs.isEmpty()) {
            forbiddenPairs.forEach(pair -> pairs.put(PeopleKinds.PAIR.id(pair), pair));
            ForbiddenPair.defaults().forEach(pair -> pairs.putIfAbsent(PeopleKinds.PAIR.id(pair), pair));
        }
        return List.copyOf(pairs.values());
    }

    /**
     * Returns what stands for the rules in force, which nobody knows who reads a description without rules: whether they have the fields
     * of the organisation's own is asked when it comes in force, and if there were rules before, so is all else that they settle.
     */
    static Rules unsaid(Organisation organisation) {
        Staff people = organisation.people();
        PeoplePolicy usual = PeoplePolicy.ofDefaults();
        return organisation.isFirst()
                ? new Rules(
                        new PeoplePolicy(usual.agentCap(), usual.mandatory(), usual.decisions(), anything(people)),
                        ForbiddenPair.defaults())
                : new Rules(
                        new PeoplePolicy(usual.agentCap(), Set.of(), delegable(people), anything(people)), List.of());
    }

    /** What agents are to decide, as far as it has names. */
    private static Map<String, PeoplePolicy.Delegation> delegable(Staff people) {
        return people.personas().stream()
                .filter(persona -> persona.type() == Persona.Type.AGENT)
                .flatMap(persona -> persona.decisionScopes().stream())
                .map(scope -> scope.kind().value())
                .distinct()
                .collect(Collectors.toMap(kind -> kind, kind -> PeoplePolicy.Delegation.DELEGABLE));
    }

    /** Returns a declaration of the fields of the organisation's own that cards have, whatever they say. */
    static Map<String, PeoplePolicy.CustomType> anything(Staff people) {
        return people.personas().stream()
                .flatMap(persona -> persona.card().custom().keySet().stream())
                .filter(Ids::isName)
                .distinct()
                .limit(Ids.MOST_NAMES)
                .collect(Collectors.toMap(name -> name, name -> PeoplePolicy.CustomType.TEXT));
    }

    /**
     * Returns what is settled in an organisation that says nothing.
     *
     * @return the default policy and the default pairs
     */
    public static Rules defaults() {
        return new Rules(PeoplePolicy.ofDefaults(), ForbiddenPair.defaults());
    }
}
