package dev.assay.governance.audit.file;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.AuditException;
import dev.assay.governance.audit.Hash;
import dev.assay.governance.audit.LogHeader;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.audit.anchor.Anchoring;
import dev.assay.governance.audit.anchor.CheckpointKey;
import dev.assay.governance.audit.anchor.KnownCheckpoints;
import dev.assay.governance.audit.anchor.SignedCheckpoint;
import dev.assay.governance.audit.verify.DamagedException;
import dev.assay.governance.audit.verify.Verification;
import dev.assay.governance.audit.verify.Verifier;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Opens one log. Confined to one thread. */
final class Opening {
    private static final Set<String> NETWORK =
            Set.of("nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "9p", "afs", "ceph", "fuse.sshfs");
    private static final Comparator<SignedCheckpoint> BY_SIZE =
            Comparator.comparingLong(found -> found.checkpoint().size());
    private static final String TORN = ".torn";
    private static final String PENDING = ".torn.pending";

    private final FileAuditLogBuilder settings;
    private final Path directory;

    Opening(FileAuditLogBuilder settings) {
        this.settings = settings;
        this.directory = settings.directory;
    }

    FileAuditLog open() throws IOException {
        Files.createDirectories(directory);
        requireLocal();
        DirectoryLock lock = DirectoryLock.take(directory);
        boolean opened = false;
        try {
            FileAuditLog log = open(lock);
            opened = true;
            return log;
        } finally {
            if (!opened) {
                lock.close();
            }
        }
    }

    private void requireLocal() throws IOException {
        String type = settings.disk.fileSystem(directory).toLowerCase(Locale.ROOT);
        if (NETWORK.contains(type) && !settings.networkAllowed) {
            throw new AuditException("log in " + directory + " must be on a local disk, but is on " + type);
        }
    }

    private FileAuditLog open(DirectoryLock lock) throws IOException {
        KnownCheckpoints told =
                settings.anchoring.map(Anchoring::told).orElse(new KnownCheckpoints(List.of(), List.of()));
        List<SignedCheckpoint> anchors = told.checkpoints();
        Verification found = verify(anchors);
        boolean begun = !Segments.list(directory).isEmpty();
        // Where there is a stub and no segment, it was begun and is damaged.
        if (!begun && found.kind() == Verification.Kind.INTACT_UNANCHORED_TAIL) {
            requireAsked(told);
            begin();
        }
        if (!isUsable(found)) {
            return readOnly(lock, found);
        }
        try {
            return writable(lock, found, told);
        } catch (DamagedException e) {
            return readOnly(lock, new Verification.Corrupt(e.seq(), String.valueOf(e.getMessage())));
        }
    }

    /** Who cannot be asked may know a log of this name, which another must not take the place of. */
    private void requireAsked(KnownCheckpoints told) {
        if (!told.unread().isEmpty()) {
            throw new AuditException(
                    "log in " + directory + " cannot be begun, because checkpoints could not be read from "
                            + String.join(", ", told.unread()));
        }
    }

    /** A sink that fell behind is held against the log, too, from where it stands. */
    private Verification verify(List<SignedCheckpoint> anchors) {
        Verifier verifier = Verifier.of(settings.clock);
        if (!anchors.isEmpty()) {
            verifier = verifier.anchoredBy(settings.anchoring.orElseThrow().trusted(), anchors)
                    .startingAt(anchors.stream().min(BY_SIZE).orElseThrow());
        }
        return verifier.verify(FileRecordSource.of(directory));
    }

    /** Only what a stop in the middle of writing leaves behind may be mended; a clock that goes back mends itself. */
    private static boolean isUsable(Verification found) {
        if (found instanceof Verification.Pruned) {
            return isUsable(((Verification.Pruned) found).otherwise());
        }
        if (found instanceof Verification.Torn) {
            return isUsable(((Verification.Torn) found).otherwise());
        }
        if (found instanceof Verification.ClockRegression) {
            return isUsable(((Verification.ClockRegression) found).otherwise());
        }
        return found instanceof Verification.IntactAnchored || found instanceof Verification.IntactUnanchoredTail;
    }

    private void begin() throws IOException {
        List<String> keys = settings.anchoring.stream()
                .map(anchoring -> anchoring.key().toString())
                .toList();
        LogHeader header = new LogHeader(settings.stream, settings.clock.instant(), keys);
        SegmentWriter.create(directory, settings.disk, LogState.genesis(header));
    }

    private FileAuditLog readOnly(DirectoryLock lock, Verification found) throws IOException {
        long readable = Replay.readable(directory);
        long sound = found instanceof Verification.Corrupt corrupt ? corrupt.seq() - 1 : readable;
        return FileAuditLog.readOnly(settings, lock, found, Math.min(readable, sound));
    }

    private FileAuditLog writable(DirectoryLock lock, Verification found, KnownCheckpoints told)
            throws IOException, DamagedException {
        Replay end = Replay.last(directory);
        String stream = end.state().log().stream();
        if (!stream.equals(settings.stream)) {
            throw new AuditException("log in " + directory + " must be " + settings.stream + ", but is " + stream);
        }
        if (end.torn() > 0) {
            putAside(end);
        }
        Stub.recover(directory, settings.disk);
        SegmentWriter.Place place =
                new SegmentWriter.Place(directory, settings.disk, settings.segmentBytes, end.segment(), end.position());
        SegmentWriter writer =
                new SegmentWriter(place, new SegmentWriter.Time(settings.clock, settings.reading), end.state());
        Optional<SignedCheckpoint> known = told.checkpoints().stream().max(BY_SIZE);
        known.ifPresent(checkpoint ->
                settings.anchoring.orElseThrow().resume(checkpoint.checkpoint().size()));
        FileAuditLog log = FileAuditLog.writable(settings, lock, found, writer);
        log.unread(told.unread());
        tell(log);
        known.ifPresent(checkpoint -> tellRotation(log, checkpoint));
        return log;
    }

    /** Keeps the bytes of an incomplete frame, then cuts them off. */
    private void putAside(Replay end) throws IOException {
        byte[] torn = tail(end);
        Path kept = directory.resolve(end.segment().getFileName() + "." + end.position() + PENDING);
        try (Disk.OpenFile file = settings.disk.open(kept)) {
            file.truncate(0);
            file.write(0, torn);
            file.force();
        }
        settings.disk.forceDirectory(directory);
        try (Disk.OpenFile file = settings.disk.open(end.segment())) {
            file.truncate(end.position());
            file.force();
        }
    }

    private static byte[] tail(Replay end) throws IOException {
        try (FileChannel channel = FileChannel.open(end.segment(), StandardOpenOption.READ)) {
            ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(end.torn()));
            while (bytes.hasRemaining() && channel.read(bytes, end.position() + bytes.position()) >= 0) {
                continue;
            }
            return bytes.array();
        }
    }

