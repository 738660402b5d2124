package dev.assay.governance.audit.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.audit.AuditException;
import dev.assay.governance.audit.file.Logs.HandClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may write a log, and where. */
class WriterTest {
    @TempDir
    private Path folder;

    private Path trail() {
        return folder.resolve("trail");
    }

    private FileAuditLogBuilder log() {
        return FileAuditLog.in(trail(), "trail", new HandClock());
    }

    /** The disk of the machine under the name of another. */
    private record NamedDisk(Disk disk, String name) implements Disk {
        @Override
        public String fileSystem(Path directory) {
            return name;
        }

        @Override
        public OpenFile open(Path file) throws IOException {
            return disk.open(file);
        }

        @Override
        public void rename(Path from, Path to) throws IOException {
            disk.rename(from, to);
        }

        @Override
        public void delete(Path file) throws IOException {
            disk.delete(file);
        }

        @Override
        public void forceDirectory(Path directory) throws IOException {
            disk.forceDirectory(directory);
        }
    }

    private FileAuditLogBuilder on(String fileSystem) {
        return log().disk(new NamedDisk(Disk.real(), fileSystem));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nfs", "nfs4", "NFS4", "cifs", "smb", "smb2", "smb3", "smbfs", "9p", "afs", "ceph", "fuse.sshfs"
            })
    void the_disk_of_another_machine_is_refused_unless_it_is_asked_for(String fileSystem) {
        assertThatThrownBy(() -> on(fileSystem).open())
                .isInstanceOf(AuditException.class)
                .hasMessage("log in " + trail() + " must be on a local disk, but is on "
                        + fileSystem.toLowerCase(Locale.ROOT));
        assertThat(trail()).isEmptyDirectory();

        try (FileAuditLog log = on(fileSystem).onNetwork().open()) {
            assertThat(log.append(Logs.event(1)).seq()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ext4", "xfs", "btrfs", "overlay", "tmpfs", "apfs", "NTFS"})
    void a_local_disk_is_taken(String fileSystem) {
        try (FileAuditLog log = on(fileSystem).open()) {
            assertThat(log.append(Logs.event(1)).seq()).isEqualTo(1);
        }
    }

    @Test
    void the_disk_of_the_machine_says_what_it_is() throws IOException {
        assertThat(Disk.real().fileSystem(folder))
                .isEqualTo(Files.getFileStore(folder).type());
    }

    /** Has the log open until its input ends. */
    static final class Child {
        private Child() {}

        @SuppressWarnings("SystemOut")
        public static void main(String[] arguments) throws IOException {
            try (FileAuditLog log = FileAuditLog.in(Path.of(arguments[0]), "trail", new HandClock())
                    .open()) {
                log.append(Logs.event(1));
                System.out.println("open");
                System.in.read();
            }
        }
    }

    private Process startedChild() throws IOException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Child.class.getName(),
                        trail().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(child.getInputStream().readNBytes(4)).isEqualTo("open".getBytes(StandardCharsets.US_ASCII));
        return child;
    }

    @Test
    void another_process_has_the_log_until_it_ends() throws IOException, InterruptedException {
        Process child = startedChild();
        try {
            for (int attempt = 0; attempt < 2; attempt++) {
                assertThatThrownBy(() -> log().open())
                        .isInstanceOf(AuditException.class)
                        .hasMessage(
                                "log in " + trail().toRealPath() + " must have one writer, but another process has it");
            }
            child.getOutputStream().close();
            assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            child.destroyForcibly();
        }

        try (FileAuditLog log = log().open()) {
            assertThat(log.append(Logs.event(2)).seq()).isEqualTo(2);
        }
    }
}
