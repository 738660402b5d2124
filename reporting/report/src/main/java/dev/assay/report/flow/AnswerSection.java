package dev.assay.report.flow;

import dev.assay.governance.decision.Closure;
import dev.assay.governance.decision.Decision;
import dev.assay.governance.decision.Ruling;
import dev.assay.governance.people.Principal;
import dev.assay.governance.routing.Docket;
import dev.assay.quality.outcome.Outcome;
import dev.assay.report.tree.Block;
import dev.assay.report.tree.Cell;
import dev.assay.report.tree.Items;
import dev.assay.report.tree.Paragraph;
import dev.assay.report.tree.Section;
import dev.assay.report.tree.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says who was asked about what, by when, and where that is recorded. */
final class AnswerSection {
    private final Docket docket;
    private final Outcome outcome;
    private final Locale locale;

    AnswerSection(Docket docket, Outcome outcome, Locale locale) {
        this.docket = docket;
        this.outcome = outcome;
        this.locale = locale;
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        if (undecided().isEmpty()) {
            boolean nothing = docket.entries().isEmpty() && docket.unasked().isEmpty();
            blocks.add(new Paragraph((nothing ? FlowMessage.NOBODY_ASKED : FlowMessage.NOBODY_ASKED_NOW).in(locale)));
        }
        for (List<Docket.Entry> same : groups(this::everything)) {
            blocks.add(new Paragraph(everything(same.get(0), same)));
        }
        List<String> settled = settled();
        if (!settled.isEmpty()) {
            blocks.add(new Items(settled));
        }
        if (!unclosed().isEmpty()) {
            blocks.add(tasks());
        }
        if (!docket.entries().isEmpty()) {
            blocks.add(records());
        }
        List<String> notes = notes();
        if (!notes.isEmpty()) {
            blocks.add(new Items(notes));
        }
        return new Section(FlowMessage.ANSWERS.in(locale, docket.entries().size()), blocks);
    }

    /** Returns who must decide; empty if nobody must. */
    Optional<String> summary() {
        return undecided().isEmpty()
                ? Optional.empty()
                : Optional.of(groups(entry -> who(entry.accountable())).stream()
                        .map(this::sentence)
                        .collect(Collectors.joining(" ")));
    }

    private List<Docket.Entry> undecided() {
        return docket.entries().stream()
                .filter(entry -> entry.decision().isUndecided())
                .toList();
    }

    private List<Docket.Entry> unclosed() {
        return docket.entries().stream()
                .filter(entry -> !entry.decision().isClosed())
                .toList();
    }

    private List<List<Docket.Entry>> groups(Function<Docket.Entry, String> key) {
        Map<String, List<Docket.Entry>> groups = new LinkedHashMap<>();
        undecided()
                .forEach(entry -> groups.computeIfAbsent(key.apply(entry), name -> new ArrayList<>())
                        .add(entry));
        return List.copyOf(groups.values());
    }

    /** What is the same of several decisions is said once. */
    private String everything(Docket.Entry entry) {
        return everything(entry, List.of());
    }

    private String everything(Docket.Entry entry, List<Docket.Entry> same) {
        String decides = same.isEmpty() ? who(entry.accountable()) : sentence(same);
        String advice = entry.consulted().isEmpty() ? "" : " " + FlowMessage.ADVISED.in(locale, who(entry.consulted()));
        return decides + advice + " " + FlowMessage.UNDECIDED.in(locale, lapse(entry.decision()));
    }

    private String sentence(List<Docket.Entry> entries) {
        Docket.Party accountable = entries.get(0).accountable();
        if (accountable.person().isEmpty()) {
            return FlowMessage.NOBODY_ACTS.in(locale, accountable.name().in(locale), entries.size());
        }
        Instant first = entries.stream()
                .map(entry -> entry.decision().deadlines().due())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return FlowMessage.MUST_DECIDE.in(locale, who(accountable), entries.size(), Times.print(first));
    }

    private Table tasks() {
        List<List<Cell>> rows = unclosed().stream()
                .map(entry -> List.of(
                        Cell.value(entry.expectation()),
                        Cell.text(due(entry.decision())),
                        Cell.text(who(entry.responsible()))))
                .toList();
        return table(FlowMessage.TASKS, rows, FlowMessage.EXPECTATION, FlowMessage.BY, FlowMessage.MENDS);
    }

