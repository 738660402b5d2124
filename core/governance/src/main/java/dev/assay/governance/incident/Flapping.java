package dev.assay.governance.incident;

import dev.assay.governance.asset.AssetId;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.decision.Matter;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Text;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes what comes and goes as one incident, until that is over. What it is about is told by the {@linkplain Incident#flapping incident}
 * itself: no words in which somebody opens another make that one of these. Thread-safe.
 *
 * @since 0.1
 */
public final class Flapping {
    /** The beginning of the cause that people read of such an incident. */
    public static final String CAUSE = "flapping";

    /** How often within a day something is closed, and fails again, before it is an incident. */
    public static final int OFTEN = 3;

    static final String INDEX = "flapping";

    private final Incidents incidents;

    /**
     * Creates it.
     *
     * @param incidents opens incidents
     */
    public Flapping(Incidents incidents) {
        this.incidents = incidents;
    }

    /** Under which asset an incident is found while what it is about comes and goes. */
    static List<String> assets(Incident incident) {
        return incident.isOver()
                ? List.of()
                : incident.flapping().map(matter -> matter.asset().value()).stream()
                        .toList();
    }

    /**
     * Returns what comes and goes, as far as the incidents about it are not over.
     *
     * @param reader reads what is stored
     * @param asset what it is about
     * @return what each is about, at its worst, in no order; never null, may be empty
     */
    public static List<Matter> of(Reader reader, AssetId asset) {
        return reader.findBy(Incidents.KIND, INDEX, asset.value()).stream()
                .flatMap(stored -> stored.value().flapping().stream())
                .toList();
    }

    /**
     * Opens an incident about what comes and goes, or notes in the one that is open that it was seen again. One that is seen as
     * something worse than before becomes as severe, and that is told as any other that does.
     *
     * @param change what the change is made through
     * @param matter what comes and goes
     * @param evidence the digest of the run that saw it; empty if that there was none is what was seen
     * @return the incident
     */
    public Incident seen(Change change, Matter matter, String evidence) {
        Optional<Stored<Incident>> open = change
                .findBy(Incidents.KIND, INDEX, matter.asset().value())
                .stream()
                .filter(stored -> isAbout(stored.value(), matter))
                .findFirst();
        return open.map(stored -> again(change, stored, matter, evidence)).orElseGet(() -> open(change, matter));
    }

    static Text summary(Matter matter) {
        return Text.of(
                matter.topic() + " was closed " + OFTEN + " times within a day and fails again",
                matter.topic() + "이(가) 하루 안에 " + OFTEN + "번 종결되었다가 다시 실패함");
    }

    private static boolean isAbout(Incident incident, Matter matter) {
        return incident.flapping().map(Matter::key).filter(matter.key()::equals).isPresent();
    }

    private Incident open(Change change, Matter matter) {
        Instant now = change.now();
        Sighting sighting = Sighting.of(
                matter.asset(),
                CAUSE + ":" + matter.topic() + ":" + matter.cause(),
                summary(matter).en(),
                Sighting.Times.at(now));
        return incidents
                .openWithin(change, sighting, matter.severity(), Optional.of(matter))
                .value();
    }

    private Incident again(Change change, Stored<Incident> stored, Matter matter, String evidence) {
        Stored<Incident> last = isWorse(stored.value(), matter)
                ? incidents.step(
                        change, stored, stored.value().flappingAs(matter), "incident.severity_changed", Actor.system())
                : stored;
        Map<String, Object> details = new HashMap<>();
        details.put("evidence", evidence);
        change.record(Records.subject("incident.recurred", Actor.system(), last).withDetails(details));
        return last.value();
    }

    /** What people decided to be less severe is no more severe for being seen again as it was. */
    private static boolean isWorse(Incident incident, Matter matter) {
        return matter.severity().compareTo(incident.severity()) > 0
                && incident.flapping()
                        .filter(before -> matter.severity().compareTo(before.severity()) > 0)
                        .isPresent();
    }
}
