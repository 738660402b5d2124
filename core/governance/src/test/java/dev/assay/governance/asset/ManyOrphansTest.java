package dev.assay.governance.asset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.Firm;
import dev.assay.governance.Stores;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditRecord;
import dev.assay.governance.notice.Notice;
import dev.assay.governance.people.PersonaId;
import dev.assay.quality.finding.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ManyOrphansTest {
    private static final Actor KIM = Actor.of("kim");

    /** Ids of 64 letters, the longest that there are. */
    private static Asset orphan(int number) {
        AssetId id = new AssetId("%064d".formatted(number));
        Handling handling = new Handling(Classification.INTERNAL, PersonalData.NONE, Optional.empty());
        return new Asset(
                id,
                Asset.Type.DATASET,
                Text.of("table " + number),
                handling,
                Optional.<PersonaId>empty(),
                Optional.<PersonaId>empty(),
                Set.of(),
                new QualityState.Unknown());
    }

    @EnumSource(
            value = Stores.class,
            names = {"MEMORY", "H2"})
    @ParameterizedTest
    void are_reported_in_part_with_how_many_there_are(Stores stores) {
        Firm firm = new Firm(stores);
        Inventory inventory = new Inventory(
                firm.store(), new Orphans((reader, asset) -> true), new QualityStates(List.of()), List.of());
        int before = inventory.orphans().size();
        for (int i = 0; i < 500; i++) {
            inventory.register(orphan(i), Inventory.Admission.ORPHANS_TOO, KIM);
        }

        int found = inventory.reportOrphans(Firm.CHIEF, KIM).size();

        assertThat(found).isEqualTo(before + 500);
        Map<String, Object> told = firm.records().stream()
                .map(AuditRecord::event)
                .filter(event -> event.type().equals("asset.orphans_reported"))
                .findFirst()
                .orElseThrow()
                .details();
        int named = ((List<?>) told.get("findings")).size();
        assertThat(named).isGreaterThan(50);
        assertThat(told).containsEntry("findingsLeftOut", Integer.toString(found - named));
        Text notice = firm.store()
                .<Text>read(reader -> reader.all(Notice.KIND).stream()
                        .map(stored -> stored.value())
                        .filter(each -> each.id().startsWith("orphans/"))
                        .findFirst()
                        .orElseThrow()
                        .text());
        assertThat(notice.en()).hasLineCount(51).endsWith("\nand " + (found - 50) + " more");
        assertThat(notice.ko()).hasLineCount(51).endsWith("\n그 밖에 " + (found - 50) + "건");
    }
}
