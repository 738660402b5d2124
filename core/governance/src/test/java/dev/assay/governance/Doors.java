package dev.assay.governance;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Who may give which command. */
final class Doors {
    /** Who may. */
    enum Who {
        /** People who are known and active. */
        PEOPLE,
        /** Everybody who is known. */
        KNOWN,
        /** Everybody who is known; {@link EveryProposalTest} has strangers refused for every kind of proposal. */
        PROPOSING,
        /** Everybody. */
        ANYBODY
    }

    /** Who may, why agents may, and with which codes the others are refused; none stands for the usual ones. */
    record Door(Who who, String why, Set<String> codes) {}

    /** Why anybody may call what a schedule calls. */
    static final String CLOCK = "it writes down what the time has brought, and any clock calls it";

    private static final Map<String, Door> ALL = new TreeMap<>();

    static {
        steering();
        developing();
        responding();
        approving();
        proposing();
        known();
        anybody();
    }

    private Doors() {}

    static Map<String, Door> all() {
        return Map.copyOf(ALL);
    }

    static Door of(Method command) {
        return ALL.getOrDefault(Commands.name(command), new Door(Who.PEOPLE, "", Set.of()));
    }

    private static void people(String... commands) {
        for (String command : commands) {
            ALL.put(command, new Door(Who.PEOPLE, "", Set.of()));
        }
    }

    private static void people(Set<String> codes, String... commands) {
        for (String command : commands) {
            ALL.put(command, new Door(Who.PEOPLE, "", codes));
        }
    }

    private static void known(String why, String... commands) {
        for (String command : commands) {
            ALL.put(command, new Door(Who.KNOWN, why, Set.of()));
        }
    }

    private static void known(Set<String> codes, String why, String... commands) {
        for (String command : commands) {
            ALL.put(command, new Door(Who.KNOWN, why, codes));
        }
    }

    private static void anybody(String why, String... commands) {
        for (String command : commands) {
            ALL.put(command, new Door(Who.ANYBODY, why, Set.of()));
        }
    }

    private static void steering() {
        people(
                "People.add",
                "People.assign",
                "People.confirm",
                "People.confirmAbsence",
                "People.end",
                "People.except",
                "People.forbid",
                "People.leave");
        people("People.record", "People.sendOnLeave", "People.takeBack");
        people("Personas.activate", "Personas.change", "Personas.create", "Personas.decline");
        people("Personas.retire", "Personas.suspend");
        people("Inventory.assignOwner", "Inventory.classify", "Inventory.register");
        people("Models.approve", "Models.evaluate", "Models.register", "Models.retire", "Models.withdraw");
        people("Announcements.publish", "Announcements.tell", "EvidenceFreezes.freeze", "EvidencePacks.export");
        people(
                "Retentions.deleted",
                "Retentions.kept",
                "Feeds.end",
                "Runbooks.add",
                "Runbooks.giveUp",
                "Organisations.load");
        people("CatalogueLibrary.load", "Compliance.adopt", "Compliance.show", "Compliance.withdraw", "Cards.derive");
        people(
                "Policies.override",
                "Reviews.readdress",
                "Reviews.schedule",
                "Reviews.start",
                "Reviews.complete",
                "Reviews.waive");
    }

    private static void developing() {
        people("Checklists.define", "Checklists.tick", "Risks.accept", "Risks.assess");
        people("Stages.move", "Stages.pilot", "Stages.lookedAtPilot", "Stages.endPilot");
        people("Systems.killSwitchTested", "UseCases.propose", "Systems.register");
        people(
                "Systems.handOver",
                "Systems.setParts",
                "Systems.setPurpose",
                "Systems.setRole",
                "Systems.setTier",
                "Systems.setUpkeep",
                "Systems.supply");
    }

    private static void responding() {
        people("Incidents.close", "Incidents.dismiss", "Incidents.investigate", "Incidents.lower");
        people("Incidents.mitigate", "Incidents.reopen", "Incidents.report", "Incidents.resolve", "Incidents.triage");
        people("FollowUps.done");
    }

