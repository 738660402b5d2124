package dev.assay.governance.decision;

import dev.assay.governance.Korean;
import dev.assay.governance.Reasons;
import dev.assay.governance.Transitions;
import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.Classification;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.notice.LocalZone;
import dev.assay.governance.people.PeoplePolicy;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Roster;
import dev.assay.governance.run.Runs;
import dev.assay.governance.staffing.Absence;
import dev.assay.governance.staffing.Absences;
import dev.assay.governance.store.Reader;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Holds an answer against the rules of decisions. Confined to one call. */
final class Judge {
    private static final int MOST_EVIDENCE = 100;

    private final Reader reader;
    private final Roster roster;
    private final Decision decision;
    private final DecisionPolicy policy;
    private final List<Finding> findings = new ArrayList<>();

    Judge(Reader reader, Decision decision, DecisionPolicy policy) {
        this.reader = reader;
        this.roster = Roster.now(reader);
        this.decision = decision;
        this.policy = policy;
    }

    /** What somebody is, as figures count it. */
    static String type(Reader reader, PrincipalId id) {
        return Roster.now(reader).isPerson(id) ? "HUMAN" : "AGENT";
    }

    /**
     * The persona in which somebody may decide; who was silent first may still speak while others are asked, as what they were
     * asked as, whatever else they act in, unless only what is asked at present has the scope.
     */
    Optional<PersonaId> seat(PrincipalId by) {
        List<PersonaId> seats = seats(by);
        return seats.stream()
                .filter(persona -> beyond(persona).isEmpty())
                .findFirst()
                .or(() -> seats.stream().findFirst());
    }

    private List<PersonaId> seats(PrincipalId by) {
        PersonaId accountable = decision.addressees().accountable();
        if (roster.isPerson(by)) {
            return Stream.of(decision.addressees().owner(), accountable)
                    .filter(persona -> roster.acting(by, persona).isPresent())
                    .toList();
        }
        return roster.personas(by).stream()
                .filter(persona -> roster.persona(persona)
                        .flatMap(Persona::accountableHuman)
                        .filter(accountable::equals)
                        .isPresent())
                .toList();
    }

    /** Whether somebody may decide, but not in a persona that is asked for advice. */
    boolean decidesInAnother(PrincipalId by, PersonaId persona) {
        List<PersonaId> seats = roster.isPerson(by) ? seats(by) : List.of();
        return !seats.isEmpty() && !seats.contains(persona);
    }

    void requireHolder(PrincipalId by) {
        Optional<PersonaId> seat = seat(by);
        if (seat.isEmpty()) {
            PersonaId persona = decision.addressees().accountable();
            add(
                    "DEC-1",
                    "by",
                    Text.of(
                            by + " must act in \"" + persona + "\", which answers for decision \"" + decision.id()
                                    + "\"",
                            by + "은(는) 결정 \"" + decision.id() + "\"을(를) 책임지는 \"" + persona + "\" 페르소나를 맡아야 합니다"));
        } else if (!seat.get().equals(decision.addressees().owner())) {
            Absences.since(reader, decision.deadlines().opened(), Set.of())
                    .about(Set.of(decision.matter().asset().value()))
                    .toldBy(by, decision.addressees().passed())
                    .ifPresent(absence -> add("SOD-1", "by", ownWord(by, absence)));
        }
    }

    /** Nobody decides in the stead of those of whom they alone said that they are not there. */
    private Text ownWord(PrincipalId by, Absence absence) {
        PersonaId persona = decision.addressees().accountable();
        return Text.of(
                "decision \"" + decision.id() + "\" must be taken by somebody else: it has come to \"" + persona
                        + "\" because " + by + ", or who counts as one with " + by + ", said that "
                        + absence.text().en(),
                "결정 \"" + decision.id() + "\"은(는) 다른 사람이 내려야 합니다. 이 결정이 \"" + persona + "\" 페르소나에 온 것은 " + by
                        + " 또는 " + by + "와(과) 한 사람으로 세는 사람이 알린 일("
                        + absence.text().ko()
                        + ") 때문입니다");
    }

    void requireScope(PrincipalId by) {
        seat(by).flatMap(this::beyond).ifPresent(card -> add("DEC-1", "scope", decision.beyond(card)));
    }

    /** What somebody decided in a persona, or an agent for it, is asked about anew by it, though more is at stake by now. */
    void requireScopeToCorrect(PrincipalId by) {
        boolean others = decision.ruling()
                .flatMap(Ruling::persona)
                .filter(decided -> roster.chain(decided).stream().noneMatch(seats(by)::contains))
                .isPresent();
        if (others) {
            requireScope(by);
        }
    }

    /** Whose scope does not cover it: agents decide nothing that is beyond those who answer for them. */
    private Optional<Persona> beyond(PersonaId seat) {
        return roster.chain(seat).stream()
                .flatMap(persona -> roster.persona(persona).stream())
                .filter(card -> !decision.isWithin(card))
                .findFirst();
    }

