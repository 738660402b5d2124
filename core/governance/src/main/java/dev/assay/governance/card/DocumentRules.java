package dev.assay.governance.card;

import dev.assay.governance.Ids;
import dev.assay.governance.Korean;
import dev.assay.governance.Reasons;
import dev.assay.governance.audit.anchor.SignedCheckpoint;
import dev.assay.governance.card.measure.Dispute;
import dev.assay.governance.card.registry.Keepers;
import dev.assay.governance.card.template.Template;
import dev.assay.governance.card.template.TemplateItem;
import dev.assay.governance.notice.LocalZone;
import dev.assay.governance.people.Roster;
import dev.assay.governance.raci.Stage;
import dev.assay.governance.run.QualityRun;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.governance.system.AiSystem;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What must hold of a card, and what the registry knows for it. */
final class DocumentRules {
    static final String INCOMPLETE = "DOC-2";

    /** Where a system does not run, or not yet. */
    private static final Set<Stage> SETTLING = Set.of(Stage.DISCOVERY, Stage.DEVELOPMENT, Stage.RETIRED);

    private DocumentRules() {}

    static List<Finding> check(Reader reader, Document document, Template template, FieldStates states) {
        List<Finding> findings = new ArrayList<>();
        for (TemplateItem.Field field : template.fields()) {
            FieldState state = states.of(field.id());
            Optional<QualityRun> unread = states.unread(field.id());
            if (unread.isPresent()) {
                findings.add(Finding.error(INCOMPLETE, field.id(), unread(reader, field, unread.get())));
            } else if (state == FieldState.CONTRADICTED || field.mandatory() && isOpen(document, field, state)) {
                findings.add(Finding.error(INCOMPLETE, field.id(), open(document, field, state)));
            }
        }
        boolean asksForContact = template.fields().stream()
                .anyMatch(field -> field.source().filter("contact"::equals).isPresent());
        if (asksForContact && Keepers.contacts(reader, document.subject()).isEmpty()) {
            findings.add(Finding.warning(
                    "DEAD_CONTACT",
                    "contact",
                    Text.of(
                            document.subject() + " must have somebody who can be reached, but has nobody",
                            document.subject() + "에는 연락할 수 있는 담당자가 있어야 하지만 없습니다")));
        }
        return findings;
    }

    /** What the run found might contradict the answer, whether or not there must be one. */
    private static Text unread(Reader reader, TemplateItem.Field field, QualityRun run) {
        String ended = LocalZone.print(reader, run.ended());
        Text fixed = EvidenceRules.isFixed(
                        reader, run.suite().fingerprint(), run.source().started())
                ? Text.of("read it into the card (Cards.measure)", "그 결과로 카드를 채우십시오(Cards.measure)")
                : Text.of(
                        "its thresholds were not fixed before it began: fix them (Cards.freeze), run the suite again, and read that"
                                + " into the card (Cards.measure)",
                        "임계값이 실행 전에 확정되지 않았으므로 먼저 확정하고(Cards.freeze) 다시 실행한 뒤 그 결과로 카드를 채우십시오(Cards.measure)");
        return Text.of(
                "\"" + field.title().en() + "\" must be measured anew, because run " + run.digest() + " of \""
                        + run.suite().name() + "\" ended later, at " + ended + ", and came to " + run.status() + "; "
                        + fixed.en(),
                "\"" + field.title().ko() + "\"은(는) 다시 측정해야 합니다. \""
                        + run.suite().name() + "\" 스위트의 실행 "
                        + run.digest() + "이(가) 더 나중인 " + ended + "에 끝났습니다(결과: " + Korean.of(run.status()) + "). "
                        + fixed.ko());
    }

    /** What does not apply stays so whatever its age. */
    private static boolean isOpen(Document document, TemplateItem.Field field, FieldState state) {
        boolean applies = document.answer(field.id()).stream()
                .noneMatch(value -> value.provenance() instanceof Provenance.NotApplicable);
        return applies && state != FieldState.FRESH;
    }

    private static Text open(Document document, TemplateItem.Field field, FieldState state) {
        return document.answer(field.id())
                .flatMap(FieldValue::disputed)
                .map(dispute -> disputed(field, dispute))
                .orElseGet(() -> open(field, state));
    }

    private static Text disputed(TemplateItem.Field field, Dispute dispute) {
        return Text.of(
                "\"" + field.title().en() + "\" must be measured anew, because a run that ended at " + dispute.ended()
                        + " contradicted it by " + dispute.metric() + " on an earlier version",
                "\"" + field.title().ko() + "\"은(는) 다시 측정해야 합니다. " + dispute.ended() + "에 끝난 실행의 " + dispute.metric()
                        + " 값이 이전 버전에서 답과 달랐습니다");
    }

    private static Text open(TemplateItem.Field field, FieldState state) {
        String en = field.title().en();
        String ko = field.title().ko();
        return switch (state) {
            case MISSING -> Text.of("\"" + en + "\" must be answered", "\"" + ko + "\"에 답해야 합니다");
            case STALE ->
                Text.of("\"" + en + "\" must be answered anew, but is stale", "\"" + ko + "\"의 답이 오래되어 다시 답해야 합니다");
            case CONTRADICTED, FRESH ->
                field.fill() == TemplateItem.Fill.REGISTRY
                        ? Text.of(
                                "\"" + en + "\" must agree with what is registered, but does not",
                                "\"" + ko + "\"의 답은 등록된 내용과 일치해야 하지만 다릅니다")
                        : Text.of(
                                "\"" + en + "\" must agree with what was measured, but does not",
                                "\"" + ko + "\"의 답은 측정 결과와 일치해야 하지만 다릅니다");
        };
    }

