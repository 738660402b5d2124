package dev.assay.governance.people;

import dev.assay.quality.finding.Text;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is written on a persona's card, apart from what it gives. Immutable.
 *
 * @param name the persona's name
 * @param team the team it belongs to
 * @param interactions with whom and what it mainly works
 * @param processes the ids of the processes it owns
 * @param skills what one must be able to do
 * @param notes what else there is to say
 * @param sources where it comes from
 * @param custom fields of the organisation's own, which its {@link PeoplePolicy} declares, by their names
 * @since 0.1
 */
public record Card(
        Text name,
        String team,
        List<String> interactions,
        Set<String> processes,
        List<SkillRequirement> skills,
        String notes,
        List<URI> sources,
        Map<String, String> custom) {}
