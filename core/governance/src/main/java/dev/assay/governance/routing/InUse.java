package dev.assay.governance.routing;

import dev.assay.governance.asset.AssetId;
import dev.assay.governance.run.CandidateRun;
import dev.assay.governance.run.QualityRun;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.governance.system.AiSystem;
import dev.assay.governance.system.Lifecycle;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;

/** Keeps what failed of a version that somebody uses from passing for a candidate's failure, of which nobody would hear. */
final class InUse {
    private InUse() {}

    /** What was recorded while the version was a candidate is no news when it is handed over again. */
    static void refuse(Reader reader, QualityRun run, String version) {
        if (reader.find(CandidateRun.KIND, run.digest()).isPresent()) {
            return;
        }
        AssetId model = run.asset();
        reader.findBy(AiSystem.KIND, "by-asset", model.value()).stream()
                .map(Stored::value)
                .filter(system -> Lifecycle.isLive(system.stage()))
                .filter(system ->
                        system.parts().version(model).filter(version::equals).isPresent())
                .findFirst()
                .ifPresent(system -> {
                    throw FindingsException.of("run " + run.digest(), "IN_USE", text(system, model + "@" + version));
                });
    }

    private static Text text(AiSystem system, String version) {
        return Text.of(
                "a failed run over a candidate must not be over a version that a live system deploys, but system "
                        + system.id() + " deploys " + version + "; hand it to QualityRouter.receive",
                "후보에 대한 실패한 실행은 운영 중인 시스템이 배포한 버전에 대한 것일 수 없지만, 시스템 " + system.id() + "이(가) " + version
                        + "을(를) 배포하고 있습니다. 모델의 다른 실행처럼 라우터에 넘기십시오");
    }
}
