package dev.assay.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule has an act that violates it, of which the test named here finds its code; each is done here once more. */
class EveryRuleTest {
    private static final String BROKEN =
            "access.AccessRulesTest#a_request_that_breaks_one_rule_is_refused_with_its_code_alone";

    /** How many rules there are of each group. */
    private static final Map<String, Integer> GROUPS =
            Map.of("RACI", 9, "PER", 6, "SOD", 6, "GRT", 8, "DEC", 4, "REV", 3, "DOC", 2, "RSK", 2, "CAT", 1, "INC", 4);

    private static Map<String, String> acts() {
        Map<String, String> acts = new LinkedHashMap<>();
        raci(acts, "RaciRulesTest#");
        people(acts, "staffing.PeopleTest#", "staffing.PersonasTest#");
        duties(acts);
        grants(acts);
        acts.put("DEC-1", "decision.DecisionsTest#dec_1_refuses_who_does_not_answer_for_it");
        acts.put("DEC-2", "decision.DecisionsTest#dec_2_waits_for_those_whose_advice_is_wanted");
        acts.put("DEC-3", "decision.DecisionsTest#dec_3_wants_a_rationale_and_evidence_that_is_there");
        acts.put("DEC-4", "decision.DecisionsTest#dec_4_wants_a_deadline_and_a_safe_default");
        acts.put("REV-1", "review.ReviewsTest#what_is_late_is_found_with_the_code_of_what_follows_from_it");
        acts.put("REV-2", "review.ReviewsTest#rev_2_who_alone_changed_it_does_not_review_it");
        acts.put("REV-3", "access.OverdueReviewsTest#agents_get_nothing_after_the_grace_until_the_review_is_done");
        acts.put("DOC-1", "card.CardsTest#what_was_measured_is_not_edited_by_hand");
        acts.put("DOC-2", "card.CardsTest#an_unanswered_card_has_one_finding_for_each_of_50_questions");
        acts.put("RSK-1", "risk.RisksTest#refuses_more_risk_after_treatment_than_before");
        acts.put("RSK-2", "system.SystemsTest#the_tier_of_a_system_that_profiles_people_is_never_lowered");
        acts.put("CAT-1", "catalogue.CataloguesTest#counts_that_are_not_those_of_the_items_are_refused");
        incidents(acts);
        return acts;
    }

    private static void incidents(Map<String, String> acts) {
        acts.put("INC-1", "incident.IncidentsTest#inc_1_is_not_detected_before_it_occurred");
        acts.put("INC-2", "incident.IncidentsTest#inc_2_closing_needs_a_cause_and_follow_ups_or_a_signature");
        acts.put("INC-3", "incident.IncidentsTest#inc_3_the_reporter_does_not_dismiss_it");
        acts.put("INC-4", "incident.FollowUpsTest#inc_4_what_was_not_done_in_time_is_found");
    }

    private static void raci(Map<String, String> acts, String test) {
        acts.put("RACI-1", "raci." + test + "RACI_1_a_row_has_exactly_one_accountable");
        acts.put("RACI-2", "raci." + test + "RACI_2_a_row_has_somebody_responsible");
        acts.put("RACI-3", "raci." + test + "RACI_3_a_persona_has_one_letter_or_does_and_answers");
        acts.put("RACI-4", "raci." + test + "RACI_4_the_accountable_is_no_agent");
        acts.put("RACI-5", "raci." + test + "RACI_5_a_row_whose_accountable_nobody_acts_in_is_vacant");
        acts.put("RACI-6", "raci." + test + "RACI_6_one_person_is_on_call_at_a_time");
        acts.put("RACI-7", "asset.InventoryTest#refuses_an_asset_that_belongs_to_no_activity");
        acts.put("RACI-8", "raci." + test + "RACI_8_an_active_persona_without_a_part_warns");
        acts.put("RACI-9", "raci." + test + "RACI_9_an_agent_takes_part_only_where_who_answers_for_it_is_accountable");
    }

    private static void people(Map<String, String> acts, String people, String personas) {
        acts.put("PER-1", people + "PER_1_an_agent_has_a_sponsor_and_a_person_has_none");
        acts.put("PER-2", personas + "PER_2_an_agent_is_given_little_and_for_a_short_time");
        // Nothing is refused: what breaks the rule, a live grant of a suspended persona, comes to an end.
        acts.put(
                "PER-3",
                "access.EffectsTest#a_persona_that_is_suspended_takes_its_grants_and_requests_along_in_the_same_change");
        acts.put("PER-4", people + "PER_4_few_and_many_personas_of_a_team_are_worth_knowing");
        acts.put("PER-5", people + "PER_5_nobody_acts_in_a_forbidden_pair");
        acts.put("PER-6", "access.AccessRulesTest#evidence_of_skills_that_is_over_suspends_the_eligibility");
    }

