package dev.assay.governance.staffing;

import dev.assay.governance.people.Eligibility;
import dev.assay.governance.people.Pattern;
import dev.assay.governance.people.PeoplePolicy;
import dev.assay.governance.people.Persona;
import dev.assay.quality.finding.Finding;
import java.util.ArrayList;
import java.util.List;

/** What agents must not be given. */
final class AgentRules {
    private AgentRules() {}

    static List<Finding> check(Persona persona, PeoplePolicy policy, String path) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < persona.eligibilities().size(); i++) {
            eligibility(persona, persona.eligibilities().get(i), policy, path + ".eligibilities[" + i + "]", findings);
        }
        for (int i = 0; i < persona.decisionScopes().size(); i++) {
            Pattern kind = persona.decisionScopes().get(i).kind();
            if (policy.isHumanOnly(kind)) {
                findings.add(PeopleRules.error(
                        "PER-2",
                        path + ".decisionScopes[" + i + "].kind",
                        "\"" + kind + "\" is for people to decide, but " + persona.id() + " is for agents",
                        "결정 \"" + kind + "\"은(는) 사람만 내릴 수 있지만 " + persona.id() + "은(는) 에이전트 페르소나입니다"));
            }
        }
        return findings;
    }

    private static void eligibility(
            Persona persona, Eligibility eligibility, PeoplePolicy policy, String path, List<Finding> findings) {
        if (eligibility.maxDuration().compareTo(policy.agentCap()) > 0) {
            findings.add(PeopleRules.error(
                    "PER-2",
                    path + ".maxDuration",
                    "agents may have something for " + policy.agentCap() + " at most, but " + persona.id() + " for "
                            + eligibility.maxDuration(),
                    "에이전트에게는 최대 " + policy.agentCap() + "까지 허용되지만 " + persona.id() + "에는 " + eligibility.maxDuration()
                            + "(으)로 되어 있습니다"));
        }
        if (eligibility.actions().contains(Eligibility.ALL_ACTIONS)) {
            findings.add(PeopleRules.error(
                    "PER-2",
                    path + ".actions",
                    "actions of agents must be named one by one, but " + persona.id() + " may do everything",
                    "에이전트의 행위는 하나씩 명시해야 하지만 " + persona.id() + "에는 모든 행위가 허용되어 있습니다"));
        }
    }
}
