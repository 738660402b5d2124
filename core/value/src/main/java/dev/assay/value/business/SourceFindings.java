package dev.assay.value.business;

import dev.assay.quality.data.Names;
import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import dev.assay.value.benchmark.Benchmark;
import dev.assay.value.benchmark.BenchmarkRegistry;
import dev.assay.value.business.line.Driver;
import dev.assay.value.business.line.Line;
import dev.assay.value.business.line.Source;
import dev.assay.value.business.line.Source.Nature;
import dev.assay.value.business.line.Source.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What speaks against the sources of a case as forecasts: who wants, reports or believes something changes nothing by that. */
final class SourceFindings {
    /** What is shipped says itself what it may be used for, whatever an author states. */
    private static final BenchmarkRegistry PUBLISHED = BenchmarkRegistry.published();

    private static final List<String> IDS =
            PUBLISHED.benchmarks().stream().map(Benchmark::id).toList();

    private final List<Finding> found = new ArrayList<>();

    private SourceFindings() {}

    static List<Finding> of(CaseParts parts) {
        SourceFindings findings = new SourceFindings();
        for (Driver driver : parts.drivers()) {
            findings.look("drivers." + driver.name(), driver.source());
        }
        for (Line line : parts.lines()) {
            findings.look(CaseFaults.path(line), line.evidence().source());
        }
        return findings.found;
    }

    private void look(String path, Optional<Source> source) {
        source.ifPresent(each -> {
            Optional<Nature> published = published(each);
            if (published.isPresent() && published.get() != each.nature()) {
                found.add(misstated(path, each, published.get()));
            } else if (each.nature() == Nature.SHARE) {
                found.add(share(path, each));
            } else if (each.nature() != Nature.EFFECT) {
                found.add(noForecast(path, each));
            }
            if (each.origin() == Origin.BENCHMARK && published.isEmpty()) {
                Names.nearest(each.id(), IDS).ifPresent(near -> found.add(unknown(path, each, near)));
            }
        });
    }

    private static Optional<Nature> published(Source source) {
        return source.origin() == Origin.BENCHMARK
                ? PUBLISHED.find(source.id()).value().map(Source::benchmark).map(Source::nature)
                : Optional.empty();
    }

    private static Finding misstated(String path, Source source, Nature published) {
        return Finding.error(
                "BENCHMARK_NATURE",
                path,
                Text.of(
                        source.id() + " is published as " + name(published).en() + ", but is used as "
                                + name(source.nature()).en(),
                        Particle.TOPIC.after(source.id()) + " "
                                + Particle.BY.after(name(published).ko()) + " 발표되었지만 "
                                + Particle.BY.after(name(source.nature()).ko()) + " 쓰였습니다"));
    }

    private static Finding share(String path, Source source) {
        return Finding.warning(
                "SHARE_AS_EFFECT",
                path,
                Text.of(
                        source.id() + " says how many report something, not by how much anything changes",
                        Particle.TOPIC.after(source.id()) + " 몇 명이 그렇게 답했는지를 말할 뿐 얼마나 달라지는지를 말하지 않습니다"));
    }

    private static Finding noForecast(String path, Source source) {
        Text name = name(source.nature());
        return Finding.error(
                "NO_FORECAST",
                path,
                Text.of(
                        source.id() + " is " + name.en() + " and must not be used as a forecast",
                        Particle.TOPIC.after(source.id()) + " " + name.ko() + "이므로 예측에 쓸 수 없습니다"));
    }

    private static Finding unknown(String path, Source source, String near) {
        return Finding.warning(
                "UNKNOWN_BENCHMARK",
                path,
                Text.of(
                        source.id() + " is no published benchmark; did you mean \"" + near + "\"?",
                        Particle.TOPIC.after(source.id()) + " 발표된 벤치마크가 아닙니다. 혹시 \"" + near + "\"입니까?"));
    }

    private static Text name(Nature nature) {
        return switch (nature) {
            case EFFECT -> Text.of("an effect", "효과");
            case SHARE -> Text.of("a share", "비율");
            case TARGET -> Text.of("a target", "목표");
            case CONTEXT -> Text.of("a figure for context", "참고 수치");
        };
    }
}
