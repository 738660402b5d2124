package dev.assay.governance.audit.verify;

import static dev.assay.governance.audit.verify.FakeSource.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A log of ten records, one a second after nine o'clock; it is one minute past nine. */
class VerifierThreadsTest {
    private static final Verifier VERIFIER = Verifier.of(Clock.fixed(START.plusSeconds(60), ZoneOffset.UTC));
    private static final Verification INTACT = new Verification.IntactUnanchoredTail(0, 10, Duration.ofSeconds(59));

    private final FakeSource log = FakeSource.of(10);

    @Test
    void one_thread_is_the_caller_and_less_is_none() {
        Executor nobody = work -> {
            throw new AssertionError("nobody else was asked for");
        };

        assertThat(VERIFIER.inParallel(nobody, 1).verify(log)).isEqualTo(INTACT);
        assertThatThrownBy(() -> VERIFIER.inParallel(nobody, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("threads must be 1 or more, but was 0");
    }

    @Test
    @Timeout(20)
    void a_caller_that_is_interrupted_while_it_waits_gets_its_answer_and_stays_interrupted() {
        Thread caller = Thread.currentThread();
        AtomicBoolean other = new AtomicBoolean();
        // The other thread interrupts the caller as soon as it waits, and ends after the caller took note.
        RecordSource source = new RecordSource() {
            @Override
            public Optional<SourceState> start(long most) {
                return log.start(most);
            }

            @Override
            public List<SourceState> starts(long most) {
                return log.starts(most);
            }

            @Override
            public long scan(long from, RecordVisitor visitor) throws DamagedException {
                if (Thread.currentThread() == caller) {
                    spinUntil(other::get);
                } else if (other.compareAndSet(false, true)) {
                    spinUntil(() -> caller.getState() == Thread.State.WAITING);
                    caller.interrupt();
                    spinUntil(() -> !caller.isInterrupted());
                }
                return log.scan(from, visitor);
            }
        };

        Verification found =
                VERIFIER.inParallel(work -> new Thread(work).start(), 2).verify(source);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(found).isEqualTo(INTACT);
    }

    private static void spinUntil(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }
}
