package dev.assay.governance.access;

import dev.assay.governance.Ids;
import dev.assay.governance.access.grant.ActingAs;
import dev.assay.governance.access.grant.RequestDraft;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.people.Environment;
import dev.assay.quality.finding.Text;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether someone may do something now. Immutable.
 *
 * @param who who would act, and in which persona
 * @param action what they would do
 * @param resource to what
 * @param environment where
 * @param context in what course
 * @since 0.1
 */
public record AccessQuery(ActingAs who, String action, AssetId resource, Environment environment, Context context) {
    /**
     * In what course something would be done. Each is a {@linkplain Ids#isName name}; what is asked with another text is denied with
     * {@code BAD_CONTEXT}. Immutable.
     *
     * @param run the agent's run; empty for people
     * @param tool the agent's tool; empty if none
     * @param job the job that would be stopped, named in the log when the access is taken away; empty if none
     * @since 0.1
     */
    public record Context(Optional<String> run, Optional<String> tool, Optional<String> job) {
        /** Nothing to be said. */
        public static final Context NONE = new Context(Optional.empty(), Optional.empty(), Optional.empty());

        /** Says what is no name, so that it is not kept with a grant that it could spoil. */
        Optional<Text> fault() {
            return Stream.of(
                            unnamed("run", "실행", run.stream()),
                            unnamed("tool", "도구", tool.stream()),
                            unnamed("job", "작업", job.stream()))
                    .flatMap(faults -> faults)
                    .findFirst();
        }

        /** What is wrong with the key of a request, by which it is found again in every store. */
        static Stream<Text> faults(RequestDraft.Note note) {
            return unnamed("key", "키", Stream.of(note.key()));
        }

        static Stream<Text> faults(RequestDraft.Run run) {
            return Stream.concat(
                    unnamed("run", "실행", Stream.of(run.id())),
                    unnamed("tool", "도구", run.tools().stream().sorted()));
        }

        private static Stream<Text> unnamed(String what, String whatInKorean, Stream<String> names) {
            return names.filter(name -> !Ids.isName(name))
                    .map(Ids::unnamed)
                    .map(fault -> Text.of(what + " " + fault.en(), whatInKorean + ": " + fault.ko()));
        }
    }

    /**
     * Returns a question without context.
     *
     * @param who who would act
     * @param action what they would do
     * @param resource the asset's id
     * @param environment where
     * @return the question
     */
    public static AccessQuery of(ActingAs who, String action, String resource, Environment environment) {
        return new AccessQuery(who, action, new AssetId(resource), environment, Context.NONE);
    }

    /**
     * Returns the question for an agent's run.
     *
     * @param run the run
     * @param tool the tool that would be used
     * @return a new question
     */
    public AccessQuery inRun(String run, String tool) {
        Context next = new Context(Optional.of(run), Optional.of(tool), context.job());
        return new AccessQuery(who, action, resource, environment, next);
    }

    /**
     * Returns the question for a job.
     *
     * @param job the job
     * @return a new question
     */
    public AccessQuery inJob(String job) {
        Context next = new Context(context.run(), context.tool(), Optional.of(job));
        return new AccessQuery(who, action, resource, environment, next);
    }
}
