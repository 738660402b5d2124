package dev.assay.governance.organisation;

import dev.assay.governance.asset.Assets;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.people.DecisionScope;
import dev.assay.governance.people.Eligibility;
import dev.assay.governance.people.Pattern;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.PeoplePolicy;
import dev.assay.governance.people.Persona;
import dev.assay.governance.raci.Activity;
import dev.assay.governance.raci.RaciMatrix;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.data.Names;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds names that nobody knows and that are nearly those of something. They are no errors, because assets are registered later, and
 * hosts have kinds of decisions of their own; but a scope with a typo covers nothing, which shows when something fails. A kind that
 * both a scope and a row of the matrix name is the firm's own. Confined to one call.
 */
final class Typos {
    private final List<String> kinds;
    private final List<String> assets;
    private final List<Finding> findings = new ArrayList<>();

    private Typos(Reader reader) {
        TreeSet<String> known =
                new TreeSet<>(DecisionPolicy.ofDefaults().kinds().keySet());
        known.addAll(PeoplePolicy.of(reader).decisions().keySet());
        known.addAll(own(reader));
        this.kinds = List.copyOf(known);
        this.assets = reader.all(Assets.KIND).stream()
                .map(stored -> stored.value().id().value())
                .sorted()
                .toList();
    }

    static List<Finding> of(Reader reader) {
        Typos typos = new Typos(reader);
        reader.all(PeopleKinds.PERSONA).stream().map(Stored::value).forEach(typos::persona);
        RaciMatrix.of(reader).ifPresent(matrix -> matrix.activities().forEach(typos::activity));
        return List.copyOf(typos.findings);
    }

    private static Set<String> own(Reader reader) {
        Set<String> scopes = reader.all(PeopleKinds.PERSONA).stream()
                .flatMap(stored -> stored.value().decisionScopes().stream())
                .map(scope -> scope.kind().value())
                .collect(Collectors.toSet());
        return RaciMatrix.of(reader).stream()
                .flatMap(matrix -> matrix.activities().stream())
                .flatMap(activity -> activity.reach().decisions().stream())
                .filter(scopes::contains)
                .collect(Collectors.toSet());
    }

    private void persona(Persona persona) {
        String path = "people.personas[" + persona.id() + "].";
        for (int i = 0; i < persona.decisionScopes().size(); i++) {
            DecisionScope scope = persona.decisionScopes().get(i);
            String at = path + "decisionScopes[" + i + "].";
            kind(at + "kind", scope.kind());
            asset(at + "assets", scope.assets());
        }
        for (int i = 0; i < persona.eligibilities().size(); i++) {
            Eligibility eligibility = persona.eligibilities().get(i);
            asset(path + "eligibilities[" + i + "].resource", eligibility.resource());
        }
    }

    private void activity(Activity activity) {
        String path = "raci.activities[" + activity.id() + "].reach.";
        activity.reach().decisions().stream().sorted().forEach(kind -> kind(path + "decisions", new Pattern(kind)));
        activity.reach().assets().forEach(pattern -> asset(path + "assets", pattern));
    }

    private void kind(String path, Pattern pattern) {
        warn("UNKNOWN_KIND", Text.of("kind of decision", "결정 종류가"), path, pattern, kinds);
    }

    private void asset(String path, Pattern pattern) {
        warn("UNKNOWN_ASSET", Text.of("asset", "자산이"), path, pattern, assets);
    }

    private void warn(String code, Text what, String path, Pattern pattern, Collection<String> known) {
        meant(pattern, known)
                .ifPresent(near -> findings.add(Finding.warning(
                        code,
                        path,
                        Text.of(
                                "no " + what.en() + " \"" + pattern + "\"; did you mean \"" + near + "\"?",
                                "\"" + pattern + "\" " + what.ko() + " 없습니다. 혹시 \"" + near + "\"입니까?"))));
    }

    private static Optional<String> meant(Pattern pattern, Collection<String> known) {
        return pattern.isWildcard() || known.contains(pattern.value())
                ? Optional.empty()
                : Names.nearest(pattern.value(), known);
    }
}
