package dev.assay.json.internal.business;

import dev.assay.json.internal.tree.Node;
import dev.assay.json.internal.tree.Nodes;
import dev.assay.json.internal.tree.Place;
import dev.assay.json.internal.value.Keys;
import dev.assay.json.internal.value.Words;
import dev.assay.quality.finding.Text;
import dev.assay.value.business.Approval;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Who has approved which state of a case. */
final class ApprovalForm {
    private static final String APPROVED = "approved";
    private static final String WHAT = "what";
    private static final String DIGEST = "digest";
    static final List<String> KEYS = List.of(APPROVED, WHAT, DIGEST);
    private static final Text RULE =
            Text.of("a mapping with approved, what and digest", "approved, what, digest를 키로 가진 값");

    private ApprovalForm() {}

    static Approval read(Place place, String by) {
        Keys keys = Keys.of(place, RULE, KEYS);
        Optional<LocalDate> on = keys.require(APPROVED, Words::date);
        Optional<Text> what = keys.require(WHAT, Words::label);
        Optional<String> digest = keys.require(DIGEST, Words::visible);
        keys.end();
        return keys.place(DIGEST)
                .orElse(place)
                .read(at -> new Approval(by, on.orElseThrow(), what.orElseThrow(), digest.orElseThrow()));
    }

    static Node write(Approval approval) {
        return Nodes.map()
                .put(APPROVED, Nodes.text(approval.on().toString()))
                .put(WHAT, Words.write(approval.what()))
                .put(DIGEST, Nodes.text(approval.digest()))
                .build();
    }
}