    private String due(Decision decision) {
        return decision.isUndecided() ? Times.print(decision.deadlines().due()) : state(decision);
    }

    /** What became of the decisions that nobody waits for any more. */
    private List<String> settled() {
        List<String> sentences = new ArrayList<>();
        for (Docket.Entry entry : docket.entries()) {
            Decision decision = entry.decision();
            decision.ruling().ifPresent(made -> sentences.add(ruled(entry, made)));
            if (decision.state() == Decision.State.LAPSED) {
                sentences.add(FlowMessage.NEVER_DECIDED.in(locale, entry.expectation(), lapse(decision)));
            }
            decision.dossier()
                    .closure()
                    .filter(closure -> closure.at().isPresent())
                    .ifPresent(closure -> sentences.add(closed(entry, closure)));
        }
        return sentences;
    }

    private String ruled(Docket.Entry entry, Ruling made) {
        String who = entry.decided().map(this::who).orElse(made.by().principal());
        String choice = FlowMessage.valueOf(made.answer().choice().name()).in(locale);
        String at = Times.print(made.at());
        return made.answer()
                .until()
                .map(end -> FlowMessage.RULED_UNTIL.in(locale, who, entry.expectation(), at, choice, Times.print(end)))
                .orElseGet(() -> FlowMessage.RULED.in(locale, who, entry.expectation(), at, choice));
    }

    private String closed(Docket.Entry entry, Closure closure) {
        return FlowMessage.CLOSED.in(
                locale,
                entry.expectation(),
                Times.print(closure.at().orElseThrow()),
                closure.by().orElseThrow());
    }

    private Table records() {
        List<List<Cell>> rows = docket.entries().stream()
                .map(entry -> List.of(
                        Cell.value(entry.expectation()),
                        Cell.value(entry.decision().id().value()),
                        Cell.text(state(entry.decision())),
                        Cell.number(String.valueOf(
                                entry.decision().dossier().occurrences().count())),
                        Cell.number("#" + entry.records().opened()),
                        Cell.number("#" + entry.records().latest())))
                .toList();
        return table(
                FlowMessage.RECORDS,
                rows,
                FlowMessage.EXPECTATION,
                FlowMessage.DECISION,
                FlowMessage.STATE,
                FlowMessage.SEEN,
                FlowMessage.OPENED,
                FlowMessage.LATEST);
    }

    private Table table(FlowMessage caption, List<List<Cell>> rows, FlowMessage... headers) {
        List<Table.Column> columns = Stream.of(headers)
                .map(header -> header.in(locale))
                .map(Table.Column::of)
                .toList();
        return new Table(caption.in(locale), columns, rows);
    }

    private String who(List<Docket.Party> parties) {
        return parties.isEmpty()
                ? FlowMessage.NOBODY.in(locale)
                : parties.stream().map(this::who).collect(Collectors.joining(", "));
    }

    private String who(Docket.Party party) {
        String role = party.name().in(locale);
        return party.person()
                .map(Principal::displayName)
                .map(name -> FlowMessage.IN_ROLE.in(locale, name, role))
                .orElseGet(() -> FlowMessage.VACANT.in(locale, role));
    }

    private String state(Decision decision) {
        return FlowMessage.valueOf(decision.state().name()).in(locale);
    }

    private String lapse(Decision decision) {
        return FlowMessage.valueOf(decision.safeDefault().name()).in(locale);
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        for (Docket.Entry entry : docket.entries()) {
            outcome.result(entry.expectation())
                    .flatMap(result -> result.expectation().traits().owner())
                    .filter(owner -> entry.responsible().stream()
                            .noneMatch(party -> party.persona().value().equals(owner)))
                    .ifPresent(owner -> notes.add(FlowMessage.UNKNOWN_OWNER.in(
                            locale, owner, entry.expectation(), who(entry.responsible()))));
        }
        docket.entries()
                .forEach(entry -> entry.incident()
                        .ifPresent(incident ->
                                notes.add(FlowMessage.COMES_AND_GOES.in(locale, entry.expectation(), incident))));
        docket.unasked().forEach(problem -> notes.add(unasked(problem)));
        return notes;
    }

    private String unasked(Docket.Unasked problem) {
        FlowMessage none = docket.recorded() == 0 ? FlowMessage.UNRECORDED : FlowMessage.UNASKED;
        return none.in(locale, problem.expectation());
    }
}
