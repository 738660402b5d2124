package dev.assay.governance.audit.verify;

import java.util.Arrays;

/** What can be wrong with a record, as far as people must be told in Korean; the cause tells the rest. */
enum Damage {
    CHAIN("must follow the one before it", "바로 앞 기록에 이어져야 하지만 그렇지 않습니다"),
    HASH("chain hash", "옆에 적힌 체인 해시가 기록의 것과 다릅니다"),
    TAG("tag beside", "옆에 적힌 인증 값이 기록의 것과 다릅니다"),
    STATE("state before", "앞선 상태가 로그의 것과 다릅니다"),
    GONE("must be there, but is not", "있어야 할 기록이 없습니다"),
    PLACE("must be stored as", "번호가 저장된 자리와 다릅니다"),
    PRUNED("were pruned, but does not", "정리된 기록을 밝혀야 하지만 그렇지 않습니다"),
    FORM("", "기록의 형식이나 내용이 쓰인 그대로가 아닙니다");

    private final String sign;
    private final String korean;

    Damage(String sign, String korean) {
        this.sign = sign;
        this.korean = korean;
    }

    static Damage of(String cause) {
        return Arrays.stream(values())
                .filter(damage -> cause.contains(damage.sign))
                .findFirst()
                .orElse(FORM);
    }

    String korean() {
        return korean;
    }
}
