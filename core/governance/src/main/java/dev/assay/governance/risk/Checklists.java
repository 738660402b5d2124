package dev.assay.governance.risk;

import dev.assay.governance.Reasons;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.audit.AboutAssets;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Excerpt;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.people.ApprovalRights;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Roster;
import dev.assay.governance.people.Steering;
import dev.assay.governance.run.Runs;
import dev.assay.governance.store.Attempts;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.data.Names;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Keeps checklists of the risks of models: what people attest, and what runs show. Thread-safe.
 *
 * <p>What is refused is recorded, too.
 *
 * @since 0.1
 */
public final class Checklists {
    private static final String RULE = "CHK-1";

    private final GovernanceStore store;
    private final SubjectOwners owners;

    /**
     * Creates the service.
     *
     * @param store where checklists are kept
     * @param owners who answers for what is looked at; usually {@code AiSystem::owners}
     */
    public Checklists(GovernanceStore store, SubjectOwners owners) {
        this.store = Objects.requireNonNull(store, "store");
        this.owners = Objects.requireNonNull(owners, "owners");
    }

    /**
     * Says what is looked at, in place of what was said before; nothing is attested then. Anybody makes the first list; where somebody
     * answers for its subject, only who acts for them says another. Who takes out what a run showed, or lets people attest it instead,
     * attests nothing of the list until a run shows it again. The event says what came in and what went out.
     *
     * @param subject the id of the model or system
     * @param items what is looked at
     * @param actor who says so
     * @return the list
     * @throws FindingsException with {@code CHK-1} if the items are empty; with {@code NOT_ADDRESSED} if there is a list, and the actor
     *     does not act for who answers for its subject; with {@code SOD-2} if the actor is no active person
     */
    public Checklist define(String subject, List<Checklist.Item> items, Actor actor) {
        AuditEvent event = event("checklist.defined", subject, "", actor);
        return Steering.of(store, event, change -> {
            requireItems(subject, items);
            Optional<Checklist> old = change.find(Checklist.KIND, subject).map(Stored::value);
            old.ifPresent(there -> requireOwner(change, subject, actor));
            Set<PrincipalId> involved = Roster.now(change).involved(ApprovalRights.parts(actor));
            Checklist list =
                    old.map(there -> there.with(items, involved)).orElseGet(() -> Checklist.of(subject, items));
            change.put(Checklist.KIND, list);
            List<Checklist.Item> before = old.map(Checklist::items).orElse(List.of());
            AuditEvent told =
                    event.withDetails(Excerpt.of(Map.of("in", others(items, before), "out", others(before, items))));
            AboutAssets.of(about(change, told, subject), measured(items, before))
                    .forEach(change::record);
            return list;
        });
    }

    /** What is said anew is for who answers for it, or nobody could keep what runs show. */
    private void requireOwner(Reader reader, String subject, Actor actor) {
        Set<PersonaId> personas = owners.of(reader, subject);
        Roster roster = Roster.now(reader);
        PrincipalId who = new PrincipalId(actor.principal());
        if (!personas.isEmpty()
                && personas.stream()
                        .noneMatch(persona -> roster.acting(who, persona).isPresent())) {
            List<String> names =
                    personas.stream().map(PersonaId::value).sorted().toList();
            throw FindingsException.of(
                    "checklist of " + subject,
                    "NOT_ADDRESSED",
                    Text.of(
                            "checklist of \"" + subject + "\" must be defined anew by who acts in one of " + names
                                    + ", which answer for it, but was by " + who,
                            "\"" + subject + "\"의 점검표는 책임지는 페르소나 " + names + " 가운데 하나를 맡은 사람이 다시 정해야 하지만 " + who
                                    + "이(가) 정하려 했습니다"));
        }
    }

    /** The assets over which runs show an item, now or before, so that who asks the log for one finds the list. */
    private static List<String> measured(List<Checklist.Item> items, List<Checklist.Item> before) {
        return Stream.concat(items.stream(), before.stream())
                .map(Checklist.Item::proof)
                .filter(Checklist.Proof.Measured.class::isInstance)
                .map(proof -> ((Checklist.Proof.Measured) proof).asset().value())
                .toList();
    }

    /** Each with its proof, for a list says nothing by ids alone. */
    private static List<String> others(List<Checklist.Item> items, List<Checklist.Item> known) {
        return items.stream()
                .filter(item -> !known.contains(item))
                .map(item -> item.id() + ": " + item.proof())
                .toList();
    }

    /** Nothing would be open of an empty list. */
    private static void requireItems(String subject, List<Checklist.Item> items) {
        if (items.isEmpty()) {
            throw FindingsException.of(
                    "checklist of " + subject,
                    RULE,
                    Text.of("items must not be empty, but were", "항목이 하나 이상 있어야 하지만 비어 있습니다"));
        }
    }

    /**
     * Attests an item.
     *
     * @param subject the id of the model or system
     * @param item the id of the item
     * @param evidence the digest of what shows it
     * @param actor who attests it, an active person
     * @return the list
     * @throws FindingsException with {@code CHK-1} if there is no such item, if only a run can show it, or if the evidence is blank;
     *     with {@code SOD-2} if the actor is no active person; with {@code SOD-1} if the actor took out of the list what a run showed
     */
    public Checklist tick(String subject, String item, String evidence, Actor actor) {
        return tick(subject, item, evidence, Optional.empty(), actor);
    }

