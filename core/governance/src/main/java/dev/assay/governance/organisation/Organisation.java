package dev.assay.governance.organisation;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.governance.asset.Asset;
import dev.assay.governance.audit.CanonicalJson;
import dev.assay.governance.audit.Hash;
import dev.assay.governance.codec.Form;
import dev.assay.governance.codec.RecordCodec;
import dev.assay.governance.raci.RaciMatrix;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An organisation as it is described. Immutable.
 *
 * @param profile which it is
 * @param people who there is
 * @param rules what is settled; empty means what was settled before, or else the defaults
 * @param raci who has which part in what; empty means the matrix in force, or the default one if there is none
 * @param assets what is governed
 * @since 0.1
 */
public record Organisation(
        Profile profile, Staff people, Optional<Rules> rules, Optional<RaciMatrix> raci, List<Asset> assets) {
    private static final String ASSETS = "assets";
    private static final String QUALITY = "quality";
    private static final RecordCodec<Organisation> CODEC = RecordCodec.of(Organisation.class);

    /** Copies the list. */
    public Organisation {
        assets = List.copyOf(assets);
    }

    /**
     * Reads a description.
     *
     * @param source what the tree comes from, for the message
     * @param tree the tree
     * @return the organisation
     * @throws dev.assay.quality.finding.FindingsException with every unknown, missing or ill-formed entry, if there is any
     */
    public static Organisation decode(String source, Map<String, ?> tree) {
        return CODEC.decode(source, completed(tree));
    }

    /** Nothing but unknown may be said there of the quality of an asset, so that nothing needs to be. */
    private static Map<String, Object> completed(Map<String, ?> tree) {
        Map<String, Object> whole = new LinkedHashMap<>(tree);
        whole.computeIfPresent(
                ASSETS,
                (key, assets) -> assets instanceof List<?> items
                        ? items.stream().map(Organisation::completed).toList()
                        : assets);
        return whole;
    }

    /** Whether what it leaves out is as in an organisation that says nothing, and not as it was before. */
    boolean isFirst() {
        return profile.version() == 1;
    }

    private static Object completed(Object asset) {
        if (!(asset instanceof Map<?, ?> fields) || fields.containsKey(QUALITY)) {
            return asset;
        }
        Map<Object, Object> whole = new LinkedHashMap<>(fields);
        whole.put(QUALITY, Map.of(Form.Kinds.KIND, "unknown"));
        return whole;
    }

    /**
     * Reads a description and holds it against all rules. What cannot be read hides no rule that the rest breaks, and what is only
     * broken because something else could not be read is not told.
     *
     * @param source what the tree comes from, for the message
     * @param tree the tree
     * @param time when it would come in force, because leave, assignments and evidence have an end
     * @return the organisation, which breaks no rule
     * @throws dev.assay.quality.finding.FindingsException with every unknown, missing or ill-formed entry and every error that
     *     {@link OrganisationRules} finds, if there is any
     */
    public static Organisation decode(String source, Map<String, ?> tree, Instant time) {
        Organisation organisation;
        try {
            organisation = decode(source, tree);
        } catch (FindingsException e) {
            List<Finding> findings = new ArrayList<>(e.findings());
            Salvage.of(tree, findings).ifPresent(readable -> findings.addAll(readable.broken(time)));
            throw new FindingsException(source, findings);
        }
        FindingsException.throwErrors(source, OrganisationRules.check(organisation, time));
        return organisation;
    }

    /**
     * Returns the description as a tree.
     *
     * @return a tree of texts, truths, lists and trees
     */
    public Map<String, Object> encode() {
        return CODEC.encode(this);
    }

    /**
     * Returns what a description looks like, for those who write one for people or describe it.
     *
     * @return the form of {@link #encode}, with keys in the order in which people want them
     */
    public static Form.Fields form() {
        Form.Fields whole = (Form.Fields) CODEC.form();
        Form.Field assets = whole.field(ASSETS).orElseThrow();
        Form.Fields asset = (Form.Fields) ((Form.Items) assets.form()).item();
        Form.Field quality = asset.field(QUALITY).orElseThrow();
        Form.Fields described =
                asset.with(new Form.Field(QUALITY, quality.form(), Form.Presence.OPTIONAL, quality.constraints()));
        return whole.with(new Form.Field(ASSETS, new Form.Items(described), assets.presence(), assets.constraints()));
    }

    /**
     * Returns the canonical form of the description: one line for each thing in it, in the canonical form of the log, sorted.
     * Descriptions that say the same in another order have the same form.
     *
     * @return the lines, each with a line feed at its end
     */
    public String canonical() {
        List<String> lines = new ArrayList<>();
        encode().forEach((section, content) -> lines(section, content, lines));
        lines.sort(null);
        return String.join("\n", lines) + "\n";
    }

    private static void lines(String path, Object content, List<String> lines) {
        if (content instanceof List<?> items) {
            items.forEach(item -> lines.add(line(path, item)));
        } else if (content instanceof Map<?, ?> parts && parts.values().stream().anyMatch(List.class::isInstance)) {
            parts.forEach((key, part) -> lines(path + "." + key, part, lines));
        } else {
            lines.add(line(path, content));
        }
    }

    private static String line(String path, Object content) {
        return new String(CanonicalJson.write(Map.of(path, content)), UTF_8);
    }

    /**
     * Returns the digest of the canonical form.
     *
     * @return {@code sha256:} and 64 hexadecimal digits
     */
    public String digest() {
        return "sha256:" + Hash.sha256(canonical().getBytes(UTF_8)).hex();
    }
}
