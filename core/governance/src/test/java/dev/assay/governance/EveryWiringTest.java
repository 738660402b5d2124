package dev.assay.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.asset.AssetListener;
import dev.assay.governance.asset.QualityListener;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.catalogue.CatalogueListener;
import dev.assay.governance.decision.DecisionListener;
import dev.assay.governance.gate.Gates;
import dev.assay.governance.incident.IncidentListener;
import dev.assay.governance.notice.Notifier;
import dev.assay.governance.people.PeopleListener;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Snapshot;
import dev.assay.governance.system.GateFacts;
import dev.assay.governance.wiring.Governance;
import dev.assay.governance.wiring.GovernanceSettings;
import dev.assay.governance.wiring.HostListeners;
import dev.assay.governance.wiring.RecordKeeping;
import dev.assay.governance.wiring.TimedWork;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing is forgotten where governance is put together: no service, no listener, and nothing that a schedule must call. */
class EveryWiringTest {

    /** What has a store and is no service. */
    private static final Map<String, String> NOT_HANDED_OUT = Map.of("RecordKeeping", "the application gives it");

    private static final String ASKS = "only asks, and changes nothing";

    /** What can be called without saying which thing is meant, and is for no schedule. */
    private static final Map<String, String> NOT_ON_THE_TICK = Map.ofEntries(
            Map.entry("AccessEffects.newId", ASKS),
            Map.entry("AccessEffects.security", ASKS),
            Map.entry("Acknowledgements.open", ASKS),
            Map.entry("DecisionFlow.exceptions", ASKS),
            Map.entry("FollowUps.findings", ASKS),
            Map.entry("Grants.drift", ASKS),
            Map.entry("Indeterminate.recover", "once, when the only process over a store starts"),
            Map.entry("Inventory.orphans", ASKS),
            Map.entry("Monitoring.silent", ASKS),
            Map.entry("Outbox.vacancies", ASKS),
            Map.entry("Oversight.waiting", ASKS),
            Map.entry("Personas.activate", "the persona is the thing that is meant"),
            Map.entry("Policies.review", ASKS),
            Map.entry("Reviews.consequences", ASKS),
            Map.entry("Reviews.findings", ASKS),
            Map.entry("Runbooks.stale", ASKS),
            Map.entry("Stages.overduePilots", ASKS),
            Map.entry("Supplies.findings", ASKS),
            Map.entry("UseCases.ranked", ASKS));

    private static final Set<Class<?>> NOBODY_IN_PARTICULAR = Set.of(Actor.class, PersonaId.class, Notifier.class);

    private final Firm firm = new Firm();
    private final Watched store = new Watched(firm.store());
    private final GovernanceSettings settings = GovernanceSettings.ofDefaults(Firm.CHIEF)
            .withNotifier(notice -> {})
            .withListeners(HostListeners.none()
                    .withPeople(listener(PeopleListener.class))
                    .withAssets(listener(AssetListener.class))
                    .withQuality(listener(QualityListener.class))
                    .withIncidents(listener(IncidentListener.class))
                    .withDecisions(listener(DecisionListener.class))
                    .withCatalogues(listener(CatalogueListener.class)));
    private final Governance governance = Governance.over(RecordKeeping.unsigned(store, firm.log()), settings);

