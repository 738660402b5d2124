package dev.assay.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.organisation.Organisation;
import dev.assay.governance.organisation.OrganisationRules;
import dev.assay.governance.raci.Stage;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrganisationFilesTest {
    private static final Instant MARCH = Instant.parse("2026-03-02T12:00:00Z");

    static Organisation sample() throws IOException {
        return OrganisationFiles.readYaml(ErrorsTest.resource("organisation.yaml"), "organisation.yaml", MARCH);
    }

    @Test
    void the_sample_breaks_no_rule_and_earns_no_warning() throws IOException {
        Organisation firm = sample();

        assertThat(OrganisationRules.check(firm, MARCH)).isEmpty();
        assertThat(firm.people().personas()).hasSize(6);
        assertThat(firm.raci().orElseThrow().activities()).hasSize(8);
    }

    @Test
    void what_is_nearly_a_known_name_is_a_warning_with_its_place(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("firm.yaml");
        Files.writeString(
                file,
                ErrorsTest.resource("organisation.yaml")
                        .replace("kind: threshold-change, assets: trips*", "kind: treshold-change, assets: trips*")
                        .replace(
                                "kind: retraining, assets: trips*, maxSeverity: high",
                                "kind: retraining, assets: tirps," + " maxSeverity: high"));

        assertThat(OrganisationFiles.warnings(file, MARCH).stream().map(Finding::toString))
                .containsExactly(
                        "line 60, column 18 (people.personas[data-steward].decisionScopes[0].kind): no kind of decision"
                                + " \"treshold-change\"; did you mean \"threshold-change\"? (UNKNOWN_KIND)",
                        "line 61, column 38 (people.personas[data-steward].decisionScopes[1].assets): no asset"
                                + " \"tirps\"; did you mean \"trips\"? (UNKNOWN_ASSET)");
    }

    @Test
    void what_was_written_reads_as_the_same(@TempDir Path folder) throws IOException {
        Organisation firm = sample();
        Path file = folder.resolve("firm.yaml");
        OrganisationFiles.write(firm, file);

        assertThat(OrganisationFiles.read(file, MARCH).encode()).isEqualTo(firm.encode());
        assertThat(OrganisationFiles.readJson(OrganisationFiles.toJson(firm), "firm.json", MARCH)
                        .encode())
                .isEqualTo(firm.encode());
        assertThat(Files.readString(file)).isEqualTo(OrganisationFiles.toYaml(firm));
    }

    @Test
    void the_order_of_things_does_not_change_the_digest_and_their_content_does() throws IOException {
        Organisation firm = sample();
        String yaml = ErrorsTest.resource("organisation.yaml");
        List<String> lines = new ArrayList<>(yaml.lines().toList());
        int kim = lines.indexOf(lines.stream()
                .filter(line -> line.contains("{id: kim,"))
                .findFirst()
                .orElseThrow());
        Collections.swap(lines, kim, kim + 1);

        Organisation swapped = OrganisationFiles.readYaml(String.join("\n", lines), "swapped", MARCH);
        Organisation renamed = OrganisationFiles.readYaml(yaml.replace("Kim Jiwoo", "Kim Jiu"), "renamed", MARCH);

        assertThat(swapped.digest())
                .isEqualTo(firm.digest())
                .startsWith("sha256:")
                .hasSize(71);
        assertThat(renamed.digest()).isNotEqualTo(firm.digest());
    }

    private static String said(String yaml, Locale locale) {
        try {
            OrganisationFiles.readYaml(yaml, "firm.yaml", MARCH);
            return "nothing";
        } catch (FindingsException e) {
            return e.findings().stream()
                    .map(finding -> finding.describe(locale))
                    .collect(Collectors.joining("\n"));
        }
    }

    @Test
    void a_stage_that_there_is_not_is_said_with_its_place_and_those_that_there_are() throws IOException {
        String yaml = ErrorsTest.resource("organisation.yaml");
        String wrong = yaml.replace("stages: [deployment]", "stages: [operation, production]");

        assertThat(said(wrong, Locale.ENGLISH))
                .isEqualTo(
                        "line 169, column 27 (raci.activities[4].stages[1]): must be one of discovery, development,"
                                + " deployment, operation, under-audit, suspended, retired, but was \"production\" (FORM-TYPE)");
        assertThat(said(wrong, Locale.KOREAN))
                .isEqualTo("169행 27열(raci.activities[4].stages[1]): discovery, development, deployment, operation,"
                        + " under-audit, suspended, retired 중 하나여야 하지만 \"production\"입니다 (FORM-TYPE)");
    }

    /** What was written before activities had stages. */
    @Test
    void without_stages_an_activity_is_read_as_before() throws IOException {
        String yaml = ErrorsTest.resource("organisation.yaml").replace("      stages: [deployment]\n", "");

        Organisation firm = OrganisationFiles.readYaml(yaml, "firm.yaml", MARCH);

        assertThat(firm.raci().orElseThrow().activities())
                .allMatch(activity -> activity.stages().isEmpty());
        assertThat(OrganisationFiles.toYaml(firm)).doesNotContain("stages");
        assertThat(sample().raci().orElseThrow().activities().get(4).stages()).containsExactly(Stage.DEPLOYMENT);
        assertThat(firm.digest()).isNotEqualTo(sample().digest());
    }

    private static final String ILL_FORMED = """
            profile:
              version: 0
              name: {en: Firm}
              zone: Asia/Soul
            people:
              principals:
                - {id: kim, type: human, displayName: " ", status: actif}
              persona: []
            assets:
              - {id: no, type: dataset}
            """;

    @Test
    void all_faults_of_the_form_are_said_together_with_their_places_in_english() {
        assertThat(said(ILL_FORMED, Locale.ENGLISH)).isEqualTo("""
                line 2, column 12 (profile.version): must be greater than or equal to 1, but was 0 (FORM-CONSTRAINT)
                line 3, column 3 (profile.name.ko): must be given (FORM-MISSING)
                line 4, column 9 (profile.zone): must be a time zone such as Asia/Seoul, but was "Asia/Soul" (FORM-TYPE)
                line 5, column 1 (people.personas): must not be empty (FORM-CONSTRAINT)
                line 7, column 43 (people.principals[0].displayName): must not be blank, but was " " (FORM-CONSTRAINT)
                line 7, column 56 (people.principals[0].status): must be one of active, on-leave, left, but was "actif" (FORM-TYPE)
                line 8, column 3 (people.persona): no such key; known keys: principals, personas, assignments, skills; did you mean "personas"? (FORM-UNKNOWN)
                line 10, column 5 (assets[0].name): must be given (FORM-MISSING)
                line 10, column 5 (assets[0].handling): must be given (FORM-MISSING)
                line 10, column 10 (assets[0].id): must be quoted, because readers of YAML differ about no (FORM-QUOTES)""");
    }

    @Test
    void all_faults_of_the_form_are_said_together_with_their_places_in_korean() {
        assertThat(said(ILL_FORMED, Locale.KOREAN)).isEqualTo("""
                2행 12열(profile.version): 1 이상이어야 합니다. 적힌 값은 0입니다 (FORM-CONSTRAINT)
                3행 3열(profile.name.ko): 반드시 있어야 합니다 (FORM-MISSING)
                4행 9열(profile.zone): Asia/Seoul 같은 시간대여야 하지만 "Asia/Soul"입니다 (FORM-TYPE)
                5행 1열(people.personas): 비어 있을 수 없습니다 (FORM-CONSTRAINT)
                7행 43열(people.principals[0].displayName): 공백일 수 없습니다. 적힌 값은 " "입니다 (FORM-CONSTRAINT)
                7행 56열(people.principals[0].status): active, on-leave, left 중 하나여야 하지만 "actif"입니다 (FORM-TYPE)
                8행 3열(people.persona): 없는 키입니다. 쓸 수 있는 키: principals, personas, assignments, skills. 혹시 "personas"입니까? (FORM-UNKNOWN)
                10행 5열(assets[0].name): 반드시 있어야 합니다 (FORM-MISSING)
                10행 5열(assets[0].handling): 반드시 있어야 합니다 (FORM-MISSING)
                10행 10열(assets[0].id): YAML 해석기마다 다르게 읽으므로 따옴표로 묶어야 합니다: no (FORM-QUOTES)""");
    }

    /** The sample with what is wrong in five places. */
    private static String unruly() throws IOException {
        return ErrorsTest.resource("organisation.yaml")
                .replace("processes: [framework, review]", "processes: []")
                .replace("maxDuration: PT30M", "maxDuration: PT2H")
                .replace(
                        "    - {principal: watch-bot, persona: watcher,",
                        "    - {principal: jung, persona: model-developer, from: 2026-02-01T00:00:00Z, assignedBy: kim}\n"
                                + "    - {principal: watch-bot, persona: watcher,")
                .replace(
                        "{accountable: [operations], responsible: [operations, data-steward]",
                        "{accountable: [watcher], responsible: []")
                .replace("    owner: data-owner", "    owner: data-onwer");
    }

    @Test
    void all_broken_rules_are_said_together_with_their_places_in_english() throws IOException {
        assertThat(said(unruly(), Locale.ENGLISH)).isEqualTo("""
                line 25, column 9 (people.personas[governance-lead].card.processes): must be filled before governance-lead is activated, but is empty (PER-1)
                line 105, column 79 (people.personas[watcher].eligibilities[0].maxDuration): agents may have something for PT1H at most, but watcher for PT2H (PER-2)
                line 114, column 7 (people.assignments[jung/operations]): jung must not act in operations and model-developer together: Who builds a model does not release it (PER-5)
                line 115, column 7 (people.assignments[jung/model-developer]): jung must not act in model-developer and operations together: Who builds a model does not release it (PER-5)
                line 184, column 17 (raci.activities[incident].letters.accountable): watcher is for agents and must not be accountable for incident (RACI-4)
                line 184, column 41 (raci.activities[incident].letters.responsible): incident must have somebody responsible, but has nobody (RACI-2)
                line 192, column 12 (assets[trips].owner): no persona "data-onwer" (UNKNOWN)""");
    }

    @Test
    void all_broken_rules_are_said_together_with_their_places_in_korean() throws IOException {
        assertThat(said(unruly(), Locale.KOREAN)).isEqualTo("""
                25행 9열(people.personas[governance-lead].card.processes): 페르소나 governance-lead을(를) 활성화하려면 카드 항목 "담당 프로세스"이(가) 채워져 있어야 합니다 (PER-1)
                105행 79열(people.personas[watcher].eligibilities[0].maxDuration): 에이전트에게는 최대 PT1H까지 허용되지만 watcher에는 PT2H(으)로 되어 있습니다 (PER-2)
                114행 7열(people.assignments[jung/operations]): jung은(는) 페르소나 operations와(과) model-developer을(를) 함께 맡을 수 없습니다: 모델을 만든 사람은 배포할 수 없습니다 (PER-5)
                115행 7열(people.assignments[jung/model-developer]): jung은(는) 페르소나 model-developer와(과) operations을(를) 함께 맡을 수 없습니다: 모델을 만든 사람은 배포할 수 없습니다 (PER-5)
                184행 17열(raci.activities[incident].letters.accountable): watcher은(는) 에이전트 페르소나이므로 활동 incident의 책임자(A)가 될 수 없습니다 (RACI-4)
                184행 41열(raci.activities[incident].letters.responsible): 활동 incident에는 실행자(R)가 하나 이상 있어야 하지만 없습니다 (RACI-2)
                192행 12열(assets[trips].owner): 알 수 없는 페르소나입니다: "data-onwer" (UNKNOWN)""");
    }

    @Test
    void the_exception_counts_them_and_names_the_source() {
        assertThatThrownBy(() -> OrganisationFiles.readYaml("profile: [", "firm.yaml", MARCH))
                .isInstanceOf(FindingsException.class)
                .hasMessageStartingWith("1 problem in firm.yaml\n  line 1, column 11: not YAML");
        assertThatThrownBy(() -> OrganisationFiles.read(Path.of("nowhere.yaml"), MARCH))
                .isInstanceOf(FindingsException.class)
                .hasMessage("1 problem in nowhere.yaml\n  file must exist, but was not found (FORM-TEXT)");
    }

    @Test
    void what_is_given_twice_is_said() throws IOException {
        String yaml = ErrorsTest.resource("organisation.yaml").replace("{id: lee,", "{id: kim,");

        assertThatThrownBy(() -> OrganisationFiles.readYaml(yaml, "firm.yaml", MARCH))
                .isInstanceOfSatisfying(
                        FindingsException.class,
                        thrown -> assertThat(thrown.findings())
                                .extracting(Finding::code)
                                // The second kim, lee's assignment, lee's word for kim's skill, and lee's own skill.
                                .containsExactly("DUPLICATE", "UNKNOWN", "SOD-2", "UNKNOWN"));
    }

    @Test
    void faults_of_the_form_hide_no_broken_rule_and_bring_none() throws IOException {
        String yaml = ErrorsTest.resource("organisation.yaml")
                // The card of a persona that people act in, answer as and own data as.
                .replace("name: {en: Data owner, ko: 데이터 책임자}", "name: {en: Data owner}")
                .replace(
                        "{id: lee, type",
                        "{id: kim, type: human, displayName: Kim, status: active}\n    - {id: lee, type")
                .replace("processes: [framework, review]", "processes: []")
                .replace("maxDuration: PT30M", "maxDuration: PT2H")
                .replace("    steward: data-steward", "    steward: nobody");

        assertThat(said(yaml, Locale.ENGLISH)).isEqualTo("""
                line 10, column 7 (people.principals[1]): principal "kim" must be given once, but was given before (DUPLICATE)
                line 26, column 9 (people.personas[governance-lead].card.processes): must be filled before governance-lead is activated, but is empty (PER-1)
                line 38, column 9 (people.personas[1].card.name.ko): must be given (FORM-MISSING)
                line 106, column 79 (people.personas[watcher].eligibilities[0].maxDuration): agents may have something for PT1H at most, but watcher for PT2H (PER-2)
                line 193, column 14 (assets[trips].steward): no persona "nobody" (UNKNOWN)""");
    }

    @Test
    void what_is_wrong_before_the_reading_ends_is_said_in_korean_as_well() {
        String yaml = """
                profile:
                  zone: UTC
                  zone: &z Asia/Seoul
                  name: *nope
                  locale: !!str ko
                people: [
                """;

        assertThat(said(yaml, Locale.ENGLISH)).isEqualTo("""
                line 3, column 3: key must occur once, but "zone" is also at line 2, column 3 (FORM-TEXT)
                line 3, column 9: anchor &z must be left out; aliases are not read (FORM-TEXT)
                line 4, column 9: alias *nope must be written out; aliases are not read (FORM-TEXT)
                line 5, column 11: tag !!str must be left out; tags are not read (FORM-TEXT)
                line 7, column 1: not YAML: expected a value, but found the end of the file (FORM-TEXT)""");
        assertThat(said(yaml, Locale.KOREAN)).isEqualTo("""
                3행 3열: 키는 한 번만 써야 하지만 "zone"이 2행 3열에도 있습니다 (FORM-TEXT)
                3행 9열: 앵커 &z는 빼야 합니다. 별칭은 읽지 않습니다 (FORM-TEXT)
                4행 9열: 별칭 *nope는 내용을 그대로 써야 합니다. 별칭은 읽지 않습니다 (FORM-TEXT)
                5행 11열: 태그 !!str는 빼야 합니다. 태그는 읽지 않습니다 (FORM-TEXT)
                7행 1열: YAML 문법에 맞지 않습니다: 값이 있어야 하지만 파일의 끝이 있습니다 (FORM-TEXT)""");
    }

    @Test
    void a_key_that_is_there_twice_hides_nothing_either() throws IOException {
        String yaml = ErrorsTest.resource("organisation.yaml")
                .replace("  zone: Asia/Seoul", "  zone: Asia/Seoul\n  zone: UTC")
                .replace("    steward: data-steward", "    steward: nobody");

        assertThat(said(yaml, Locale.ENGLISH)).isEqualTo("""
                line 6, column 3: key must occur once, but "zone" is also at line 5, column 3 (FORM-TEXT)
                line 193, column 14 (assets[trips].steward): no persona "nobody" (UNKNOWN)""");
    }
}
