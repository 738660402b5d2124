package dev.assay.governance.posture;

import dev.assay.governance.Korean;
import dev.assay.governance.catalogue.Compliance;
import dev.assay.governance.catalogue.ComplianceMap;
import dev.assay.governance.catalogue.Control;
import dev.assay.governance.catalogue.ControlProposal;
import dev.assay.governance.notice.LocalZone;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Proposal;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.governance.system.DutyHolders;
import dev.assay.quality.finding.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** How the duties of a catalogue stand: which are met of those that nobody excluded, and which are excluded. */
final class DutyFigures {
    private final Reader reader;
    private final String catalogue;

    private DutyFigures(Reader reader, String catalogue) {
        this.reader = reader;
        this.catalogue = catalogue;
    }

    static List<Figure> of(Reader reader, PostureSettings.Duties duties) {
        ComplianceMap map = Compliance.map(
                reader, duties.catalogue(), duties.types(), LocalZone.today(reader), DutyHolders.of(reader));
        String catalogue = duties.catalogue().header().id();
        DutyFigures figures = new DutyFigures(reader, catalogue);
        return List.of(
                figures.figure(
                        "duties-met-" + catalogue,
                        Text.of("Duties of " + catalogue + " with fresh evidence", catalogue + " 의무 가운데 유효한 증빙이 있는 것"),
                        map.lines().stream()
                                .filter(line -> line.status() != ComplianceMap.Status.EXCLUDED)
                                .toList(),
                        line -> line.status() != ComplianceMap.Status.MET,
                        line -> Text.of(line.status().name(), Korean.of(line.status()))),
                figures.figure(
                        "duties-applied-" + catalogue,
                        Text.of("Duties of " + catalogue + " that nobody excluded", catalogue + " 의무 가운데 제외되지 않은 것"),
                        map.lines(),
                        ComplianceMap.Line::isSetAside,
                        figures::excluded));
    }

    private Figure figure(
            String id,
            Text title,
            List<ComplianceMap.Line> lines,
            Predicate<ComplianceMap.Line> offends,
            Function<ComplianceMap.Line, Text> why) {
        List<Offender> offenders = lines.stream()
                .filter(offends)
                .map(line -> {
                    Text item = line.item().shown();
                    Text said = why.apply(line);
                    return new Offender(ref(line), Text.of(item.en() + ": " + said.en(), item.ko() + ": " + said.ko()));
                })
                .toList();
        return new Figure(id, title, "GOVERN 1", lines.stream().map(this::ref).toList(), offenders);
    }

    private Ref ref(ComplianceMap.Line line) {
        return new Ref("catalogue-item", catalogue + ":" + line.item().id(), 0);
    }

    /** By each control that does not apply, for which systems if not for all, why, and whose word it is. */
    private Text excluded(ComplianceMap.Line line) {
        List<Text> said = line.controls().stream()
                .flatMap(id -> reader.find(Compliance.CONTROL, id).stream())
                .map(Stored::value)
                .filter(control -> !control.applies())
                .map(this::excluded)
                .toList();
        return Text.of(
                said.stream().map(Text::en).collect(Collectors.joining("; ")),
                said.stream().map(Text::ko).collect(Collectors.joining("; ")));
    }

    private Text excluded(Control control) {
        String systems = control.systems().stream().sorted().collect(Collectors.joining(", "));
        String what = control.id() + (systems.isEmpty() ? "" : " [" + systems + "]") + " — "
                + control.excluded().orElse("");
        Optional<Proposal> agreed = reader.findBy(ControlProposal.KIND, "by-control", control.id()).stream()
                .map(Stored::value)
                .filter(proposed -> proposed.next().excluded().equals(control.excluded()))
                .map(ControlProposal::proposal)
                .filter(proposal -> proposal.state() == Proposal.State.APPROVED)
                .max(Comparator.comparing(
                        proposal -> proposal.ruling().orElseThrow().at()));
        return agreed.map(proposal -> said(what, proposal)).orElse(Text.of(what));
    }

    private static Text said(String what, Proposal proposal) {
        String by = proposal.authors().stream().map(PrincipalId::value).sorted().collect(Collectors.joining(", "));
        PrincipalId approver = proposal.ruling().orElseThrow().by();
        return Text.of(
                what + " (proposed by " + by + ", approved by " + approver + ")",
                what + " (제안 " + by + ", 승인 " + approver + ")");
    }
}
