package dev.assay.governance.decision.policy;

import dev.assay.governance.asset.Asset;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Roster;
import dev.assay.governance.store.Reader;
import dev.assay.quality.data.Names;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gives tasks about a topic to the persona that owns it.
 *
 * @param rule who has a part otherwise
 * @param owners the personas by topic
 */
record OwnedTopics(Responsibilities rule, Map<String, String> owners) implements Responsibilities {
    OwnedTopics {
        owners = Map.copyOf(owners);
    }

    @Override
    public Parties parties(Reader reader, String kind, Asset asset) {
        return rule.parties(reader, kind, asset);
    }

    @Override
    public Parties parties(Reader reader, String kind, Asset asset, String topic) {
        Parties parties = rule.parties(reader, kind, asset, topic);
        Optional<String> owner = Optional.ofNullable(owners.get(topic));
        if (owner.isEmpty()) {
            return parties;
        }
        Optional<PersonaId> known = reader.all(PeopleKinds.PERSONA).stream()
                .map(stored -> stored.value().id())
                .filter(persona -> persona.value().equals(owner.get()))
                .filter(persona -> Roster.now(reader).isActive(persona))
                .findFirst();
        return known.map(persona -> withTask(parties, persona))
                .orElseGet(() -> with(parties, unknown(reader, topic, owner.get())));
    }

    private static Parties withTask(Parties parties, PersonaId owner) {
        return new Parties(
                parties.accountable(),
                Set.of(owner),
                parties.consulted(),
                parties.informed(),
                parties.onCall(),
                parties.findings());
    }

    private static Parties with(Parties parties, Finding finding) {
        List<Finding> more = new ArrayList<>(parties.findings());
        more.add(finding);
        return new Parties(
                parties.accountable(),
                parties.responsible(),
                parties.consulted(),
                parties.informed(),
                parties.onCall(),
                more);
    }

    private static Finding unknown(Reader reader, String topic, String owner) {
        List<String> personas = reader.all(PeopleKinds.PERSONA).stream()
                .map(stored -> stored.value())
                .map(Persona::id)
                .map(PersonaId::value)
                .toList();
        String near = Names.nearest(owner, personas)
                .map(name -> " (\"" + name + "\"?)")
                .orElse("");
        return Finding.warning(
                UNKNOWN_OWNER,
                "expectation." + topic + ".owner",
                Text.of(
                        "owner of \"" + topic + "\" must be an active persona, but was \"" + owner + "\"" + near,
                        "\"" + topic + "\"의 담당자는 활동 중인 페르소나여야 하지만 \"" + owner + "\"입니다" + near));
    }
}
