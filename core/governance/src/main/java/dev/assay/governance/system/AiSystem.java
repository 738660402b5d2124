package dev.assay.governance.system;

import dev.assay.governance.Ids;
import dev.assay.governance.Moments;
import dev.assay.governance.Reasons;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.decision.Matter;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Severity;
import dev.assay.governance.raci.Stage;
import dev.assay.governance.risk.SubjectOwners;
import dev.assay.governance.store.Kind;
import dev.assay.governance.store.Reader;
import dev.assay.quality.finding.Text;
import java.time.Instant;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An AI system. Immutable.
 *
 * @param id its id
 * @param purpose what it is for and for whom
 * @param tiering its tier
 * @param stage how far it has come
 * @param parts what it is made of
 * @param upkeep how it is run
 * @param pilot that it is tried on a small scale; empty if it is not
 * @param suspension why it is suspended; empty if it is not
 * @since 0.1
 */
public record AiSystem(
        SystemId id,
        Purpose purpose,
        Tiering tiering,
        Stage stage,
        Parts parts,
        Upkeep upkeep,
        Optional<Pilot> pilot,
        Optional<Suspension> suspension) {
    /** Systems, found by the assets that they are made of ({@code by-asset}) and by stage ({@code by-stage}). */
    public static final Kind<AiSystem> KIND = Kind.of(
                    "ai-system", AiSystem.class, system -> system.id().value())
            .indexedBy(
                    "by-asset",
                    system ->
                            system.parts().assets().stream().map(AssetId::value).toList())
            .indexedBy("by-stage", system -> List.of(system.stage().name()));

    /**
     * Returns a system as it is registered: in {@link Stage#DISCOVERY}, with nothing settled on how it is run.
     *
     * @param id its id
     * @param purpose what it is for and for whom
     * @param tiering its tier
     * @param parts what it is made of
     * @return the system, neither tried on a small scale nor suspended
     */
    public static AiSystem of(SystemId id, Purpose purpose, Tiering tiering, Parts parts) {
        return new AiSystem(
                id, purpose, tiering, Stage.DISCOVERY, parts, Upkeep.none(), Optional.empty(), Optional.empty());
    }

    /**
     * Returns the personas that answer for a system or an asset, for {@link SubjectOwners}.
     *
     * @param reader reads what is stored
     * @param subject its id
     * @return the business owner of the system of that id; if there is none, the owner and the steward of the asset; empty if there are
     *     none either
     */
    public static Set<PersonaId> owners(Reader reader, String subject) {
        return reader.find(KIND, subject)
                .map(system -> Set.of(system.value().purpose().businessOwner()))
                .orElseGet(() -> SubjectOwners.ofAssets().of(reader, subject));
    }

    /**
     * What a system is for. Immutable.
     *
     * @param text in words
     * @param role what the organisation is to it in the words of the EU AI Act
     * @param businessOwner the persona that answers for it
     * @since 0.1
     */
    public record Purpose(Text text, Role role, PersonaId businessOwner) {
        /**
         * Checks the text.
         *
         * @throws IllegalArgumentException if it has more than {@value Reasons#LONGEST_TEXT} characters in one language
         */
        public Purpose {
            Reasons.requireKept("purpose", text);
        }
    }

    /** What an organisation is to a system in the words of the EU AI Act. */
    public enum Role {
        /** It makes it. */
        PROVIDER,
        /** It uses it. */
        DEPLOYER,
        /** Both. */
        BOTH,
        /** Neither. */
        NONE
    }

    /**
     * What a system is made of. Immutable.
     *
     * @param models its models
     * @param datasets the datasets that it needs
     * @param suppliers the ids of those who supply a part of it
     * @param versions which version of a model is deployed, by model; a model of which none is named closes the gates
     * @since 0.1
     */
    public record Parts(
            Set<AssetId> models, Set<AssetId> datasets, Set<String> suppliers, Map<AssetId, String> versions) {
        /**
         * Copies the collections.
         *
         * @throws IllegalArgumentException if a supplier or a version has no name that can be read, of 200 characters at most
         */
        public Parts {
            models = Set.copyOf(models);
            datasets = Set.copyOf(datasets);
            suppliers = Set.copyOf(suppliers);
            versions = Map.copyOf(versions);
            Ids.requireNames("suppliers", suppliers);
            Ids.requireNames("versions", versions.values());
        }

        /**
         * Says what a system is made of before a version of its models is chosen.
         *
         * @param models its models
         * @param datasets the datasets that it needs
         * @param suppliers the ids of those who supply a part of it
         */
        public Parts(Set<AssetId> models, Set<AssetId> datasets, Set<String> suppliers) {
            this(models, datasets, suppliers, Map.of());
        }

        /**
         * Returns the parts with a version of a model, instead of the one that was deployed before.
         *
         * @param model the model
         * @param version its version, such as {@code 3}
         * @return new parts
         */
        public Parts deploying(AssetId model, String version) {
            Map<AssetId, String> next = new HashMap<>(versions);
            next.put(model, version);
            return new Parts(models, datasets, suppliers, next);
        }

        /**
         * Returns which version of a model is deployed.
         *
         * @param model the model
         * @return its version; empty if none is named
         */
        public Optional<String> version(AssetId model) {
            return Optional.ofNullable(versions.get(model));
        }

        List<AssetId> assets() {
            return Stream.concat(models.stream(), datasets.stream()).distinct().toList();
        }
    }

    /**
     * How a system is run. Immutable.
     *
     * @param oversight the names of the rules by which people watch over it
     * @param runbooks the ids of its runbooks
     * @param monitoring the id of its monitoring plan; empty if there is none
     * @param killSwitchTested when it was last switched off for a test; empty if never
     * @since 0.1
     */
    public record Upkeep(
            Set<String> oversight,
            Set<String> runbooks,
            Optional<String> monitoring,
            Optional<Instant> killSwitchTested) {
        /**
         * Copies the sets.
         *
         * @throws IllegalArgumentException if one of them has no name that can be read, of 200 characters at most
         */
        public Upkeep {
            oversight = Set.copyOf(oversight);
            runbooks = Set.copyOf(runbooks);
            Ids.requireNames("oversight", oversight);
            Ids.requireNames("runbooks", runbooks);
            Ids.requireNames("monitoring", monitoring.stream().toList());
        }

        /**
         * Returns that nothing is settled yet.
         *
         * @return nothing
         */
        public static Upkeep none() {
            return new Upkeep(Set.of(), Set.of(), Optional.empty(), Optional.empty());
        }
    }

    /**
     * That a system is tried on a small scale. Immutable.
     *
     * @param scope how small
     * @param period how often it is looked at, a day to a year; more than {@link #USUAL} takes a decision
     * @param due by when it is looked at next
     * @since 0.1
     */
    public record Pilot(Text scope, Period period, Instant due) {
        /** The longest time between two looks for which nobody must decide. */
        public static final Period USUAL = Period.ofDays(30);

        /**
         * Checks the scope, the period, and when it is due.
         *
         * @throws IllegalArgumentException if the scope has more than {@value Reasons#LONGEST_TEXT} characters in one language, the
         *     period is none or more than a year, or it is due out of the years 1 to 9999
         */
        public Pilot {
            Reasons.requireKept("scope", scope);
            PilotRules.requirePeriod(period);
            due = Moments.stated(due);
        }

        /**
         * Returns whether a decision is about the scope or the end of a pilot, and so lets nothing go live.
         *
         * @param matter what was decided
         * @return true if it asked for another scope, or for none
         */
        public static boolean isAskedFor(Matter matter) {
            return matter.cause().startsWith(PilotRules.TARGET);
        }

        /**
         * Returns whether nobody looked in time.
         *
         * @param now the time
         * @return true from when it is due on
         */
        public boolean isOverdueAt(Instant now) {
            return !now.isBefore(due);
        }

        Pilot dueAt(Instant next) {
            return new Pilot(scope, period, next);
        }
    }

    /**
     * Why a system is suspended. Immutable.
     *
     * @param reasons what led to it, one a line
     * @param causers who caused what led to it, and who suspended it
     * @param involved everybody who must not end it because of the causers, as it was then
     * @param at since when
     * @since 0.1
     */
    public record Suspension(List<String> reasons, Set<PrincipalId> causers, Set<PrincipalId> involved, Instant at) {
        /** Copies the collections. */
        public Suspension {
            reasons = List.copyOf(reasons);
            causers = Set.copyOf(causers);
            involved = Set.copyOf(involved);
        }
    }

    /**
     * Returns the question whether it gets a lower tier, or loses an area or a practice, for {@link Systems#setTier}.
     *
     * @param next the tier that it is to have
     * @param asset what it is made of
     * @param severity how bad it is
     * @return the matter for its business owner, of kind {@code tier-change}, with the target as its cause
     */
    public Matter lowering(Tiering next, AssetId asset, Severity severity) {
        return owned(Matter.of(DecisionPolicy.TIER_CHANGE, asset, id.value(), next.target(), severity));
    }

    /**
     * Returns the question whether the organisation is something to it that has fewer duties, for {@link Systems#setRole}.
     *
     * @param next what the organisation is to be to it
     * @param asset what it is made of
     * @param severity how bad it is
     * @return the matter for its business owner, of kind {@code tier-change}, with the role as its cause
     */
    public Matter lowering(Role next, AssetId asset, Severity severity) {
        return owned(Matter.of(DecisionPolicy.TIER_CHANGE, asset, id.value(), PartRules.target(next), severity));
    }

    /**
     * Returns the question whether it is tried on another scale, or looked at less often, for {@link Stages#pilot}.
     *
     * @param scope how small it is to be tried
     * @param period how often it is to be looked at
     * @param asset what it is made of
     * @param severity how bad it is
     * @return the matter for its business owner, of kind {@code deployment}, with scope and period as its cause
     */
    public Matter piloting(Text scope, Period period, AssetId asset, Severity severity) {
        return owned(
                Matter.of(DecisionPolicy.DEPLOYMENT, asset, id.value(), PilotRules.target(scope, period), severity));
    }

    /**
     * Returns the question whether its pilot is over, for {@link Stages#endPilot}.
     *
     * @param asset what it is made of
     * @param severity how bad it is
     * @return the matter for its business owner, of kind {@code deployment}
     */
    public Matter endingPilot(AssetId asset, Severity severity) {
        return owned(Matter.of(DecisionPolicy.DEPLOYMENT, asset, id.value(), PilotRules.ENDING, severity));
    }

    /**
     * Returns the question whether it is built for a use, for {@link UseCase#decision}.
     *
     * @param use what it is to be used for
     * @param asset what it is made of
     * @param severity how bad it is
     * @return the matter for its business owner, of kind {@code use-case}, with the use as its cause
     */
    public Matter usedFor(Text use, AssetId asset, Severity severity) {
        return owned(Matter.of(DecisionPolicy.USE_CASE, asset, id.value(), UseCase.target(use), severity));
    }

    /**
     * Returns the question whether it goes live, or goes on after a suspension, for {@link StageRequest#decidedBy}. Whom the matrix
     * makes accountable is asked, not its business owner: who wants it does not let it go live.
     *
     * @param asset what it is made of
     * @param severity how bad it is
     * @return the matter, of kind {@code deployment}, with the system's id as its topic
     */
    public Matter goingLive(AssetId asset, Severity severity) {
        return Matter.of(DecisionPolicy.DEPLOYMENT, asset, id.value(), "go live", severity);
    }

    /** Who asks picks the part, and so must not pick with it who answers. */
    private Matter owned(Matter matter) {
        return matter.ownedBy(purpose.businessOwner());
    }

    AiSystem with(Stage next, Optional<Suspension> why) {
        return new AiSystem(id, purpose, tiering, next, parts, upkeep, pilot, why);
    }

    AiSystem with(Purpose next) {
        return new AiSystem(id, next, tiering, stage, parts, upkeep, pilot, suspension);
    }

    AiSystem with(Tiering next) {
        return new AiSystem(id, purpose, next, stage, parts, upkeep, pilot, suspension);
    }

    AiSystem with(Parts next) {
        return new AiSystem(id, purpose, tiering, stage, next, upkeep, pilot, suspension);
    }

    /**
     * Returns the system with how it is run.
     *
     * @param next how, to be registered without a test of its kill switch
     * @return a new system
     */
    public AiSystem withUpkeep(Upkeep next) {
        return new AiSystem(id, purpose, tiering, stage, parts, next, pilot, suspension);
    }

    AiSystem with(Optional<Pilot> next) {
        return new AiSystem(id, purpose, tiering, stage, parts, upkeep, next, suspension);
    }
}
