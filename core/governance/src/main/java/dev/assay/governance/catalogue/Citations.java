package dev.assay.governance.catalogue;

import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.data.Names;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Whether the items that controls cite are there ({@code CAT-1}). */
final class Citations {
    private Citations() {}

    /** Returns what is wrong with the citations of a control, in the versions that come with the library or were loaded. */
    static List<Finding> check(Reader reader, Control control) {
        Map<String, Catalogue> versions = versions(reader);
        List<Finding> findings = new ArrayList<>();
        for (CatalogueRef ref : control.meets()) {
            if (!versions.containsKey(version(ref))) {
                findings.add(version(control, version(ref), versions.keySet()));
            }
        }
        versions.values().forEach(catalogue -> unknown(catalogue, control).forEach(findings::add));
        return findings;
    }

    private static Map<String, Catalogue> versions(Reader reader) {
        Map<String, Catalogue> versions = new LinkedHashMap<>();
        for (Stored<CatalogueVersion> loaded : reader.all(CatalogueVersion.KIND)) {
            versions.put(loaded.value().id(), loaded.value().catalogue());
        }
        // What comes with the library stands, whatever a store holds under its name.
        for (Catalogue shipped : Catalogues.shipped()) {
            versions.put(shipped.header().id() + "@" + shipped.header().version(), shipped);
        }
        return versions;
    }

    private static String version(CatalogueRef ref) {
        return ref.catalogue() + "@" + ref.version();
    }

    /** Returns a finding for every item that a control cites in a version that does not have it. */
    static Stream<Finding> unknown(Catalogue catalogue, Control control) {
        List<String> known = catalogue.items().stream().map(CatalogueItem::id).toList();
        return control.meets().stream()
                .filter(ref -> isIn(catalogue, ref) && !known.contains(ref.item()))
                .map(ref -> Finding.error(
                        "CAT-1",
                        "controls." + control.id(),
                        Text.of(
                                "no item " + ref + "; " + Names.hint(ref.item(), "items", known),
                                "없는 항목입니다: " + ref + ". " + Names.hintInKorean(ref.item(), "항목", known))));
    }

    private static Finding version(Control control, String name, Collection<String> known) {
        return Finding.error(
                "CAT-1",
                "controls." + control.id(),
                Text.of(
                        "no version " + name + " of a catalogue; " + Names.hint(name, "versions", known),
                        "없는 카탈로그 판입니다: " + name + ". " + Names.hintInKorean(name, "판", known)));
    }

    static boolean isIn(Catalogue catalogue, CatalogueRef ref) {
        return ref.catalogue().equals(catalogue.header().id())
                && ref.version().equals(catalogue.header().version());
    }
}