    void requireHuman(PrincipalId by) {
        boolean humanOnly =
                PeoplePolicy.of(reader).isHumanOnly(decision.matter().kind());
        if (humanOnly && !roster.isPerson(by)) {
            add(
                    "SOD-2",
                    "by",
                    Text.of(
                            by + " is no person and must not close decision \"" + decision.id()
                                    + "\"; what it says is kept as a proposal",
                            by + "은(는) 사람이 아니므로 결정 \"" + decision.id() + "\"을(를) 끝낼 수 없습니다. 답은 제안으로 보관합니다"));
        }
    }

    void requireHeard(Asset asset) {
        boolean restricted = asset.handling().classification() == Classification.RESTRICTED;
        for (Ask ask : decision.dossier().asks()) {
            boolean missing = ask.isOpen(Ask.Letter.CONSULTED)
                    || (restricted && ask.letter() == Ask.Letter.CONSULTED && ask.status() == Ask.Status.NOT_HEARD);
            if (missing) {
                add(
                        "DEC-2",
                        "consulted." + ask.persona(),
                        Text.of(
                                "\"" + ask.persona() + "\" must be heard first, or the answer waived with a reason",
                                "먼저 \"" + ask.persona() + "\"의 의견을 듣거나, 이유를 적고 생략해야 합니다"));
            }
        }
    }

    void requireGrounds(Answer answer) {
        if (!Reasons.isReadable(answer.rationale())) {
            add("DEC-3", "rationale", Text.of("rationale must be something to read", "읽을 수 있는 결정 이유를 적어야 합니다"));
        }
        requireShort("DEC-3", "rationale", answer.rationale());
        int cited = answer.evidence().size();
        if (cited > MOST_EVIDENCE) {
            add(
                    "DEC-3",
                    "evidence",
                    Text.of(
                            "evidence must be " + MOST_EVIDENCE + " runs at most, but " + cited + " are named",
                            "증빙은 실행 " + MOST_EVIDENCE + "건 이하여야 하지만 " + cited + "건을 적었습니다"));
            return;
        }
        for (String digest : answer.evidence()) {
            if (reader.find(Runs.KIND, digest).isEmpty()) {
                add(
                        "DEC-3",
                        "evidence",
                        Text.of(
                                "evidence must be recorded, but there is no run \"" + digest + "\"",
                                "기록된 증빙이어야 합니다. 실행 \"" + digest + "\"이(가) 없습니다"));
            }
        }
    }

    void requireOffered(Answer answer) {
        boolean offered = policy.rule(decision.matter().kind())
                .filter(rule -> rule.choices().contains(answer.choice()))
                .isPresent();
        if (!offered) {
            String choices = policy.rule(decision.matter().kind())
                    .map(rule -> rule.choices().stream().sorted().toList().toString())
                    .orElse("[]");
            add(
                    "CHOICE_NOT_OFFERED",
                    "choice",
                    Text.of(
                            "choice must be one of " + choices + " in a decision of kind \""
                                    + decision.matter().kind() + "\", but was " + answer.choice(),
                            "\"" + decision.matter().kind() + "\" 결정에서는 " + choices + " 중 하나를 골라야 하지만 "
                                    + answer.choice() + "을(를) 골랐습니다"));
        }
    }

    void requireEnd(Answer answer) {
        if (!answer.choice().isException()) {
            return;
        }
        Instant now = reader.now();
        Instant latest = now.plus(policy.longestException());
        boolean within = answer.until()
                .filter(end -> end.isAfter(now) && !end.isAfter(latest))
                .isPresent();
        if (!within) {
            String was = answer.until().map(end -> LocalZone.print(reader, end)).orElse("none");
            String last = LocalZone.print(reader, latest);
            add(
                    "EXCEPTION_END",
                    "until",
                    Text.of(
                            "an exception must end after now and by " + last + ", but its end was " + was,
                            "예외는 지금 이후부터 " + last + "까지 끝나야 합니다. 적힌 끝: " + was));
        }
    }

    /** Who proposed the exception that somebody else decides on now. */
    Optional<PrincipalId> requireSecondPerson(PrincipalId by, Answer answer) {
        if (!answer.choice().isException()) {
            return Optional.empty();
        }
        Optional<PrincipalId> proposer = decision.dossier().proposals().stream()
                .filter(proposal -> isWithin(answer, proposal.answer()))
                // Who agreed to something mild has not agreed to what is worse.
                .filter(proposal -> !proposal.isForMilder(decision.matter()))
                .filter(proposal -> !proposal.involved().contains(by))
                .map(ProposedAnswer::by)
                .filter(roster::isPerson)
                // Who has left since is not there to answer for it.
                .filter(roster::isActive)
                .filter(who -> !roster.involved(List.of(who)).contains(by))
                .findFirst();
        if (proposer.isEmpty()) {
            add(
                    "SOD-5",
                    "by",
                    Text.of(
                            by + " must not make an exception alone: another person who is active must have proposed "
                                    + answer.choice() + " until then, of what is "
                                    + decision.matter().severity(),
                            by + " 혼자 예외를 정할 수 없습니다. 활동 중인 다른 사람이 심각도 "
                                    + Korean.of(decision.matter().severity()) + "에서 같은 기한의 " + answer.choice()
                                    + "을(를) 제안해야 합니다"));
        }
        return proposer;
    }

