package dev.assay.governance.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Principal;
import dev.assay.governance.people.World;
import dev.assay.governance.raci.RaciMatrix;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who founds an organisation loads its first description; where it is founded already, two people agree on it. */
class FoundingTest {
    private static final Actor KIM = Actor.of("kim");
    private static final Organisation FIRST = new Organisation(
            new Profile(1, Text.of("Firm", "회사"), ZoneOffset.UTC),
            new Staff(List.of(World.person("kim"), World.person("lee")), personas(), List.of(), List.of()),
            Optional.empty(),
            Optional.empty(),
            List.of());

    private final World world = new World();
    private final Organisations organisations = new Organisations(world.store, List.of(), List.of());

    private static List<Persona> personas() {
        return RaciMatrix.defaults().activities().stream()
                .flatMap(activity -> activity.letters().personas().stream())
                .distinct()
                .map(PersonaId::value)
                .map(World::persona)
                .toList();
    }

    private void assertRefused() {
        assertThatThrownBy(() -> organisations.load(FIRST, KIM))
                .isInstanceOfSatisfying(
                        FindingsException.class,
                        e -> assertThat(e.findings()).extracting(Finding::code).containsExactly("NEEDS_APPROVAL"));
        assertThat(world.store.<Boolean>read(
                        reader -> OrganisationVersion.of(reader).isPresent()))
                .isFalse();
    }

    @Test
    void anybody_founds_what_nobody_steers_yet() {
        organisations.load(FIRST, Actor.of("setup"));

        assertThat(world.roster().principal(World.who("lee"))).isPresent();
    }

    @Test
    void who_was_put_in_first_founds_what_has_nothing_but_people() {
        world.put(World.person("kim"), World.person("lee"));

        organisations.load(FIRST, KIM);

        assertThat(world.roster().personas(World.who("kim"))).isEmpty();
    }

    @Test
    void two_agree_on_the_first_description_where_somebody_acts_already() {
        world.put(World.person("kim"), World.person("lee")).put(World.assignment("lee", "data-owner"));
        assertRefused();

        String proposal =
                organisations.propose(FIRST, "as we are", KIM).proposal().id();
        organisations.approve(proposal, FIRST, "agreed", Actor.of("lee"));

        assertThat(world.roster().persona(World.as("data-owner"))).isPresent();
    }

    @Test
    void two_agree_on_the_first_description_where_there_is_a_card() {
        world.put(World.person("kim")).put(World.persona("data-owner"));

        assertRefused();
    }

    @Test
    void two_agree_on_the_first_description_where_there_is_a_matrix() {
        world.put(World.person("kim")).put(RaciMatrix.KIND, List.of(RaciMatrix.defaults()));

        assertRefused();
    }

    @Test
    void where_everybody_left_anybody_founds_anew() {
        world.put(World.person("park").with(Principal.Status.LEFT, Optional.empty()))
                .put(World.persona("data-owner"));

        organisations.load(FIRST, Actor.of("setup"));

        assertThat(world.roster().principal(World.who("kim"))).isPresent();
    }
}
