package dev.assay.report.flow;

import dev.assay.governance.audit.anchor.Checkpoint;
import dev.assay.governance.audit.verify.Attestation;
import dev.assay.governance.routing.Docket;
import dev.assay.report.tree.Cell;
import dev.assay.report.tree.Facts;
import dev.assay.report.tree.Section;
import dev.assay.report.tree.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says how anybody can see that the log is as it was written. */
record ProofSection(FlowReport.Proof proof, Optional<Docket> docket, Locale locale) {
    Section section() {
        Attestation attestation = proof.attestation();
        Checkpoint checkpoint = attestation.checkpoint().checkpoint();
        Tone tone = attestation.isIntact() ? Tone.GOOD : Tone.BAD;
        List<Facts.Entry> facts = new ArrayList<>();
        facts.add(fact(
                FlowMessage.VERDICT,
                new Cell(Cell.Form.TEXT, tone, attestation.found().message().in(locale))));
        facts.add(fact(FlowMessage.LOG, Cell.text(checkpoint.origin())));
        facts.add(fact(FlowMessage.SIZE, Cell.number(String.format(Locale.ROOT, "%,d", checkpoint.size()))));
        facts.add(fact(FlowMessage.ROOT, Cell.value(checkpoint.root().hex())));
        facts.add(fact(
                FlowMessage.SIGNERS,
                Cell.value(String.join(", ", attestation.checkpoint().signers()))));
        docket.ifPresent(asked -> facts.add(fact(
                FlowMessage.RUN, Cell.text(FlowMessage.RECORD.in(locale, asked.recorded()) + ", " + asked.run()))));
        facts.add(fact(FlowMessage.VERIFY, Cell.value(proof.command())));
        return new Section(FlowMessage.PROOF.in(locale), List.of(new Facts(facts)));
    }

    private Facts.Entry fact(FlowMessage label, Cell value) {
        return new Facts.Entry(label.in(locale), value);
    }
}
