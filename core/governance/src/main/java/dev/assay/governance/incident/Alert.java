package dev.assay.governance.incident;

import dev.assay.governance.Korean;
import dev.assay.governance.Moments;
import dev.assay.governance.notice.LocalZone;
import dev.assay.governance.notice.Notice;
import dev.assay.governance.notice.Outbox;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.Reader;
import dev.assay.quality.finding.Text;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Why somebody is told of an incident at once, before the clock brings any duty to mind. */
enum Alert {
    /** It was opened. */
    OPENED("is open", "열렸습니다"),
    /** It is worse than was thought. */
    RAISED("is worse than was thought", "생각보다 심각합니다"),
    /** It did harm of which nobody knew. */
    HARMS("did more harm than was known", "알려진 것보다 큰 피해를 냈습니다");

    private final String english;
    private final String korean;

    Alert(String english, String korean) {
        this.english = english;
        this.korean = korean;
    }

    /** Queues a notice if a change of an incident asks for one; the record of the change carries it. */
    static void tell(Change change, Optional<Incident> before, Incident after) {
        if (before.isEmpty()) {
            OPENED.queue(change, after);
        } else if (after.severity().compareTo(before.get().severity()) > 0) {
            RAISED.queue(change, after);
        } else if (!after.sighting().harms().equals(before.get().sighting().harms())) {
            HARMS.queue(change, after);
        }
    }

    private void queue(Change change, Incident incident) {
        String id = incident.id() + "/" + name().toLowerCase(Locale.ROOT) + "/" + Moments.print(change.now());
        Outbox.queue(change, Notice.of(id, change.now(), Responders.of(change, incident), text(change, incident)));
    }

    private Text text(Reader reader, Incident incident) {
        String about = incident.sighting().asset().value();
        Text what = incident.summary();
        boolean commanded = incident.handling().commander().isPresent();
        Optional<Text> duty = duty(reader, incident);
        return Text.of(
                "incident " + incident.id() + " of " + about + " " + english + " (" + incident.severity() + "): "
                        + what.en()
                        + (commanded ? "" : "; say who takes care of it (triage)")
                        + duty.map(Text::en).orElse(""),
                about + "의 사고 " + incident.id() + "이(가) " + korean + " (심각도 " + Korean.of(incident.severity()) + "): "
                        + what.ko() + (commanded ? "" : ". 맡을 사람을 정하십시오")
                        + duty.map(Text::ko).orElse(""));
    }

    /** The first report that the law wants and that nobody has made; that one was not made in time is told by the clock. */
    private static Optional<Text> duty(Reader reader, Incident incident) {
        return incident.duties().stream()
                .filter(due -> incident.status(due, reader.now()) == Incident.DutyStatus.RUNNING)
                .min(Comparator.comparing(RegulatoryClock.Due::by))
                .map(due -> Text.of(
                        "; it must be reported by " + LocalZone.print(reader, due.by()) + " under " + due.basis()
                                + " (report)",
                        ". " + due.basis() + "에 따라 " + LocalZone.print(reader, due.by()) + "까지 신고해야 합니다"));
    }
}
