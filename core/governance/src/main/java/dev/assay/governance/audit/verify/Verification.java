package dev.assay.governance.audit.verify;

import dev.assay.governance.audit.anchor.SignedCheckpoint;
import dev.assay.quality.finding.Text;
import java.time.Duration;
import java.time.Instant;

/**
 * What was found when a log was verified. Immutable.
 *
 * @since 0.1
 */
public sealed interface Verification {
    /**
     * Returns which case it is, for a {@code switch}.
     *
     * @return the kind
     */
    Kind kind();

    /**
     * Returns the finding as a sentence.
     *
     * @return the sentence
     */
    Text message();

    /** The cases. */
    enum Kind {
        /** Every record is as it was written, and the newest checkpoint outside the log covers all of them. */
        INTACT_ANCHORED,
        /** Every record fits the others, but nobody outside the log vouches for the newest ones. */
        INTACT_UNANCHORED_TAIL,
        /** Something is not as it was written. */
        CORRUPT,
        /** Records that a checkpoint vouches for are gone from the end. */
        TRUNCATED,
        /** The log is whole in itself, but is not the one of which a checkpoint speaks. */
        FORKED,
        /** There is no log where a checkpoint speaks of one. */
        MISSING,
        /** A column says something else than the record beside it. */
        INDEX_MISMATCH,
        /** A checkpoint has no valid signature of a trusted key. */
        KEY_UNKNOWN,
        /** A record has an earlier time than one before it. */
        CLOCK_REGRESSION,
        /** The oldest records were pruned, as the log tells, and a checkpoint stands in their place. */
        PRUNED,
        /** The last record is incomplete: somebody is writing, or was stopped in the middle. */
        TORN
    }

    /**
     * Every record is as it was written.
     *
     * @param upTo how many records there are, all of them anchored
     */
    record IntactAnchored(long upTo) implements Verification {
        @Override
        public Kind kind() {
            return Kind.INTACT_ANCHORED;
        }

        @Override
        public Text message() {
            return Text.of(
                    "All " + upTo + " records are intact and anchored.",
                    "기록 " + upTo + "건이 모두 온전하며 외부 체크포인트로 확인되었습니다.");
        }
    }

    /**
     * Every record fits the others, but the newest ones could be rewritten without anybody seeing it.
     *
     * @param anchored how many records are anchored
     * @param records how many came after them
     * @param age how long ago the first of these was appended
     */
    record IntactUnanchoredTail(long anchored, long records, Duration age) implements Verification {
        @Override
        public Kind kind() {
            return Kind.INTACT_UNANCHORED_TAIL;
        }

        @Override
        public Text message() {
            Text span = span();
            return Text.of(
                    "Records are intact; " + anchored + " are anchored, the last " + records + " (" + span.en()
                            + ") are not.",
                    "기록이 온전합니다. " + anchored + "건은 외부 체크포인트로 확인되었고, 마지막 " + records + "건(" + span.ko()
                            + ")은 아직 확인할 수 없습니다.");
        }

        /** In the two greatest units, since nobody counts days in seconds. */
        private Text span() {
            long days = age.toDays();
            if (days > 0) {
                return Text.of(days + " d " + age.toHoursPart() + " h", days + "일 " + age.toHoursPart() + "시간");
            }
            long hours = age.toHours();
            if (hours > 0) {
                return Text.of(hours + " h " + age.toMinutesPart() + " min", hours + "시간 " + age.toMinutesPart() + "분");
            }
            long minutes = age.toMinutes();
            return minutes > 0
                    ? Text.of(
                            minutes + " min " + age.toSecondsPart() + " s", minutes + "분 " + age.toSecondsPart() + "초")
                    : Text.of(age.toSeconds() + " s", age.toSeconds() + "초");
        }
    }

    /**
     * Something is not as it was written.
     *
     * @param seq the number of the first record that cannot be trusted
     * @param cause what is wrong with it
     */
    record Corrupt(long seq, String cause) implements Verification {
        @Override
        public Kind kind() {
            return Kind.CORRUPT;
        }

        @Override
        public Text message() {
            return Text.of(
                    "Record " + seq + " is corrupt: " + cause + ".",
                    "기록 " + seq + "번이 손상되었습니다. " + Damage.of(cause).korean() + ".");
        }
    }

    /**
     * Records are gone from the end.
     *
     * @param anchorSize how many records a checkpoint vouches for
     * @param foundSize how many there are
     */
    record Truncated(long anchorSize, long foundSize) implements Verification {
        @Override
        public Kind kind() {
            return Kind.TRUNCATED;
        }

        @Override
        public Text message() {
            return Text.of(
                    "The log must have " + anchorSize + " records, but has " + foundSize + ".",
                    "기록이 " + anchorSize + "건 있어야 하지만 " + foundSize + "건만 있습니다.");
        }
    }