    private static void approving() {
        Set<String> access = Set.of("NOT_ALLOWED", "UNKNOWN_PRINCIPAL");
        people("AccessPolicies.approve", "BreakGlass.approve", "Monitoring.approve", "Organisations.approve");
        people("CatalogueLibrary.approve", "CatalogueLibrary.decline");
        people("Compliance.approve", "Oversight.approve", "Personas.approve", "Policies.approve", "Raci.approve");
        people("AccessPolicies.decline", "BreakGlass.decline", "Monitoring.decline", "Organisations.decline");
        people("Compliance.decline", "Oversight.decline", "Policies.decline", "Raci.decline");
        people("Acknowledgements.acknowledge");
        people("Approvals.approve", "Approvals.deny", "Oversight.look", "Cards.attest");
        people("Grants.reapprove", "Grants.review", "BreakGlass.confirm", "BreakGlass.open");
        people(access, "Grants.resume", "Grants.revoke", "Grants.suspend", "Grants.killSwitch");
        people(access, "AccessPolicies.forbid", "AccessPolicies.lift", "BreakGlass.close");
        people(Set.of("SOD-1"), "BreakGlass.review");
        people("Decisions.close", "Decisions.correct", "Decisions.decide", "Decisions.waiveHearing");
    }

    private static void proposing() {
        String proposes = "somebody else, a person, approves it or not";
        Set.of(
                        "AccessPolicies",
                        "BreakGlass",
                        "CatalogueLibrary",
                        "Compliance",
                        "Monitoring",
                        "Organisations",
                        "Oversight",
                        "Personas",
                        "Policies",
                        "Raci")
                .forEach(service -> ALL.put(service + ".propose", new Door(Who.PROPOSING, proposes, Set.of())));
        known(proposes, "Monitoring.proposeEnd");
    }

    private static void known() {
        known("what it says is kept as a proposal", "Decisions.propose");
        known("it is asked in its persona and answers in it", "Decisions.answer", "Decisions.dissent");
        known("it does what was decided, in its persona", "Decisions.implement");
        known("it asks people", "Decisions.open", "Supplies.blame");
        known("what it does is recorded before and after", "Effects.perform");
        known("it says that somebody looked", "Decisions.viewed", "Oversight.viewed");
        known("what it wants to do waits for people", "Oversight.request");
        known(
                "it makes it worse, which is safe",
                "Inventory.setQuality",
                "Incidents.raise",
                "Incidents.learn",
                "Feeds.declare");
        known(
                "results of runs and what follows from them",
                "Cards.fill",
                "Cards.freeze",
                "Cards.measure",
                "Cards.open");
        known("results of runs and what follows from them", "Cards.renew", "Cards.render");
        known("it answers in its persona; a person attests", "Cards.confirm", "Cards.declare");
        known("it answers in its persona; a person attests", "Cards.declareNotApplicable");
        known("it does the steps of its persona", "Runbooks.done", "Runbooks.start");
        known("it asks for access", "Requests.submit");
        known("it gives up what it has", "Grants.relinquish");
        known(Set.of("NOT_ALLOWED"), "it takes back what it asked for, and nobody else's", "Requests.cancel");
    }

    private static void anybody() {
        anybody(CLOCK, "Inventory.reportOrphans", "Models.recordExpiries", "People.recordLapses");
        anybody(CLOCK, "Raci.recordVacancies", "Risks.recordExpiries", "Stages.suspendWhereDue");
        anybody("it reports what it saw; who reports need not belong to the firm", "Incidents.open", "Systems.sighted");
        anybody("it only asks", "Access.check", "Stages.missing", "Requests.dryRun");
        anybody("it is judged by the policies, known or not", "Policies.apply");
        anybody("it ends its own grants, and nobody else's", "Grants.endRun");
    }
}
