package dev.assay.governance.wiring;

import dev.assay.governance.access.AccessHooks;
import dev.assay.governance.access.policy.AccessSettings;
import dev.assay.governance.card.CardSettings;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.decision.policy.Responsibilities;
import dev.assay.governance.incident.RegulatoryClock;
import dev.assay.governance.notice.Notifier;
import dev.assay.governance.oversight.Oversight;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.risk.RiskLimits;
import dev.assay.governance.routing.Downstream;
import dev.assay.governance.system.TierLimits;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What an organisation sets for all of governance. Immutable.
 *
 * @param chief the persona to which falls what nobody else answers for: orphans, notices that nobody is there to be told, new items
 *     of catalogues
 * @param decisions how decisions are taken
 * @param responsibilities who has a part in them
 * @param access what is set for all access
 * @param clocks the duties to report incidents
 * @param cards what cards need to know
 * @param spans how long things may take that nothing else bounds
 * @param host what the application itself answers, and is told
 * @since 0.1
 */
public record GovernanceSettings(
        PersonaId chief,
        DecisionPolicy decisions,
        Responsibilities responsibilities,
        AccessSettings access,
        List<RegulatoryClock> clocks,
        CardSettings cards,
        Spans spans,
        Host host) {
    /**
     * How long things may take, and how much risk may remain, that nothing else bounds. Immutable.
     *
     * @param clearance for how long what nobody needs to decide about may be done, at most 366 days
     * @param controlReview how long after a new version of a catalogue the reviews that follow from it are due
     * @param risks how much risk an assessment may tolerate, and for how long it may count
     * @since 0.1
     */
    public record Spans(Duration clearance, Period controlReview, RiskLimits risks) {
        /** Checks the components. */
        public Spans {
            Objects.requireNonNull(clearance, "clearance");
            Objects.requireNonNull(controlReview, "controlReview");
            Objects.requireNonNull(risks, "risks");
        }
    }

    /**
     * What the application itself answers, and is told. Immutable.
     *
     * @param hooks what access asks it
     * @param downstream what depends on an asset
     * @param notifier delivers notices; empty if the application delivers them itself, from {@link Governance#outbox()}
     * @param listeners who of its own is told of what
     * @since 0.1
     */
    public record Host(AccessHooks hooks, Downstream downstream, Optional<Notifier> notifier, HostListeners listeners) {
        /** Checks the components. */
        public Host {
            Objects.requireNonNull(hooks, "hooks");
            Objects.requireNonNull(downstream, "downstream");
            Objects.requireNonNull(notifier, "notifier");
            Objects.requireNonNull(listeners, "listeners");
        }

        private static Host ofDefaults() {
            return new Host(new AccessHooks() {}, Downstream.registered(), Optional.empty(), HostListeners.none());
        }
    }

    /** Checks and copies the components. */
    public GovernanceSettings {
        Objects.requireNonNull(chief, "chief");
        Objects.requireNonNull(decisions, "decisions");
        Objects.requireNonNull(responsibilities, "responsibilities");
        Objects.requireNonNull(access, "access");
        clocks = List.copyOf(clocks);
        Objects.requireNonNull(cards, "cards");
        Objects.requireNonNull(spans, "spans");
        Objects.requireNonNull(host, "host");
    }

    /**
     * Returns the usual settings: who answers is told by the matrix, then the chief; the chief is also who stops agents and revokes
     * grants; incidents are reported as in the European Union; what nobody needs to decide about may be done within a day, and what
     * a new version of a catalogue changes is reviewed within a month; risks are limited by the tier of the system; what depends on an asset is told by the registries; and
     * the application delivers notices itself.
     *
     * @param chief the persona to which falls what nobody else answers for, such as the chief data officer; it may be added later, and
     *     while nobody acts in it {@link dev.assay.governance.notice.Outbox#vacancies} names it beside each notice that waits
     * @return the settings
     */
    public static GovernanceSettings ofDefaults(PersonaId chief) {
        return new GovernanceSettings(
                chief,
                DecisionPolicy.ofDefaults(),
                Responsibilities.byMatrix(chief),
                AccessSettings.ofDefaults(chief),
                RegulatoryClock.ofEuropeanUnion(),
                CardSettings.ofDefaults(),
                new Spans(Oversight.LONGEST, Period.ofMonths(1), TierLimits.ofDefaults()),
                Host.ofDefaults());
    }

    /**
     * Returns the settings with another way to take decisions.
     *
     * @param value how decisions are taken
     * @return new settings
     */
    public GovernanceSettings withDecisions(DecisionPolicy value) {
        return new GovernanceSettings(chief, value, responsibilities, access, clocks, cards, spans, host);
    }

    /**
     * Returns the settings with another rule of who has a part in decisions.
     *
     * @param value the rule
     * @return new settings
     */
    public GovernanceSettings withResponsibilities(Responsibilities value) {
        return new GovernanceSettings(chief, decisions, value, access, clocks, cards, spans, host);
    }

    /**
     * Returns the settings with others for access, such as a persona of security other than the chief.
     *
     * @param value what is set for all access
     * @return new settings
     */
    public GovernanceSettings withAccess(AccessSettings value) {
        return new GovernanceSettings(chief, decisions, responsibilities, value, clocks, cards, spans, host);
    }

    /**
     * Returns the settings with other duties to report incidents.
     *
     * @param value the duties
     * @return new settings
     */
    public GovernanceSettings withClocks(List<RegulatoryClock> value) {
        return new GovernanceSettings(chief, decisions, responsibilities, access, value, cards, spans, host);
    }

    /**
     * Returns the settings with others for cards, such as templates of the organisation's own, which gates ask for once they are
     * required.
     *
     * @param value what cards need to know
     * @return new settings
     */
    public GovernanceSettings withCards(CardSettings value) {
        return new GovernanceSettings(chief, decisions, responsibilities, access, clocks, value, spans, host);
    }

    /**
     * Returns the settings with other spans.
     *
     * @param value how long things may take that nothing else bounds
     * @return new settings
     */
    public GovernanceSettings withSpans(Spans value) {
        return new GovernanceSettings(chief, decisions, responsibilities, access, clocks, cards, value, host);
    }

    private GovernanceSettings with(Host value) {
        return new GovernanceSettings(chief, decisions, responsibilities, access, clocks, cards, spans, value);
    }

    /**
     * Returns the settings for an application with answers of its own for access.
     *
     * @param value what it answers and is told
     * @return new settings
     */
    public GovernanceSettings withHooks(AccessHooks value) {
        return with(new Host(value, host.downstream(), host.notifier(), host.listeners()));
    }

    /**
     * Returns the settings with another rule of what depends on an asset.
     *
     * @param value the rule
     * @return new settings
     */
    public GovernanceSettings withDownstream(Downstream value) {
        return with(new Host(host.hooks(), value, host.notifier(), host.listeners()));
    }

    /**
     * Returns the settings with somebody who delivers notices: on every tick, and at once in an emergency.
     *
     * @param value delivers
     * @return new settings
     */
    public GovernanceSettings withNotifier(Notifier value) {
        return with(new Host(host.hooks(), host.downstream(), Optional.of(value), host.listeners()));
    }

    /**
     * Returns the settings with listeners of the application's own.
     *
     * @param value who is told of what
     * @return new settings
     */
    public GovernanceSettings withListeners(HostListeners value) {
        return with(new Host(host.hooks(), host.downstream(), host.notifier(), value));
    }
}
