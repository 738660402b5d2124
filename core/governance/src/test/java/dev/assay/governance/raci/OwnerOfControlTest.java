package dev.assay.governance.raci;

import static dev.assay.governance.asset.Plant.ANN;
import static dev.assay.governance.asset.Plant.BEN;
import static dev.assay.governance.asset.Plant.as;
import static dev.assay.governance.raci.Firm.ids;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.Stores;
import dev.assay.governance.asset.Plant;
import dev.assay.governance.catalogue.CatalogueRef;
import dev.assay.governance.catalogue.Catalogues;
import dev.assay.governance.catalogue.Compliance;
import dev.assay.governance.catalogue.Control;
import dev.assay.governance.notice.Notice;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.quality.finding.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who proposes that a control does not apply, and names its owner, does not choose who is told. */
class OwnerOfControlTest {
    private static Plant plant(Stores stores) {
        Letters letters = new Letters(ids("owner"), ids("owner"), ids(), ids());
        return new Plant(stores).put(RaciMatrix.KIND, List.of(new RaciMatrix(1, List.of(Firm.row("frame", letters)))));
    }

    private static Control control(Optional<String> excluded) {
        var act = Catalogues.euAiAct();
        CatalogueRef item = new CatalogueRef(
                act.header().id(),
                act.header().version(),
                act.items("obligation").get(0).id());
        return new Control("filter", Text.of("filter"), Text.of("filters"), List.of(item), excluded);
    }

    private static Control excluded() {
        return control(Optional.of("we film nobody"));
    }

    private static Set<String> told(Plant plant, String proposal) {
        return plant.store.read(reader -> reader.find(Notice.KIND, proposal + "/proposed/control-proposal")
                .orElseThrow()
                .value()
                .to());
    }

    @EnumSource
    @ParameterizedTest
    void of_what_nobody_owns_who_answers_for_policies_is_told_with_the_owner_it_names(Stores stores) {
        Plant plant = plant(stores);
        Compliance compliance = new Compliance(plant.store);
        compliance.adopt(control(Optional.empty()), ANN);

        String proposal = compliance.propose(excluded().ownedBy(as("checker")), "not for us", BEN);

        assertThat(told(plant, proposal)).containsExactlyInAnyOrder("ann", "cho");
    }

    @EnumSource
    @ParameterizedTest
    void of_what_is_new_who_answers_for_policies_is_told_with_the_owner_it_names(Stores stores) {
        Plant plant = plant(stores);

        String proposal = new Compliance(plant.store).propose(excluded().ownedBy(as("checker")), "not for us", BEN);

        assertThat(told(plant, proposal)).containsExactlyInAnyOrder("ann", "cho");
    }

    @EnumSource
    @ParameterizedTest
    void the_owner_as_it_is_is_told_with_the_next(Stores stores) {
        Plant plant = plant(stores).put(PeopleKinds.ASSIGNMENT, List.of(Plant.assignment("cho", "developer")));
        Compliance compliance = new Compliance(plant.store);
        compliance.adopt(control(Optional.empty()).ownedBy(as("developer")), BEN);

        String proposal = compliance.propose(excluded().ownedBy(as("owner")), "not for us", BEN);

        assertThat(told(plant, proposal)).containsExactlyInAnyOrder("ann", "cho");
    }
}
