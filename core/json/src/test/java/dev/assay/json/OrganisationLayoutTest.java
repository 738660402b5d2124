package dev.assay.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.Ids;
import dev.assay.governance.organisation.Organisation;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Organisations are written for people to read and compare, and read as what they were. */
class OrganisationLayoutTest {
    private static final Instant MARCH = Instant.parse("2026-03-02T12:00:00Z");
    /** What stands where people write what they like, and no rule looks. */
    private static final Set<String> FREE = Set.of(
            "displayName", "contact", "team", "notes", "en", "ko", "evidenceDigest", "interactions", "processes");

    private static final Set<String> ONE_LINE = Set.of("displayName", "contact");

    private static final List<String> ODD = List.of(
            "a: b",
            "- leading dash",
            "yes",
            "no",
            "1.0",
            "012",
            "1e3",
            "null",
            "~",
            "'single' and \"double\"",
            "#comment",
            "two\nlines\n",
            " leading and trailing ",
            "tab\there",
            "한강 택시",
            "🚕 taxi 🚖",
            "{brace: [bracket]}",
            "2026-03-02",
            "2026-03-02T12:00:00Z",
            "&anchor *alias !tag",
            "back\\slash",
            "a, b",
            "?",
            "| literal",
            "% directive",
            "`tick` @at",
            "x".repeat(300),
            "한".repeat(150));

    @Test
    void a_thing_has_a_line_and_what_is_explained_first_stands_first() throws IOException {
        String yaml = OrganisationFiles.toYaml(OrganisationFilesTest.sample());

        assertThat(yaml).startsWith("""
                profile:
                  version: 1
                  name: {en: Han River Taxi, ko: 한강택시}
                  zone: Asia/Seoul
                people:
                  principals:
                    - {id: kim, type: human, displayName: Kim Jiwoo, contact: kim@taxi.example, status: active}
                    - {id: lee, type: human, displayName: Lee Seojun, contact: lee@taxi.example, status: active}
                    - {id: park, type: human, displayName: Park Haeun, contact: park@taxi.example, status: active}
                    - {id: choi, type: human, displayName: Choi Dohyun, contact: choi@taxi.example, status: active}
                    - {id: jung, type: human, displayName: Jung Sua, contact: jung@taxi.example, status: active}
                    - {id: watch-bot, type: agent, displayName: Watch Bot, status: active, sponsor: park}
                  personas:
                    - id: governance-lead
                      version: 1
                      type: human
                      status: active
                      card:
                        name: {en: Governance lead, ko: 거버넌스 책임자}
                        team: data
                        interactions: [Agrees the rules with all personas, Reports to the board]
                        processes: [framework, review]
                        skills: [{skill: ai-governance, level: 2, evidenceMaxAge: P2Y}]
                        notes: Chairs the review every three months.
                        sources: ['https://taxi.example/cards/governance-lead']
                      decisionScopes:
                        - {kind: deployment, assets: '*', maxSeverity: critical}
                        - {kind: review, assets: '*', maxSeverity: critical}
                    - id: data-owner
                """);
    }

    @Test
    void the_rest_is_laid_out_alike_and_no_line_is_longer_than_people_read() throws IOException {
        String yaml = OrganisationFiles.toYaml(OrganisationFilesTest.sample());

        assertThat(yaml).contains("""
                          assignments:
                            - {principal: kim, persona: governance-lead, from: '2026-01-01T00:00:00Z', assignedBy: kim}
                        """, """
                        raci:
                          version: 1
                          activities:
                            - id: review
                              name: {en: Three-month review, ko: 3개월 정기 검토}
                              letters:
                        """);
        assertThat(yaml.lines()).allMatch(line -> line.length() <= 130);
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    /** Returns the tree with odd texts in every third place where they may be. */
    private static Object odd(Object node, String key, Random random) {
        if (node instanceof Map<?, ?> fields) {
            Map<String, Object> odd = new LinkedHashMap<>();
            fields.forEach((name, value) -> odd.put(String.valueOf(name), odd(value, String.valueOf(name), random)));
            return odd;
        }
        if (node instanceof List<?> items) {
            List<Object> odd = new ArrayList<>();
            items.forEach(item -> odd.add(odd(item, key, random)));
            return odd.stream().distinct().toList();
        }
        if (!FREE.contains(key) || random.nextInt(3) > 0) {
            return node;
        }
        String odd = one(random) + (random.nextBoolean() ? "" : one(random));
        return ONE_LINE.contains(key) ? odd.replaceAll("[\n\t]", " ") : odd;
    }

    private static String one(Random random) {
        return ODD.get(random.nextInt(ODD.size()));
    }

    @SuppressWarnings("unchecked")
    static Organisation draw(long seed) throws IOException {
        Random random = new Random(seed);
        Map<String, Object> tree =
                (Map<String, Object>) odd(OrganisationFilesTest.sample().encode(), "", random);
        Map<String, Object> card = (Map<String, Object>)
                ((List<Map<String, Object>>) ((Map<String, Object>) tree.get("people")).get("personas"))
                        .get(random.nextInt(6))
                        .get("card");
        String odd = one(random).strip();
        String name = Ids.isName(odd) ? odd : "odd";
        card.put("custom", Map.of(name, one(random), "plain", "1"));
        ((Map<String, Object>) ((Map<String, Object>) tree.get("rules")).get("people"))
                .put("custom", Map.of(name, "text", "plain", "number"));
        return Organisation.decode("seed " + seed, tree);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatever_is_written_reads_as_the_same(long seed) throws IOException {
        Organisation firm = draw(seed);

        Organisation fromYaml = OrganisationFiles.readYaml(OrganisationFiles.toYaml(firm), "firm.yaml", MARCH);
        Organisation fromJson = OrganisationFiles.readJson(OrganisationFiles.toJson(firm), "firm.json", MARCH);

        assertThat(fromYaml).isEqualTo(firm);
        assertThat(fromJson).isEqualTo(firm);
        assertThat(fromYaml.digest()).isEqualTo(firm.digest());
    }
}
