package dev.assay.json;

import dev.assay.governance.audit.anchor.Checkpoint;
import dev.assay.governance.audit.verify.Attestation;
import dev.assay.governance.decision.Closure;
import dev.assay.governance.decision.Decision;
import dev.assay.governance.decision.Ruling;
import dev.assay.governance.incident.IncidentId;
import dev.assay.governance.routing.Docket;
import dev.assay.json.internal.argument.Choices;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;

/** Writes who was asked, and what proves it. */
final class DocketWriter {
    private final JsonOut json;
    private final Locale locale;

    DocketWriter(JsonOut json, Locale locale) {
        this.json = json;
        this.locale = locale;
    }

    void write(Docket docket) throws IOException {
        json.text("asset", docket.asset().value());
        json.object("run", () -> {
            json.text("digest", docket.run());
            json.number("record", docket.recorded());
        });
        json.list("decisions", docket.entries(), this::entry);
        json.list("unasked", docket.unasked(), this::unasked);
    }

    private void entry(Docket.Entry entry) throws IOException {
        Decision decision = entry.decision();
        json.object(() -> {
            json.text("expectation", entry.expectation());
            json.text("decision", decision.id().value());
            json.text("state", Choices.id(decision.state()));
            json.text("severity", Choices.id(decision.matter().severity()));
            json.key("accountable");
            party(entry.accountable());
            json.text("due", decision.deadlines().due().toString());
            json.list("mends", entry.responsible(), this::party);
            json.list("advice", entry.consulted(), this::party);
            outcome(entry);
            json.text("safe-default", Choices.id(decision.safeDefault()));
            json.number("occurrences", decision.dossier().occurrences().count());
            json.text("incident", entry.incident().map(IncidentId::value));
            json.object("records", () -> {
                json.number("opened", entry.records().opened());
                json.number("latest", entry.records().latest());
            });
        });
    }

    private void outcome(Docket.Entry entry) throws IOException {
        Decision decision = entry.decision();
        if (decision.ruling().isPresent()) {
            decided(entry, decision.ruling().get());
        }
        if (decision.isClosed()) {
            closed(decision.dossier().closure().orElseThrow());
        }
    }

    private void decided(Docket.Entry entry, Ruling ruling) throws IOException {
        json.object("decided", () -> {
            json.text("choice", Choices.id(ruling.answer().choice()));
            json.text("at", ruling.at().toString());
            json.text("until", ruling.answer().until().map(Instant::toString));
            if (entry.decided().isPresent()) {
                json.key("by");
                party(entry.decided().get());
            }
        });
    }

    private void closed(Closure closure) throws IOException {
        json.object("closed", () -> {
            json.text("at", closure.at().map(Instant::toString));
            json.text("by", closure.by());
        });
    }

    private void unasked(Docket.Unasked problem) throws IOException {
        json.object(() -> json.text("expectation", problem.expectation()));
    }

    private void party(Docket.Party party) throws IOException {
        json.object(() -> {
            json.text("persona", party.persona().value());
            json.text("name", party.name().in(locale));
            json.text("person", party.person().map(person -> person.displayName()));
            json.text("principal", party.person().map(person -> person.id().value()));
        });
    }

    static void proof(JsonOut json, Attestation attestation, Locale locale) throws IOException {
        Checkpoint checkpoint = attestation.checkpoint().checkpoint();
        json.text("log", checkpoint.origin());
        json.number("records", checkpoint.size());
        json.text("root", checkpoint.root().hex());
        json.text("checkpoint", attestation.checkpoint().text());
        json.text("verdict", Choices.id(attestation.found().kind()));
        json.text("message", attestation.found().message().in(locale));
    }
}
