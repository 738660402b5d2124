package dev.assay.examples.governance;

import dev.assay.governance.access.AccessDecision;
import dev.assay.governance.access.grant.AccessRequest;
import dev.assay.governance.audit.file.FileAuditLog;
import dev.assay.governance.audit.verify.Verification;
import dev.assay.governance.decision.DecisionId;
import dev.assay.governance.notice.Outbox;
import dev.assay.governance.organisation.Organisation;
import dev.assay.governance.raci.RaciMatrix;
import dev.assay.governance.routing.Routed;
import dev.assay.governance.store.MemoryStore;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.quality.outcome.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;

/** What happens at Han River Taxi when February's meters lose fares. */
final class Story {
    private static final Duration HALF_A_DAY = Duration.ofHours(12);
    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final Path home;
    private final HandClock clock;
    private final Ledger ledger;
    private final FileAuditLog log;
    private final Firm firm;
    private final Narrator narrator;

    Story(Path home, HandClock clock, Ledger ledger, FileAuditLog log, Narrator narrator) {
        this.home = home;
        this.clock = clock;
        this.ledger = ledger;
        this.log = log;
        this.firm = new Firm(log, clock);
        this.narrator = narrator;
    }

    void tell() throws IOException {
        found();
        good();
        DecisionId decision = bad();
        refuse(decision);
        lapse(decision);
        mend(decision);
        verify();
        tamper();
    }

    private void step(String en, String ko) {
        step(Duration.ZERO, en, ko);
    }

    /** Begins a step that is over after some time, which its heading tells. */
    private void step(Duration length, String en, String ko) {
        narrator.step(firm.now().plus(length), Text.of(en, ko));
    }

    private void found() {
        step("A firm is founded from one file", "하나의 파일로 조직을 만듭니다");
        Organisation firmAsRead = firm.found(home.resolve("organisation.yaml"));
        int people = firmAsRead.people().principals().size();
        int personas = firmAsRead.people().personas().size();
        int activities =
                firmAsRead.raci().map(RaciMatrix::activities).orElseThrow().size();
        narrator.say(
                "organisation.yaml: " + people + " who act (5 people, 1 agent), " + personas + " personas, "
                        + activities + " activities with who answers for them, 1 dataset",
                "organisation.yaml: 주체 " + people + "개(사람 5명, 에이전트 1개), 페르소나 " + personas + "개, 책임이 정해진 활동 "
                        + activities + "개, 데이터셋 1개");
        deliver();
        narrator.proof();
    }

    private Routed run(String month) {
        Outcome outcome = firm.check(
                home.resolve("data").resolve(month), home.resolve("suites").resolve("trips.yaml"));
        narrator.found(month, outcome);
        Routed routed = firm.route(outcome);
        quality();
        return routed;
    }

    private void quality() {
        Text trips = Text.of("dataset trips is now ", "데이터셋 trips의 상태 — ");
        narrator.tell((locale, zone) -> trips.in(locale) + firm.quality().describe(locale, zone));
    }

    private void good() {
        step("January is good, and the model developer gets access for eight hours", "1월은 좋고, 모델 개발자가 8시간 접근 권한을 받습니다");
        run("2026-01.csv");
        narrator.say("choi asks to read trips", "choi가 trips 읽기를 요청합니다");
        AccessRequest request = firm.ask("read");
        deliver();
        narrator.say("lee approves", "lee가 승인합니다");
        firm.approve(request);
        deliver();
        access();
        narrator.proof();
    }

    private void access() {
        Text question = Text.of("may choi read trips? ", "choi가 trips를 읽어도 됩니까? ");
        AccessDecision answer = firm.mayChoiRead();
        narrator.tell((locale, zone) -> question.in(locale) + answer.describe(locale));
    }

    private DecisionId bad() {
        clock.pass(Duration.ofHours(1));
        step("February fails, and one person is asked", "2월이 실패하고, 한 사람에게 결정을 묻습니다");
        Routed routed = run("2026-02.csv");
        DecisionId asked = routed.decisions().iterator().next();
        standing(asked);
        deliver();
        narrator.proof();
        return asked;
    }

    private void standing(DecisionId id) {
        narrator.tell(firm.decisions().find(id).orElseThrow()::describe);
    }

    private void deliver() {
        new Outbox(firm.store()).deliver(notice -> {
            String to = notice.to().stream().sorted().collect(Collectors.joining(", "));
            narrator.say(
                    "to " + to + ": " + notice.text().en(),
                    to + "에게: " + notice.text().ko());
        });
    }

    private void refuse(DecisionId decision) {
        clock.pass(Duration.ofMinutes(10));
        step("What must not be done is refused, and says why", "해서는 안 되는 일은 이유와 함께 거절됩니다");
        access();
        refused("choi asks to write trips", "choi가 trips 쓰기를 요청합니다", () -> firm.ask("write"));
        refused(
                "watch-bot decides that it is a false alarm",
                "watch-bot이 오탐이라고 결정합니다",
                () -> firm.letTheAgentDecide(decision));
        narrator.proof();
    }

    private void refused(String en, String ko, Runnable attempt) {
        try {
            attempt.run();
            throw new IllegalStateException("must be refused: " + en);
        } catch (FindingsException e) {
            narrator.say(en + ":", ko + ":");
            e.findings()
                    .forEach(finding -> narrator.say(
                            "  " + finding.code() + ": " + finding.message().en(),
                            "  " + finding.code() + ": " + finding.message().ko()));
        }
    }

    private void lapse(DecisionId id) {
        step(HALF_A_DAY, "Half a day passes and nobody decides", "반나절이 지나도록 아무도 결정하지 않습니다");
        for (int quarter = 0; quarter < HALF_A_DAY.dividedBy(QUARTER); quarter++) {
            clock.pass(QUARTER);
            firm.tick();
            deliver();
        }
        standing(id);
        quality();
        narrator.proof();
    }

    private void mend(DecisionId decision) {
        clock.pass(Duration.ofHours(2));
        step("February is mended, and only a person lifts the quarantine", "2월을 고쳤고, 격리는 사람만 해제합니다");
        run("2026-02-mended.csv");
        firm.close(decision);
        narrator.say("lee closes the decision", "lee가 결정을 끝냅니다");
        quality();
        narrator.proof();
    }

    private void verify() throws IOException {
        step("The log is verified", "로그를 검증합니다");
        log.checkpoint();
        narrator.say(ledger.verify(ledger.log()).message());
        boolean same =
                MemoryStore.replay(log, clock).snapshot().equals(firm.store().snapshot());
        narrator.say(
                "replaying the log rebuilds the same state: " + (same ? "yes" : "no"),
                "로그를 처음부터 재생하면 같은 상태가 됩니다: " + (same ? "예" : "아니요"));
    }

    private void tamper() throws IOException {
        step("Copies of it are tampered with", "로그의 사본을 조작합니다");
        Verification forged = ledger.verify(ledger.forge());
        narrator.say("one word is changed (lee's act becomes kim's):", "한 단어를 바꿉니다(lee의 행위를 kim의 것으로):");
        narrator.say("  " + forged.message().en(), "  " + forged.message().ko());
        Path cut = ledger.cut();
        Text alone = ledger.verifyAlone(cut).message();
        Text anchored = ledger.verify(cut).message();
        narrator.say("the end is cut off; without the checkpoints kept elsewhere:", "끝을 잘라 냅니다. 외부 체크포인트 없이 보면:");
        narrator.say("  " + alone.en(), "  " + alone.ko());
        narrator.say("with them:", "체크포인트와 함께 보면:");
        narrator.say("  " + anchored.en(), "  " + anchored.ko());
    }
}