    static void requirePerson(Roster roster, Author author) {
        if (!roster.isPerson(author.principal())) {
            throw Filling.refusal(
                    "SOD-2",
                    "by",
                    author.principal() + " must be a person to attest",
                    author.principal() + "은(는) 사람이어야 보증할 수 있습니다");
        }
    }

    /** What is registered fills what the registry can answer, and nothing else. */
    static void requireRegistered(TemplateItem.Field field) {
        if (field.fill() != TemplateItem.Fill.REGISTRY) {
            String by = field.fill() == TemplateItem.Fill.HUMAN ? "a person" : "a person or a run";
            throw Filling.refusal(
                    "DOC-1",
                    field.id(),
                    field.id() + " must be answered by " + by + ", and not be derived",
                    field.id() + "에는 사람이나 실행이 답해야 하며 다른 값에서 끌어낼 수 없습니다");
        }
    }

    /** What is printed is text that a record can hold, and of the log wherever that is known. */
    static void requirePrintable(String checkpoint, Optional<TrustedLog> log) {
        Filling.requireText("checkpoint", Text.of("?" + checkpoint));
        if (log.isPresent()) {
            requireCheckpoint(checkpoint, log);
        }
    }

    static void requireNoneOrPrintable(String checkpoint, Optional<TrustedLog> log) {
        if (!Reasons.isBlank(checkpoint)) {
            requirePrintable(checkpoint, log);
        }
    }

    static void requireCheckpoint(String checkpoint, Optional<TrustedLog> log) {
        SignedCheckpoint note;
        try {
            note = SignedCheckpoint.parse(checkpoint);
        } catch (IllegalArgumentException e) {
            throw checkpoint(
                    "checkpoint must be a signed note of the audit log: " + e.getMessage(),
                    "체크포인트는 서명된 감사 로그의 노트여야 합니다");
        }
        String origin = note.checkpoint().origin();
        log.filter(known -> !known.origin().equals(origin)).ifPresent(known -> {
            throw checkpoint(
                    "checkpoint must be of the log " + known.origin() + ", but is of " + origin,
                    "체크포인트는 로그 " + known.origin() + "의 것이어야 하지만 " + origin + "의 것입니다");
        });
        log.filter(known -> !note.isSignedBy(known.keys())).ifPresent(known -> {
            throw checkpoint(
                    "checkpoint must be signed by a key of the log " + known.origin() + ", but is not",
                    "체크포인트에는 로그 " + known.origin() + "의 키로 한 서명이 있어야 하지만 없습니다");
        });
    }

    private static FindingsException checkpoint(String en, String ko) {
        return Filling.refusal("DOC-CHECKPOINT", "checkpoint", en, ko);
    }

    static void requireOpen(Document document, TemplateItem.Field field) {
        if (document.answer(field.id()).filter(Filling::isMeasured).isPresent()) {
            throw Filling.refusal(
                    "DOC-1",
                    field.id(),
                    field.id() + " was measured, and must not be edited by hand",
                    field.id() + "은(는) 측정된 값이므로 직접 고칠 수 없습니다");
        }
    }

    static void requireVersion(String version) {
        if (!Ids.isName(version)) {
            throw new FindingsException(
                    "document", List.of(Finding.error("DOC-VERSION", "version", Ids.unnamed(version))));
        }
    }

    /** What no run and no register can answer, people answer themselves. */
    static void requireAnswering(Reader reader, TemplateItem.Field field, Author author) {
        if (field.fill() == TemplateItem.Fill.HUMAN && !Roster.now(reader).isPerson(author.principal())) {
            throw Filling.refusal(
                    "DOC-1",
                    field.id(),
                    field.id() + " must be answered by a person, but " + author.principal() + " is none",
                    field.id() + "에는 사람이 답해야 하지만 " + author.principal() + "은(는) 사람이 아닙니다");
        }
    }

    static void requireActing(Reader reader, Author author) {
        if (Roster.now(reader).acting(author.principal(), author.persona()).isEmpty()) {
            throw Filling.refusal(
                    "DOC-1",
                    "persona",
                    author.principal() + " must act in " + author.persona() + ", but does not",
                    author.principal() + "은(는) " + author.persona() + " 페르소나를 맡고 있어야 하지만 그렇지 않습니다");
        }
    }

    static boolean isRunning(AiSystem system) {
        return !SETTLING.contains(system.stage());
    }

    /** Whether a system is made of the version that a card is about. */
    static boolean isOfVersion(AiSystem system, Document document) {
        return system.parts()
                .version(document.subject())
                .filter(document.version()::equals)
                .isPresent();
    }

    /** What a system shows of the version that it runs with is not turned to another under its feet. */
    static void requireNotRun(Reader reader, Document document, String next) {
        Optional<String> runs = reader
                .findBy(AiSystem.KIND, "by-asset", document.subject().value())
                .stream()
                .map(Stored::value)
                .filter(system -> isRunning(system) && isOfVersion(system, document))
                .map(system -> system.id().value())
                .sorted()
                .findFirst();
        if (runs.isPresent()) {
            throw Filling.refusal(
                    "DOC-VERSION",
                    "version",
                    "card " + document.id() + " must stay about " + document.version() + ", with which system \""
                            + runs.get() + "\" runs; begin another card for " + Ids.shown(next),
                    "카드 " + document.id() + "은(는) 시스템 \"" + runs.get() + "\"이(가) 쓰는 버전 " + document.version()
                            + "에 대한 것이므로 바꿀 수 없습니다. " + Ids.shown(next) + "에 대해서는 다른 카드를 시작하십시오");
        }
    }
}
