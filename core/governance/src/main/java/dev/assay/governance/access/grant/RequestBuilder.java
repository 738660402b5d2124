package dev.assay.governance.access.grant;

import dev.assay.governance.people.Environment;
import dev.assay.governance.people.Pattern;
import dev.assay.governance.people.PrincipalId;
import dev.assay.quality.finding.ValueException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts a draft together. Confined to one thread.
 *
 * @since 0.1
 */
public final class RequestBuilder {
    private final ActingAs holder;
    private final List<PrincipalId> onBehalfOf = new ArrayList<>();
    private PrincipalId requester;
    private RequestDraft.@Nullable Run run;
    private Set<String> actions = Set.of();
    private @Nullable Pattern resource;
    private Environment environment = Environment.PROD;
    private @Nullable Duration length;
    private @Nullable Instant start;
    private RequestDraft.Term.Kind kind = RequestDraft.Term.Kind.TIMED;
    private @Nullable GrantId extending;
    private String reason = "";
    private @Nullable String ticket;
    private @Nullable String key;

    RequestBuilder(ActingAs holder) {
        this.holder = holder;
        this.requester = holder.principal();
    }

    /**
     * Says what shall be done.
     *
     * @param value the actions
     * @return this
     */
    public RequestBuilder to(String... value) {
        actions = Set.of(value);
        return this;
    }

    /**
     * Says to what it shall be done.
     *
     * @param pattern an asset's id, or the beginning of several with a star
     * @return this
     */
    public RequestBuilder on(String pattern) {
        resource = new Pattern(pattern);
        return this;
    }

    /**
     * Says where; production unless said.
     *
     * @param value where
     * @return this
     */
    public RequestBuilder in(Environment value) {
        environment = value;
        return this;
    }

    /**
     * Says for how long.
     *
     * @param value the length
     * @return this
     */
    public RequestBuilder lasting(Duration value) {
        length = value;
        return this;
    }

    /**
     * Says when it shall start; as soon as it is approved unless said.
     *
     * @param value the start
     * @return this
     */
    public RequestBuilder startingAt(Instant value) {
        start = value;
        return this;
    }

    /**
     * Says why.
     *
     * @param value 10 to 4,096 code points
     * @return this
     */
    public RequestBuilder because(String value) {
        reason = value;
        return this;
    }

    /**
     * Names a ticket.
     *
     * @param value the ticket, 200 code points at most
     * @return this
     */
    public RequestBuilder ticket(String value) {
        ticket = value;
        return this;
    }

    /**
     * Names the submission, so that a repeated one gives the same request.
     *
     * @param value unique for the requester
     * @return this
     */
    public RequestBuilder keyed(String value) {
        key = value;
        return this;
    }

    /**
     * Says that someone else asks.
     *
     * @param principal the principal's id
     * @return this
     */
    public RequestBuilder requestedBy(String principal) {
        requester = new PrincipalId(principal);
        return this;
    }

    /**
     * Says for whom the requester acts. These do not approve the request; those of them who are its approvers may deny it.
     *
     * @param principals their ids, the nearest first
     * @return this
     */
    public RequestBuilder onBehalfOf(String... principals) {
        List.of(principals).forEach(id -> onBehalfOf.add(new PrincipalId(id)));
        return this;
    }

    /**
     * Binds the access to an agent's run.
     *
     * @param id the run's id
     * @param tools the tools that it may use
     * @return this
     */
    public RequestBuilder inRun(String id, String... tools) {
        run = new RequestDraft.Run(id, Set.of(tools));
        return this;
    }

    /**
     * Says which grant it follows: at its end if that is to come, else now.
     *
     * @param grant the grant
     * @return this
     */
    public RequestBuilder extending(GrantId grant) {
        extending = grant;
        return this;
    }

    /**
     * Asks for an exception that lasts longer than access does.
     *
     * @return this
     */
    public RequestBuilder standing() {
        kind = RequestDraft.Term.Kind.STANDING;
        return this;
    }

    /**
     * Returns the draft.
     *
     * @return the draft
     * @throws IllegalArgumentException if resource, length or key were not said, all that are missing named together
     */
    public RequestDraft build() {
        requireSaid();
        return new RequestDraft(
                new RequestDraft.Party(holder, requester, onBehalfOf, Optional.ofNullable(run)),
                new RequestDraft.Target(Objects.requireNonNull(resource, "resource"), actions, environment),
                new RequestDraft.Term(
                        Objects.requireNonNull(length, "length"),
                        Optional.ofNullable(start),
                        kind,
                        Optional.ofNullable(extending)),
                new RequestDraft.Note(reason, Optional.ofNullable(ticket), Objects.requireNonNull(key, "key")));
    }

    private void requireSaid() {
        List<String> missing = new ArrayList<>();
        if (resource == null) {
            missing.add("on(...)");
        }
        if (length == null) {
            missing.add("lasting(...)");
        }
        if (key == null) {
            missing.add("keyed(...)");
        }
        if (!missing.isEmpty()) {
            String named = String.join(", ", missing);
            throw new ValueException(
                    "request must say on what, for how long and under which key, but was built without " + named,
                    "요청에는 자산과 기간과 키를 적어야 하지만 다음 호출이 없습니다: " + named);
        }
    }
}
