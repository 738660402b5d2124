package dev.assay.governance.access.emergency;

import dev.assay.governance.access.grant.ActingAs;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.notice.LocalZone;
import dev.assay.governance.people.Environment;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Text;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What would be allowed in an emergency that waits for its second person. Immutable.
 *
 * @param who who opened it
 * @param asset what it would be done to
 * @param action what would be done
 * @param where where
 * @since 0.1
 */
public record Awaited(ActingAs who, AssetId asset, String action, Environment where) {
    /**
     * Says which emergency waits, until when and for whom.
     *
     * @param reader reads what is stored
     * @return the sentence; empty if there is no such emergency, or its time is over
     */
    public Optional<Text> text(Reader reader) {
        return reader.findBy(EmergencyKinds.EMERGENCY, "by-status", "unreviewed").stream()
                .map(Stored::value)
                .filter(emergency -> emergency.status() == Emergency.Status.AWAITING_SECOND)
                .filter(emergency -> emergency.who().equals(who) && reader.now().isBefore(emergency.end()))
                .filter(emergency -> isReached(profile(reader, emergency).reach()))
                .findFirst()
                .map(emergency -> text(reader, emergency));
    }

    private static EmergencyProfile profile(Reader reader, Emergency emergency) {
        return EmergencyChanges.profile(reader, emergency.profile()).value();
    }

    private boolean isReached(EmergencyProfile.Reach reach) {
        return reach.resource().covers(asset.value())
                && reach.actions().contains(action)
                && reach.environment() == where;
    }

    private static Text text(Reader reader, Emergency emergency) {
        String until = LocalZone.print(reader, emergency.end());
        String personas = profile(reader, emergency).personas().stream()
                .map(PersonaId::value)
                .sorted()
                .collect(Collectors.joining(", "));
        return Text.of(
                "emergency " + emergency.id() + " waits until " + until + " for somebody else who acts in " + personas
                        + " to confirm it",
                personas + " 페르소나를 맡은 다른 사람이 " + until + "까지 비상 접근 " + emergency.id() + "을(를) 확인해야 합니다");
    }
}
