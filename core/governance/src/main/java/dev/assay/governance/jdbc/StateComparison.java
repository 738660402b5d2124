package dev.assay.governance.jdbc;

import dev.assay.governance.audit.CanonicalJson;
import dev.assay.governance.audit.Hash;
import dev.assay.governance.store.ClockState;
import dev.assay.governance.store.Journal;
import dev.assay.governance.store.Kind;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Holds the rows of things and keys against what a log proves. Confined to one thread. */
final class StateComparison {
    private final Rows rows;
    private final Proof proof;
    private final Map<String, Kind<?>> kinds;
    private final Map<Proof.Thing, Map<String, Text>> findings = new TreeMap<>();
    private final Set<Proof.Thing> doubtful = new HashSet<>();
    private final Set<Key> keys = new HashSet<>();
    private final Set<String> unknown = new TreeSet<>();
    private long stored;

    StateComparison(Rows rows, Proof proof, Map<String, Kind<?>> kinds) {
        this.rows = rows;
        this.proof = proof;
        this.kinds = kinds;
    }

    /** By what a thing is found. */
    private record Key(Proof.Thing thing, String index, String value) {}

    StateCheck check() throws SQLException {
        rows.each("select kind, id, version, state from assay_thing where stream = ?", this::takeThing);
        for (Proof.Thing missing : proof.things().keySet()) {
            doubt(missing, "STATE_MISSING", "is proved by the log, but not stored", "로그가 증명하지만 저장되어 있지 않습니다");
        }
        rows.each("select kind, id, name, key_value from assay_key where stream = ?", this::takeKey);
        for (Key missing : keys) {
            String index = missing.index();
            find(missing.thing(), "KEY_MISSING", "is not found by its key in " + index, index + "에서 자기 키로 찾을 수 없습니다");
        }
        compareClock();
        rows.end();
        return new StateCheck(all(), proof.upTo(), stored);
    }

    private void takeThing(ResultSet row) throws SQLException {
        stored++;
        Proof.Thing thing = new Proof.Thing(row.getString(1), row.getString(2));
        byte[] state = row.getBytes(4);
        Proof.Proven proven = proof.things().remove(thing);
        if (proven == null) {
            doubt(thing, "STATE_UNPROVEN", "is stored, but not proved by the log", "저장되어 있지만 로그가 증명하지 않습니다");
            return;
        }
        if (proven.version() != row.getLong(3)) {
            find(
                    thing,
                    "VERSION_DIFFERS",
                    "is stored with another version than the log proves",
                    "저장된 버전이 로그가 증명하는 버전과 다릅니다");
        }
        if (!proven.digest().equals(Hash.sha256(state))) {
            doubt(
                    thing,
                    "STATE_DIFFERS",
                    "is stored in another state than the log proves",
                    "저장된 상태가 로그가 증명하는 상태와 다릅니다");
            return;
        }
        Kind<?> kind = kinds.get(thing.kind());
        if (kind != null) {
            expectKeys(kind, thing, state);
        }
    }

    private <T> void expectKeys(Kind<T> kind, Proof.Thing thing, byte[] state) {
        try {
            T value = kind.decode(CanonicalJson.parse(state, Journal.MOST_BYTES));
            for (Map.Entry<String, Collection<String>> entry : kind.keys(value).entrySet()) {
                entry.getValue().forEach(key -> keys.add(new Key(thing, entry.getKey(), Things.column(key))));
            }
        } catch (FindingsException | IllegalArgumentException e) {
            doubt(
                    thing,
                    "STATE_UNREADABLE",
                    "is stored as the log proves, but cannot be read as its kind",
                    "로그가 증명하는 대로 저장되어 있지만 그 종류로 읽을 수 없습니다");
        }
    }

    /** Of a thing that is not as proved nobody knows by what it should be found; that finding is enough. */
    private void takeKey(ResultSet row) throws SQLException {
        Proof.Thing thing = new Proof.Thing(row.getString(1), row.getString(2));
        String index = row.getString(3);
        if (!kinds.containsKey(thing.kind())) {
            unknown.add(thing.kind());
        } else if (!keys.remove(new Key(thing, index, row.getString(4))) && !doubtful.contains(thing)) {
            find(
                    thing,
                    "KEY_UNPROVEN",
                    "is found in " + index + " by a key that it does not have",
                    index + "에서 자기 것이 아닌 키로 찾아집니다");
        }
    }

    private void compareClock() throws SQLException {
        if (proof.clock().isEmpty()) {
            return;
        }
        ClockState told =
                Head.find(rows.connection(), rows.stream()).map(Head::clock).orElse(ClockState.NONE);
        if (!told.equals(proof.clock().get())) {
            find(
                    new Proof.Thing("clock", rows.stream()),
                    "CLOCK_DIFFERS",
                    "has come further, or less far, than the records say",
                    "기록이 말하는 시각과 다른 시각에 있습니다");
        }
    }

    private void doubt(Proof.Thing thing, String code, String en, String ko) {
        doubtful.add(thing);
        find(thing, code, en, ko);
    }

    /** One finding for each thing and code; of more keys than one the first is told. */
    private void find(Proof.Thing thing, String code, String en, String ko) {
        findings.computeIfAbsent(thing, key -> new TreeMap<>())
                .putIfAbsent(code, Text.of(thing + " " + en, thing + ": " + ko));
    }

    private List<Finding> all() {
        for (String kind : unknown) {
            find(
                    new Proof.Thing(kind, "*"),
                    "KIND_UNKNOWN",
                    "cannot be held against keys, because nobody said by which keys the kind is found",
                    "이 종류를 찾는 키를 알려 주지 않아 키를 확인할 수 없습니다");
        }
        return findings.entrySet().stream()
                .flatMap(entry -> entry.getValue().entrySet().stream()
                        .map(found -> Finding.error(
                                found.getKey(),
                                entry.getKey().kind() + "/" + entry.getKey().id(),
                                found.getValue())))
                .toList();
    }
}
