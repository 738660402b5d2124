package dev.assay.governance.catalogue;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Steering;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What must hold of a control: that what it cites and who owns it is there, and that its owner says what becomes of it. */
final class ControlRules {
    private ControlRules() {}

    static List<Finding> check(Reader reader, Control control) {
        List<Finding> findings = new ArrayList<>(Citations.check(reader, control));
        control.owner()
                .filter(owner -> reader.find(PeopleKinds.PERSONA, owner.value()).isEmpty())
                .ifPresent(owner -> findings.add(PeopleKinds.unknown(reader, owner, "owner")));
        return findings;
    }

    /** Who owns a control says something new of it; somebody else only gives it away, and not to themselves. */
    static void requireOwner(Reader reader, Control next, Actor actor) {
        Optional<Control> known = reader.find(Compliance.CONTROL, next.id()).map(Stored::value);
        if (known.isEmpty() || known.get().owner().isEmpty()) {
            return;
        }
        Control old = known.get();
        PersonaId owner = old.owner().get();
        Text what = Text.of("control \"" + next.id() + "\"", "통제 \"" + next.id() + "\"");
        if (next.owner().isPresent() && next.equals(old.ownedBy(next.owner().get()))) {
            Steering.requireGiven(reader, actor, owner, next.owner().get(), what);
        } else {
            Steering.requireOwner(reader, actor, owner, what);
        }
    }
}