    private static boolean isWithin(Answer answer, Answer proposed) {
        return answer.choice() == proposed.choice()
                && answer.until().isPresent()
                && proposed.until()
                        .filter(end -> !answer.until().get().isAfter(end))
                        .isPresent();
    }

    /** That it failed is not over because somebody says so; what else nobody decided is over if who may decide says so. */
    void requireProof(PrincipalId by) {
        if (isProven()) {
            return;
        }
        if (decision.matter().kind().equals(DecisionPolicy.QUALITY_FAILURE)) {
            add("CLOSURE_UNPROVEN", "closure", unproven());
        } else if (decision.ruling().isEmpty()) {
            requireScope(by);
        }
    }

    private boolean isProven() {
        return decision.dossier()
                .closure()
                .filter(closure -> !closure.evidence().isEmpty())
                .isPresent();
    }

    private Text unproven() {
        String en = "a run must have passed before decision \"" + decision.id() + "\" is closed";
        String ko = "결정 \"" + decision.id() + "\"을(를) 닫으려면 먼저 실행이 통과해야 합니다";
        if (decision.isUndecided()) {
            return Text.of(en + "; without one, decide it", ko + ". 통과한 실행이 없으면 결정해야 합니다");
        }
        if (decision.state() == Decision.State.LAPSED) {
            return Text.of(en + "; without one, ask anew about the same (open)", ko + ". 통과한 실행이 없으면 같은 일을 다시 물어야 합니다");
        }
        return decision.state() == Decision.State.DECIDED
                ? Text.of(
                        en + "; without one, correct it (correct), which asks anew",
                        ko + ". 통과한 실행이 없으면 정정해 다시 물어야 합니다")
                : Text.of(en, ko);
    }

    /** What lapsed is asked about anew. */
    void requireInTime(String code) {
        if (decision.state() == Decision.State.LAPSED && !decision.isClosed()) {
            add(code, "state", lapsed());
        }
    }

    private Text lapsed() {
        String due = LocalZone.print(reader, decision.deadlines().due());
        Text helps = afterLapse();
        return Text.of(
                "decision \"" + decision.id() + "\" must not have lapsed, but nobody took it by " + due
                        + ", so that its safe default " + decision.safeDefault() + " took effect; " + helps.en(),
                "결정 \"" + decision.id() + "\"은(는) " + due + "까지 아무도 내리지 않아 기한이 지났고, 안전한 기본 조치("
                        + Korean.of(decision.safeDefault()) + ")가 적용되었습니다. " + helps.ko());
    }

    private Text afterLapse() {
        if (decision.matter().kind().equals(DecisionPolicy.INDETERMINATE)) {
            return Text.of("the next tick asks again", "다음 주기에 다시 묻습니다");
        }
        boolean waits = decision.matter().kind().equals(DecisionPolicy.QUALITY_FAILURE) && !isProven();
        return waits
                ? Text.of(
                        "ask anew about the same (open), or close it once a run has passed (close)",
                        "같은 일을 다시 묻거나, 실행이 통과한 뒤 닫아야 합니다")
                : Text.of("ask anew about the same (open), or close it (close)", "같은 일을 다시 묻거나 닫아야 합니다");
    }

    /** What was decided is decided anew by another decision. */
    void requireUndecided() {
        requireInTime(Transitions.ILLEGAL);
        if (decision.state() == Decision.State.DECIDED) {
            String at = LocalZone.print(reader, decision.ruling().orElseThrow().at());
            String by = decision.ruling().orElseThrow().by().principal();
            add(
                    Transitions.ILLEGAL,
                    "state",
                    Text.of(
                            "decision \"" + decision.id() + "\" must not be decided twice: " + by + " decided it at "
                                    + at + "; to decide anew, correct it (correct), which asks anew",
                            "결정 \"" + decision.id() + "\"은(는) " + by + "이(가) " + at + "에 이미 내렸습니다. 다시 결정하려면 정정해야 합니다"));
        }
    }

    void requireReason(String reason) {
        if (!Reasons.isReadable(reason)) {
            add("REASON_MISSING", "reason", Text.of("reason must be something to read", "읽을 수 있는 이유를 적어야 합니다"));
        }
        requireShort("REASON_LENGTH", "reason", reason);
    }

    void requireEvidence(String digest) {
        Reasons.fault(Text.of("evidence", "근거는"), digest).ifPresent(fault -> add("DEC-3", "evidence", fault));
    }

    /** What is written is kept with the decision, which is to stay one that can be read and written. */
    private void requireShort(String code, String path, String text) {
        int length = Reasons.length(text);
        if (length > Reasons.LONGEST) {
            add(
                    code,
                    path,
                    Text.of(
                            path + " must have 4,096 characters at most, but has " + length,
                            "이유는 4,096자 이하여야 하지만 " + length + "자입니다"));
        }
    }

    void add(String code, String path, Text message) {
        findings.add(Finding.error(code, path, message));
    }

    void finish() {
        if (!findings.isEmpty()) {
            throw new FindingsException("decision " + decision.id(), findings);
        }
    }
}