    /**
     * Attests an item with evidence that ends.
     *
     * @param subject the id of the model or system
     * @param item the id of the item
     * @param evidence the digest of what shows it
     * @param until until when it counts, exclusive; empty if it always does
     * @param actor who attests it, an active person
     * @return the list
     * @throws FindingsException with {@code CHK-1}, {@code SOD-1} and {@code SOD-2} as {@link #tick(String, String, String, Actor)}
     */
    public Checklist tick(String subject, String item, String evidence, Optional<Instant> until, Actor actor) {
        AuditEvent event = event("checklist.ticked", subject, item, actor);
        return Attempts.of(store, event, change -> {
            Optional<Stored<Checklist>> old = change.find(Checklist.KIND, subject);
            Set<PrincipalId> loosened =
                    old.map(there -> there.value().loosened()).orElse(Set.of());
            ApprovalRights.require(change, actor, List.of(), loosened, Text.of("item " + item, "항목 " + item));
            requireByHand(old, subject, item, evidence);
            Map<String, Checklist.Tick> ticks =
                    new HashMap<>(old.orElseThrow().value().ticks());
            ticks.put(item, new Checklist.Tick(evidence, new PrincipalId(actor.principal()), change.now(), until));
            Checklist next = old.get().value().with(ticks);
            change.update(Checklist.KIND, old.get(), next);
            change.record(about(change, event.withDetails(Map.of("item", item, "evidence", evidence)), subject));
            return next;
        });
    }

    private static void requireByHand(Optional<Stored<Checklist>> list, String subject, String item, String evidence) {
        List<Finding> findings = new ArrayList<>();
        if (list.isEmpty()) {
            findings.add(broken("subject", "there is no checklist of " + subject, subject + "의 점검표가 없습니다"));
        } else {
            Checklist there = list.get().value();
            there.item(item).ifPresentOrElse(found -> attestable(found).ifPresent(findings::add), () -> {
                List<String> known =
                        there.items().stream().map(Checklist.Item::id).toList();
                findings.add(broken(
                        "item",
                        "no item \"" + item + "\"; " + Names.hint(item, "items", known),
                        "\"" + item + "\" 항목이 없습니다. " + Names.hintInKorean(item, "항목", known)));
            });
        }
        if (!Reasons.isReadable(evidence)) {
            findings.add(broken(
                    "evidence",
                    "evidence of item \"" + item + "\" must be one that can be read, but had "
                            + Reasons.length(evidence) + " characters, which cannot",
                    "항목 \"" + item + "\"의 증빙은 읽을 수 있어야 하지만 읽을 수 없는 " + Reasons.length(evidence) + "자입니다"));
        }
        FindingsException.throwErrors("checklist of " + subject, findings);
    }

    private static Optional<Finding> attestable(Checklist.Item item) {
        return item.proof() instanceof Checklist.Proof.Measured measured
                ? Optional.of(broken(
                        "item",
                        "item \"" + item.id() + "\" must be one that people attest, but a run of \"" + measured.suite()
                                + "\" over " + measured.asset() + " shows it",
                        "항목 \"" + item.id() + "\"은(는) 사람이 확인하는 항목이어야 하지만 " + measured.asset() + "에 대한 \""
                                + measured.suite() + "\"의 실행으로 확인합니다"))
                : Optional.empty();
    }

    private static Finding broken(String path, String en, String ko) {
        return Finding.error(RULE, path, Text.of(en, ko));
    }

    /**
     * Finds what does not hold.
     *
     * @param reader reads what is stored
     * @param subject the id of the model or system
     * @return {@code CHK-2} for each item that nobody has attested with evidence that counts, or that the last run does not show; one for a subject without a
     *     list; empty if all hold
     */
    public static List<Finding> open(Reader reader, String subject) {
        Optional<Checklist> list = reader.find(Checklist.KIND, subject).map(Stored::value);
        if (list.isEmpty()) {
            return List.of(finding(subject, Text.of("there is no checklist", "점검표가 없습니다")));
        }
        return list.get().items().stream()
                .filter(item -> !holds(reader, list.get(), item))
                .map(item -> finding(item.id(), item.text()))
                .toList();
    }

    private static Finding finding(String path, Text what) {
        return Finding.error("CHK-2", path, Text.of("it must be shown: " + what.en(), "확인해야 합니다: " + what.ko()));
    }

    private static boolean holds(Reader reader, Checklist list, Checklist.Item item) {
        if (item.proof() instanceof Checklist.Proof.Measured measured) {
            return Runs.latest(reader, measured.asset(), measured.suite()).stream()
                    .flatMap(run -> run.lines().stream())
                    .filter(line -> line.expectation().equals(measured.expectation()))
                    .anyMatch(line -> line.status().isAcceptable());
        }
        return Optional.ofNullable(list.ticks().get(item.id()))
                .filter(tick -> tick.countsAt(reader.now()))
                .isPresent();
    }

    private static AuditEvent event(String type, String subject, String item, Actor actor) {
        return AuditEvent.of(type, actor, Subject.of("risk-checklist", subject)).withDetails(Map.of("item", item));
    }

    private static AuditEvent about(Reader reader, AuditEvent event, String subject) {
        return reader.find(Assets.KIND, subject).isPresent() ? AboutAssets.also(event, subject) : event;
    }
}