    /**
     * The log is another one than that of a checkpoint.
     *
     * @param anchor the checkpoint
     */
    record Forked(SignedCheckpoint anchor) implements Verification {
        @Override
        public Kind kind() {
            return Kind.FORKED;
        }

        @Override
        public Text message() {
            long size = anchor.checkpoint().size();
            return Text.of(
                    "The log is not the one of its checkpoint at " + size + " records.",
                    "기록 " + size + "건의 체크포인트와 다른 로그입니다.");
        }
    }

    /**
     * There is no log.
     *
     * @param expected the checkpoint that speaks of it
     */
    record Missing(SignedCheckpoint expected) implements Verification {
        @Override
        public Kind kind() {
            return Kind.MISSING;
        }

        @Override
        public Text message() {
            long size = expected.checkpoint().size();
            return Text.of(
                    "There is no log, but a checkpoint speaks of " + size + " records.",
                    "로그가 없지만 체크포인트에는 기록 " + size + "건이 있습니다.");
        }
    }

    /**
     * A column says something else than the record beside it.
     *
     * @param seq the number of the record
     * @param column the name of the column
     */
    record IndexMismatch(long seq, String column) implements Verification {
        @Override
        public Kind kind() {
            return Kind.INDEX_MISMATCH;
        }

        @Override
        public Text message() {
            return Text.of(
                    "Column " + column + " of record " + seq + " says something else than the record.",
                    "기록 " + seq + "번의 열 " + column + "이(가) 기록과 다릅니다.");
        }
    }

    /**
     * A checkpoint has no valid signature of a trusted key, so it proves nothing.
     *
     * @param anchor the checkpoint
     */
    record KeyUnknown(SignedCheckpoint anchor) implements Verification {
        @Override
        public Kind kind() {
            return Kind.KEY_UNKNOWN;
        }

        @Override
        public Text message() {
            return Text.of(
                    "No trusted key signed the checkpoint that names " + anchor.signers() + ".",
                    "신뢰하는 키로 서명되지 않은 체크포인트입니다: " + anchor.signers() + ".");
        }
    }

    /**
     * A record has an earlier time than one before it; the order is still that of the numbers.
     *
     * @param seq the number of the first such record
     * @param at its time
     * @param before the highest time before it
     * @param otherwise what would have been found with a better clock
     */
    record ClockRegression(long seq, Instant at, Instant before, Verification otherwise) implements Verification {
        @Override
        public Kind kind() {
            return Kind.CLOCK_REGRESSION;
        }

        @Override
        public Text message() {
            return Text.of(
                    "Record " + seq + " is of " + at + ", after one of " + before + ". "
                            + otherwise.message().en(),
                    "기록 " + seq + "번의 시각 " + at + "이(가) 앞선 기록의 시각 " + before + "보다 이릅니다. "
                            + otherwise.message().ko());
        }
    }

    /**
     * The last record is incomplete.
     *
     * @param bytes how many bytes of it there are
     * @param otherwise what would have been found without it
     */
    record Torn(long bytes, Verification otherwise) implements Verification {
        @Override
        public Kind kind() {
            return Kind.TORN;
        }

        @Override
        public Text message() {
            return Text.of(
                    "An incomplete record of " + bytes + " bytes is at the end. "
                            + otherwise.message().en(),
                    "끝에 완결되지 않은 기록 " + bytes + "바이트가 있습니다. "
                            + otherwise.message().ko());
        }
    }

    /**
     * The oldest records were taken away by whoever keeps the log. The log tells of it, and a signed checkpoint stands in their
     * place, which what is left follows. What they said cannot be verified any more.
     *
     * @param records how many are gone
     * @param otherwise what was found of those that are left, counted as if none were gone
     */
    record Pruned(long records, Verification otherwise) implements Verification {
        @Override
        public Kind kind() {
            return Kind.PRUNED;
        }

        @Override
        public Text message() {
            Text left = otherwise instanceof IntactAnchored anchored ? left(anchored.upTo()) : otherwise.message();
            return Text.of(
                    "Records 1 to " + records + " were pruned, as the log tells; a checkpoint stands in their place. "
                            + left.en(),
                    "기록 1번부터 " + records + "번까지는 로그에 기록된 대로 정리되었고 체크포인트가 그 자리를 대신합니다. " + left.ko());
        }

        private Text left(long upTo) {
            return Text.of(
                    "Records " + (records + 1) + " to " + upTo + " are intact and anchored.",
                    "기록 " + (records + 1) + "번부터 " + upTo + "번까지는 모두 온전하며 외부 체크포인트로 확인되었습니다.");
        }
    }
}