    /** Records that another key signs from here on; the first checkpoint of that key covers the record. */
    private void tellRotation(FileAuditLog log, SignedCheckpoint newest) {
        CheckpointKey key = settings.anchoring.orElseThrow().key();
        if (!newest.isSignedBy(List.of(key))) {
            log.append(AuditEvent.of("audit.key_rotated", Actor.system(), Subject.of("audit-log", settings.stream))
                    .withDetails(Map.of("from", newest.signers(), "to", key.toString())));
        }
    }

    /** Records what was put aside, also by an earlier start that was stopped before it could. */
    private void tell(FileAuditLog log) throws IOException {
        List<Path> pending;
        try (Stream<Path> files = Files.list(directory)) {
            pending = files.filter(file -> file.getFileName().toString().endsWith(PENDING))
                    .sorted()
                    .toList();
        }
        for (Path kept : pending) {
            byte[] bytes = Files.readAllBytes(kept);
            String name = kept.getFileName().toString();
            String last = name.substring(0, name.length() - PENDING.length()) + TORN;
            log.append(AuditEvent.of("audit.recovered", Actor.system(), Subject.of("audit-log", settings.stream))
                    .withDetails(Map.of(
                            "file", last,
                            "bytes", Integer.toString(bytes.length),
                            "sha256", Hash.sha256(bytes).hex())));
            settings.disk.rename(kept, directory.resolve(last));
            settings.disk.forceDirectory(directory);
        }
    }
}