    private static void duties(Map<String, String> acts) {
        acts.put("SOD-1", "staffing.PeopleTest#SOD_1_nobody_attests_their_own_skill");
        acts.put("SOD-2", "staffing.PeopleTest#SOD_2_no_agent_grants_an_exception");
        acts.put(
                "SOD-3",
                "access.AccessChangeTest#an_asset_that_becomes_restricted_suspends_the_grant_until_a_second_approval");
        acts.put("SOD-4", "incident.IncidentsTest#sod_4_who_took_care_of_it_does_not_review_it");
        acts.put("SOD-5", "decision.ExceptionsTest#sod_5_an_exception_takes_two_people");
        acts.put("SOD-6", "audit.anchor.CustodyTest#sod_6_warns_where_who_writes_the_log_alone_holds_the_sinks");
    }

    private static void grants(Map<String, String> acts) {
        List.of("GRT-1", "GRT-2", "GRT-3", "GRT-4").forEach(code -> acts.put(code, BROKEN));
        acts.put("GRT-5", "access.AccessTimesTest#a_request_that_overlaps_a_grant_is_refused");
        acts.put("GRT-6", "access.AccessRulesTest#a_policy_that_names_nobody_is_refused");
        acts.put(
                "GRT-7",
                "access.AccessRulesTest#a_request_that_nobody_answers_expires_to_the_microsecond_and_gives_nothing");
        acts.put(
                "GRT-8",
                "access.AgentsAndExceptionsTest#an_exception_that_lasts_takes_two_and_is_reviewed_every_three_months");
    }

    @Test
    void has_its_act() {
        List<String> missing = GROUPS.entrySet().stream()
                .flatMap(group ->
                        IntStream.rangeClosed(1, group.getValue()).mapToObj(number -> group.getKey() + "-" + number))
                .filter(code -> !acts().containsKey(code))
                .sorted()
                .toList();

        System.out.println(acts().size() + " rules with an act that violates each; missing: " + missing);
        assertThat(missing).isEmpty();
        assertThat(acts()).hasSize(45);
    }

    static Stream<Arguments> table() {
        return acts().entrySet().stream().map(act -> Arguments.of(act.getKey(), act.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void is_found_where_it_is_violated(String code, String act) throws Exception {
        String[] parts = act.split("#");
        Class<?> test = Class.forName("dev.assay.governance." + parts[0]);
        Method method = Arrays.stream(test.getDeclaredMethods())
                .filter(found -> found.getName().equals(parts[1]))
                .findFirst()
                .orElseThrow();

        assertThat(code.equals("PER-3")
                        || source(test).contains('"' + code)
                        || source(test).contains("(" + code + ")"))
                .as(test + " names " + code)
                .isTrue();
        for (Object[] arguments : arguments(test, method, code)) {
            run(test, method, arguments);
        }
    }

    private static List<Object[]> arguments(Class<?> test, Method method, String code) throws Exception {
        if (method.getParameterCount() == 0) {
            return List.<Object[]>of(new Object[0]);
        }
        if (method.getParameterTypes()[0] == Stores.class) {
            return List.<Object[]>of(new Object[] {Stores.MEMORY});
        }
        Method broken = test.getDeclaredMethod("broken");
        broken.setAccessible(true);
        List<Object[]> acts = ((Stream<?>) broken.invoke(null))
                .map(row -> ((Arguments) row).get())
                .filter(row -> row[0].equals(code))
                .toList();
        assertThat(acts).isNotEmpty();
        return acts;
    }

    private static void run(Class<?> test, Method method, Object[] arguments) throws Exception {
        Constructor<?> constructor = test.getDeclaredConstructor();
        constructor.setAccessible(true);
        method.setAccessible(true);
        try {
            method.invoke(constructor.newInstance(), arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Error failed) {
                throw failed;
            }
            throw e;
        }
    }

    private static String source(Class<?> test) throws IOException {
        return Files.readString(Path.of("src/test/java/" + test.getName().replace('.', '/') + ".java"));
    }
}
