package dev.assay.value.stake.realisation;

import dev.assay.quality.data.Names;
import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.util.Collection;
import java.util.Set;

/** Refuses names that stand for nothing. */
final class Unknown {
    private Unknown() {}

    /** Tells all of them together, each with the known ones and the nearest. */
    static void refuse(String code, String path, Text noun, Set<String> names, Collection<String> known) {
        FindingsException.throwErrors(
                "quality adjustment",
                names.stream()
                        .filter(name -> !known.contains(name))
                        .map(name -> Finding.error(code, path, sentence(noun, name, known)))
                        .toList());
    }

    private static Text sentence(Text noun, String name, Collection<String> known) {
        return Text.of(
                "no " + noun.en() + " \"" + name + "\"; " + Names.hint(name, noun.en() + "s", known),
                noun.ko() + " \"" + Particle.SUBJECT.after(name + "\"") + " 없습니다. "
                        + Names.hintInKorean(name, noun.ko(), known));
    }
}
