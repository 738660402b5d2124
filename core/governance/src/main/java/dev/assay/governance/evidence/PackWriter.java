package dev.assay.governance.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.governance.Moments;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.audit.CanonicalJson;
import dev.assay.governance.audit.Hash;
import dev.assay.governance.audit.anchor.SignedCheckpoint;
import dev.assay.governance.card.CardWriter;
import dev.assay.governance.card.Cards;
import dev.assay.governance.card.DocumentId;
import dev.assay.governance.card.form.CardForm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * Writes the files of a pack.
 *
 * @param request about what, and for whom
 * @param scope what belongs to it
 * @param found its records
 * @param checkpoint against which they are proved
 */
record PackWriter(PackRequest request, PackScope scope, PackRecords.Found found, SignedCheckpoint checkpoint) {
    EvidencePack write(PackFolder folder, Cards cards, Instant made, Path directory) throws IOException {
        folder.add(PackFormat.CHECKPOINT, checkpoint.text().getBytes(UTF_8), PackFormat.Presence.SHOWN);
        folder.add(PackFormat.RECORDS, records(), PackFormat.Presence.SHOWN);
        folder.add(PackFormat.PROOFS, proofs(), PackFormat.Presence.SHOWN);
        things(folder);
        cards(folder, cards);
        for (Map.Entry<AssetId, String> map : scope.maps().entrySet()) {
            String path = path("map", map.getKey().value(), "mmd");
            folder.add(path, map.getValue().getBytes(UTF_8), scope.presence(Set.of(map.getKey())));
        }
        byte[] manifest = CanonicalJson.write(
                PackFormat.manifest(request, Moments.print(made), folder.entries()), PackFormat.MOST_BYTES);
        folder.write(PackFormat.MANIFEST, manifest);
        return new EvidencePack(
                directory,
                "sha256:" + Hash.sha256(manifest).hex(),
                checkpoint,
                found.proofs().size(),
                withheld(folder));
    }

    private byte[] records() {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (PackRecords.Picked one : found.records()) {
            if (one.presence() == PackFormat.Presence.SHOWN) {
                lines.writeBytes(one.bytes());
                lines.write('\n');
            }
        }
        return lines.toByteArray();
    }

    private byte[] proofs() {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (PackFormat.Proof proof : found.proofs()) {
            lines.writeBytes(CanonicalJson.write(PackFormat.tree(proof)));
            lines.write('\n');
        }
        return lines.toByteArray();
    }

    private void things(PackFolder folder) throws IOException {
        for (Thing thing : scope.things()) {
            boolean wanted = thing.membership() == Thing.Membership.ALWAYS
                    || found.touched().contains(thing.key());
            if (wanted) {
                byte[] bytes = CanonicalJson.write(thing.state(), PackFormat.MOST_BYTES);
                folder.add(path(thing.type(), thing.id(), "json"), bytes, scope.presence(thing.about()));
                entry(folder, thing);
            }
        }
    }

    /** Of the register's entry, whoever may not see all of it is shown what is left without the parts that they may not see. */
    private void entry(PackFolder folder, Thing thing) throws IOException {
        Set<AssetId> hidden = scope.hidden(thing.about());
        if (scope.isEntry(thing) && !hidden.isEmpty()) {
            byte[] bytes = CanonicalJson.write(Redaction.of(thing.state(), hidden), PackFormat.MOST_BYTES);
            folder.add(path(thing.type(), thing.id() + ".redacted", "json"), bytes, PackFormat.Presence.SHOWN);
        }
    }

    private void cards(PackFolder folder, Cards cards) throws IOException {
        CardWriter writer = new CardForm(CardForm.Format.JSON, request.locale());
        for (Map.Entry<DocumentId, AssetId> card : scope.cards().entrySet()) {
            String text = writer.write(cards.view(card.getKey()), checkpoint.text());
            String path = path("card", card.getKey().value(), writer.extension());
            folder.add(path, text.getBytes(UTF_8), scope.presence(Set.of(card.getValue())));
        }
    }

    private static String path(String folder, String id, String extension) {
        return folder + "/" + URLEncoder.encode(id, UTF_8).replace("*", "%2A") + "." + extension;
    }

    private EvidencePack.Withheld withheld(PackFolder folder) {
        long records = found.proofs().stream()
                .filter(proof -> proof.presence() == PackFormat.Presence.WITHHELD)
                .count();
        long files = folder.entries().stream()
                .filter(entry -> entry.presence() == PackFormat.Presence.WITHHELD)
                .count();
        return new EvidencePack.Withheld(records, files);
    }
}