    private static <T> T listener(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (listener, method, arguments) ->
                        method.getDeclaringClass() == Object.class ? method.invoke(type, arguments) : null));
    }

    /** A store that notes who uses it. */
    private static final class Watched implements GovernanceStore {
        private final GovernanceStore under;
        private final Set<String> users = new HashSet<>();

        Watched(GovernanceStore under) {
            this.under = under;
        }

        private void note() {
            StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                    .forEach(frame ->
                            users.add(frame.getDeclaringClass().getSimpleName() + "." + frame.getMethodName()));
        }

        @Override
        public <R> R change(Function<? super Change, ? extends R> work) {
            note();
            return under.change(work);
        }

        @Override
        public <R> R read(Function<? super Reader, ? extends R> query) {
            note();
            return under.read(query);
        }

        @Override
        public Snapshot snapshot() {
            return under.snapshot();
        }
    }

    // Services.

    @Test
    void every_service_is_handed_out() {
        Map<Class<?>, Object> handedOut = handedOut();
        Set<String> services = Commands.services().map(Class::getSimpleName).collect(Collectors.toSet());

        assertThat(services).hasSizeGreaterThan(30).containsAll(NOT_HANDED_OUT.keySet());
        assertThat(Commands.services()
                        .filter(type -> !NOT_HANDED_OUT.containsKey(type.getSimpleName()))
                        .filter(type -> !handedOut.containsKey(type)))
                .isEmpty();
    }

    @Test
    void what_is_handed_out_is_over_the_store_that_was_given() {
        assertThat(held(GovernanceStore.class)).hasSizeGreaterThan(30).allMatch(found -> found == store);
    }

    @Test
    void who_asks_for_the_facts_of_gates_is_told_all_of_them() {
        assertThat(held(GateFacts.class))
                .isNotEmpty()
                .extracting(facts -> facts.getClass().getSimpleName())
                .containsOnly(Gates.facts().getClass().getSimpleName());
    }

    /** What an application gets by asking for one after another. */
    private Map<Class<?>, Object> handedOut() {
        Map<Class<?>, Object> found = new HashMap<>();
        handOut(governance, found);
        return found;
    }

    private static void handOut(Object from, Map<Class<?>, Object> found) {
        if (found.put(from.getClass(), from) == null) {
            Arrays.stream(from.getClass().getDeclaredMethods())
                    .filter(method -> isOpen(method) && method.getParameterCount() == 0)
                    .filter(method -> isService(method.getReturnType()))
                    .forEach(method -> handOut(call(method, from), found));
        }
    }

    private static boolean isService(Class<?> type) {
        return Commands.hasStore(type) || type.getPackage() == Governance.class.getPackage() && !type.isRecord();
    }

    private static boolean isOpen(Method method) {
        return Modifier.isPublic(method.getModifiers())
                && !Modifier.isStatic(method.getModifiers())
                && !method.isSynthetic();
    }

    private static Object call(Method method, Object target) {
        try {
            return method.invoke(target);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(method.toString(), e);
        }
    }

    // Listeners.

    @Test
    void every_listener_is_told_by_everybody_who_tells() {
        Map<String, Set<String>> listeners = new TreeMap<>();
        Commands.shipped()
                .filter(type -> type.isInterface() && type.getSimpleName().endsWith("Listener"))
                .forEach(type -> listeners.put(
                        type.getName(),
                        Commands.shipped()
                                .filter(found -> type.isAssignableFrom(found) && !found.isInterface())
                                .map(Class::getName)
                                .collect(Collectors.toCollection(TreeSet::new))));
        List<Told> told = told();

        assertThat(listeners).hasSizeGreaterThanOrEqualTo(6);
        assertThat(told).extracting(Told::type).containsAll(listeners.keySet());
        assertThat(told).allSatisfy(each -> assertThat(each.classes()).containsAll(listeners.get(each.type())));
    }

    @Test
    void the_applications_own_are_told_after_the_librarys() {
        assertThat(told()).allSatisfy(each -> {
            Object last = each.listeners().get(each.listeners().size() - 1);
            assertThat(Proxy.isProxyClass(last.getClass())).isTrue();
        });
    }

    /** A list of listeners: of which type, who has it, and who is told. */
    private record Told(String type, String teller, List<?> listeners) {
        Set<String> classes() {
            return listeners.stream().map(each -> each.getClass().getName()).collect(Collectors.toSet());
        }
    }

    private List<Told> told() {
        List<Told> told = new ArrayList<>();
        fields().forEach((field, values) -> element(field)
                .ifPresent(type -> values.forEach(value -> told.add(
                        new Told(type.getName(), field.getDeclaringClass().getSimpleName(), (List<?>) value)))));
        told.removeIf(each -> each.teller().equals("HostListeners"));
        return told;
    }

    private static Optional<Class<?>> element(Field field) {
        return field.getGenericType() instanceof ParameterizedType list
                        && list.getRawType() == List.class
                        && list.getActualTypeArguments()[0] instanceof Class<?> type
                        && type.getSimpleName().endsWith("Listener")
                ? Optional.of(type)
                : Optional.empty();
    }

    /** What the services have of a type. */
    private List<Object> held(Class<?> type) {
        return fields().entrySet().stream()
                .filter(field -> field.getKey().getType() == type)
                .filter(field -> Commands.hasStore(field.getKey().getDeclaringClass()))
                .flatMap(field -> field.getValue().stream())
                .toList();
    }

    /** The fields of all that governance is made of, with what they hold. */
    private Map<Field, List<Object>> fields() {
        Map<Field, List<Object>> fields = new HashMap<>();
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        handedOut().values().forEach(service -> fields(service, seen, fields));
        return fields;
    }

    private static void fields(Object from, Set<Object> seen, Map<Field, List<Object>> fields) {
        boolean ours = from.getClass().getName().startsWith("dev.assay.governance.");
        if (ours && !(from instanceof Watched) && !(from instanceof Enum) && seen.add(from)) {
            Stream.of(from.getClass().getDeclaredFields())
                    .filter(field -> !Modifier.isStatic(field.getModifiers()))
                    .filter(field ->
                            !field.getType().isPrimitive() && !from.getClass().isHidden())
                    .forEach(field -> value(field, from).forEach(value -> {
                        fields.computeIfAbsent(field, key -> new ArrayList<>()).add(value);
                        parts(value).forEach(part -> fields(part, seen, fields));
                    }));
        }
    }

    private static Stream<Object> value(Field field, Object from) {
        try {
            field.setAccessible(true);
            return Stream.ofNullable(field.get(from));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field.toString(), e);
        }
    }

    // Settings.

    @Test
    void every_setting_reaches_a_service() {
        List<Object> reached = fields().entrySet().stream()
                .filter(field -> field.getKey().getDeclaringClass().getPackage() != Governance.class.getPackage())
                .flatMap(field -> field.getValue().stream())
                .flatMap(EveryWiringTest::parts)
                .toList();

        assertThat(Stream.of(settings, settings.spans(), settings.host()).flatMap(EveryWiringTest::components))
                .hasSize(15)
                .filteredOn(setting -> !Set.of(
                                settings.spans(),
                                settings.host(),
                                settings.host().listeners())
                        .contains(setting))
                .allMatch(setting -> reached.stream().anyMatch(found -> found == setting));
    }

    private static Stream<Object> components(Record from) {
        return Stream.of(from.getClass().getDeclaredFields())
                .flatMap(field -> value(field, from))
                .map(value -> value instanceof Optional<?> some ? some.orElseThrow() : value);
    }

    /** What is in a list or an option, and the value itself. */
    private static Stream<Object> parts(Object value) {
        Stream<?> within = value instanceof List<?> list
                ? list.stream()
                : value instanceof Optional<?> some ? some.stream() : Stream.empty();
        return Stream.concat(Stream.of(value), within);
    }

    // Time.

    @Test
    void everything_that_is_for_a_schedule_is_on_the_tick() {
        Set<String> forNobodyInParticular = Commands.services()
                .filter(type -> !NOT_HANDED_OUT.containsKey(type.getSimpleName()))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> isOpen(method) && !isService(method.getReturnType()))
                .filter(method -> NOBODY_IN_PARTICULAR.containsAll(List.of(method.getParameterTypes())))
                .map(Commands::name)
                .collect(Collectors.toCollection(TreeSet::new));

        governance.tick();

        assertThat(forNobodyInParticular)
                .as("what is not there any more must leave the table")
                .containsAll(NOT_ON_THE_TICK.keySet());
        forNobodyInParticular.removeAll(NOT_ON_THE_TICK.keySet());
        assertThat(forNobodyInParticular).hasSize(TimedWork.values().length);
        assertThat(store.users)
                .as("TimedWork must see to it, or the table must say why not")
                .containsAll(forNobodyInParticular)
                .doesNotContain("Indeterminate.recover");
    }

    @Test
    void whatever_any_clock_may_call_is_on_the_tick() {
        Set<String> clocks = Doors.all().entrySet().stream()
                .filter(door -> door.getValue().why().equals(Doors.CLOCK))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());

        governance.tick();

        assertThat(clocks).hasSizeGreaterThanOrEqualTo(6);
        assertThat(store.users).containsAll(clocks);
    }
}
