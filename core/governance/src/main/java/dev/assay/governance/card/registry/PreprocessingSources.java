package dev.assay.governance.card.registry;

import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What preprocessing says of a dataset. */
final class PreprocessingSources {
    private PreprocessingSources() {}

    static Optional<Text> steps(List<Preprocessing.Step> steps) {
        List<Text> texts = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Preprocessing.Step step = steps.get(i);
            String head = i + 1 + ". ";
            String tail = " (" + step.pipeline() + ")";
            texts.add(Text.of(
                    head + step.what().in(Locale.ENGLISH) + tail,
                    head + step.what().in(Locale.KOREAN) + tail));
        }
        return join(texts);
    }

    static Optional<Text> raw(Reader reader, List<AssetId> raw) {
        return join(raw.stream().map(id -> raw(reader, id)).toList());
    }

    private static Text raw(Reader reader, AssetId id) {
        return reader.find(Assets.KIND, id.value())
                .map(Stored::value)
                .map(asset -> asset.handling()
                        .retention()
                        .map(AssetSources::kept)
                        .map(kept -> Text.of(id + ": " + kept.en(), id + ": " + kept.ko()))
                        .orElseGet(() -> Text.of(id + ": kept", id + ": 보존됨")))
                .orElseGet(() -> Text.of(id + ": not registered", id + ": 등록되지 않음"));
    }

    static Optional<Text> code(List<Preprocessing.Step> steps) {
        if (steps.stream().allMatch(step -> step.code().isEmpty())) {
            return Optional.empty();
        }
        return join(steps.stream()
                .map(step -> step.code()
                        .map(code -> Text.of(step.pipeline() + ": " + code))
                        .orElseGet(() -> Text.of(step.pipeline() + ": not available", step.pipeline() + ": 공개되지 않음")))
                .distinct()
                .toList());
    }

    private static Optional<Text> join(List<Text> texts) {
        return texts.isEmpty() ? Optional.empty() : Optional.of(Text.of(join(texts, Text::en), join(texts, Text::ko)));
    }

    private static String join(List<Text> texts, Function<Text, String> language) {
        return texts.stream().map(language).collect(Collectors.joining("; "));
    }
}
