package dev.assay.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.lang.ArchRule;
import java.io.File;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** What belongs to the host: its streams, clock, language, chance, threads and process. */
final class HostRules {

    private static final Set<String> GENERIC =
            Set.of("java.lang.Throwable", "java.lang.Exception", "java.lang.RuntimeException", "java.lang.Error");

    private static final Set<String> RANDOM = Set.of(
            "java.util.Random.<init>()",
            "java.util.SplittableRandom.<init>()",
            "java.util.concurrent.ThreadLocalRandom.current()",
            "java.util.UUID.randomUUID()",
            "java.lang.Math.random()");

    private static final Set<String> PROCESS = Set.of(
            "java.lang.System.exit(int)",
            "java.lang.Runtime.exit(int)",
            "java.lang.Runtime.halt(int)",
            "java.lang.System.setProperty(java.lang.String, java.lang.String)",
            "java.util.Locale.setDefault(java.util.Locale)",
            "java.util.TimeZone.setDefault(java.util.TimeZone)");

    private static final Set<String> PLACE = Set.of(
            "java.util.Locale.getDefault()",
            "java.util.TimeZone.getDefault()",
            "java.time.ZoneId.systemDefault()",
            "java.time.Clock.systemDefaultZone()",
            "java.nio.charset.Charset.defaultCharset()",
            "java.lang.System.lineSeparator()",
            "java.lang.String.toLowerCase()",
            "java.lang.String.toUpperCase()",
            "java.lang.String.getBytes()",
            "java.lang.String.<init>([B)",
            "java.io.FileReader.<init>(" + String.class.getName() + ")",
            "java.io.FileReader.<init>(" + File.class.getName() + ")",
            "java.io.FileWriter.<init>(" + String.class.getName() + ")",
            "java.io.FileWriter.<init>(" + File.class.getName() + ")",
            "java.io.InputStreamReader.<init>(" + InputStream.class.getName() + ")",
            "java.time.format.DateTimeFormatter.ofPattern(java.lang.String)",
            "java.text.DecimalFormat.<init>(java.lang.String)",
            "java.text.SimpleDateFormat.<init>(java.lang.String)");

    private HostRules() {}

    static List<ArchRule> all() {
        return List.of(
                NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because("standard streams belong to the host"),
                NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.because("the host chooses where a log goes"),
                faultsAreToldApart(),
                clockIsPassedIn(),
                placeIsPassedIn(),
                chanceIsPassedIn(),
                threadsArePassedIn(),
                processIsLeftAlone());
    }

    static ArchRule faultsAreToldApart() {
        return noCall(
                        "create exceptions without a meaning",
                        call -> GENERIC.contains(call.getTargetOwner().getName())
                                && call.getName().equals("<init>")
                                && !call.getOrigin().getName().equals("<init>"))
                .because("a caller must be able to tell faults apart");
    }

    static ArchRule clockIsPassedIn() {
        return noCall("read the time of the machine", call -> {
                    boolean now = call.getTargetOwner().getPackageName().equals("java.time")
                            && call.getName().equals("now")
                            && call.getTarget().getRawParameterTypes().stream()
                                    .noneMatch(type -> type.isAssignableTo(Clock.class));
                    return now || signature(call).equals("java.lang.System.currentTimeMillis()");
                })
                .because("a run with a fixed clock must repeat to the byte");
    }

    static ArchRule placeIsPassedIn() {
        return noCall(
                        "depend on language, zone, line end or charset of the machine",
                        call -> PLACE.contains(signature(call)) || formatsWithoutLocale(call))
                .because("the same data must get the same answer everywhere");
    }

    static ArchRule chanceIsPassedIn() {
        return noCall("draw without a seed", call -> RANDOM.contains(signature(call)))
                .because("a result that cannot be repeated cannot be defended");
    }

    /**
     * The conformance kit is exempt: it has to see what several threads of its own do to an engine. So is the one thread that
     * lends its stack to a long text while its caller waits, which adds nothing to what runs at a time.
     */
    static ArchRule threadsArePassedIn() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("dev.assay.checks.conformance..")
                .and()
                .doNotHaveFullyQualifiedName("dev.assay.checks.kernel.text.DeepStack")
                .should()
                .callCodeUnitWhere(DescribedPredicate.describe("makes threads", HostRules::makesThreads))
                .because("the host decides how many threads a check may take");
    }

    static ArchRule processIsLeftAlone() {
        return noCall("end or alter the process", call -> PROCESS.contains(signature(call)))
                .because("the process belongs to the host");
    }

    private static ArchRule noCall(String what, Predicate<JavaCall<?>> call) {
        return noClasses()
                .should()
                .callCodeUnitWhere(DescribedPredicate.describe(what, call))
                .as("no classes should " + what);
    }

    private static boolean makesThreads(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName();
        return owner.equals("java.util.concurrent.Executors")
                || signature(call).equals("java.util.concurrent.ForkJoinPool.commonPool()")
                || call.getName().equals("parallelStream")
                || (owner.equals("java.lang.Thread") && call.getName().equals("<init>"));
    }

    private static boolean formatsWithoutLocale(JavaCall<?> call) {
        boolean formats = call.getTargetOwner().isEquivalentTo(String.class)
                && Set.of("format", "formatted").contains(call.getName());
        return formats
                && call.getTarget().getRawParameterTypes().stream()
                        .noneMatch(type -> type.isEquivalentTo(Locale.class));
    }

    private static String signature(JavaCall<?> call) {
        return call.getTarget().getFullName();
    }
}
