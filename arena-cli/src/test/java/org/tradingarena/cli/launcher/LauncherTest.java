package org.tradingarena.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls the functions of the launcher script, which may be sourced without running. */
class LauncherTest {
    private static final Path SCRIPT = Path.of("../arena").toAbsolutePath().normalize();
    private static final Instant BUILT = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    private Path folder = Path.of("");

    private Path stamp = Path.of("");

    @BeforeEach
    void repository() throws Exception {
        stamp = Files.createFile(folder.resolve("stamp"));
        Files.createDirectories(folder.resolve("module/src/main"));
        Files.createFile(folder.resolve("pom.xml"));
        Files.createFile(folder.resolve("module/pom.xml"));
        Files.createFile(folder.resolve("module/src/main/A.java"));
        for (String path :
                new String[] {"pom.xml", "module/pom.xml", "module/src/main/A.java", "module/src/main", "module/src"}) {
            Files.setLastModifiedTime(folder.resolve(path), FileTime.from(BUILT.minusSeconds(60)));
        }
        Files.setLastModifiedTime(stamp, FileTime.from(BUILT));
    }

    @Test
    void shouldBuildNothingWhenTheStampIsNewerThanEverySource() throws Exception {
        assertThat(stale()).isFalse();
    }

    @Test
    void shouldBuildWhenASourceIsNewerThanTheStamp() throws Exception {
        // given
        Files.setLastModifiedTime(folder.resolve("module/src/main/A.java"), FileTime.from(BUILT.plusSeconds(1)));

        // then
        assertThat(stale()).isTrue();
    }

    @Test
    void shouldBuildWhenASourceWasRemoved() throws Exception {
        // given
        Files.delete(folder.resolve("module/src/main/A.java"));

        // then
        assertThat(stale()).isTrue();
    }

    @Test
    void shouldBuildWhenThereIsNoStamp() throws Exception {
        // given
        Files.delete(stamp);

        // then
        assertThat(stale()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"3.9.11,3.8.7,true", "3.8.7,3.8.7,true", "3.8.6,3.8.7,false", "3.10.0,3.9.11,true", "4.0.0,3.8.7,true"})
    void shouldCompareVersionsNumberByNumber(String found, String needed, boolean enough) throws Exception {
        assertThat(bash("at_least " + found + " " + needed) == 0).isEqualTo(enough);
    }

    @ParameterizedTest
    @CsvSource({"25.0.3,25", "26,26", "17.0.2,17"})
    void shouldReadTheFeatureNumberOfAJdkWithoutStartingIt(String version, int feature) throws Exception {
        // given
        Path jdk = folder.resolve("jdk");
        Files.createDirectories(jdk.resolve("bin"));
        for (String program : new String[] {"java", "javac"}) {
            assertThat(Files.createFile(jdk.resolve("bin").resolve(program))
                            .toFile()
                            .setExecutable(true))
                    .isTrue();
        }
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");

        // then
        assertThat(bash("[[ $(jdk_feature '" + jdk + "') == " + feature + " ]]"))
                .isZero();
    }

    @Test
    void shouldFindNoJdkInAnEmptyFolder() throws Exception {
        assertThat(bash("[[ $(jdk_feature '" + folder + "') == 0 ]]")).isZero();
    }

    private boolean stale() throws Exception {
        return bash("is_stale '" + folder + "' '" + stamp + "'") == 0;
    }

    private static int bash(String command) throws Exception {
        Process process = new ProcessBuilder("bash", "-c", "source '" + SCRIPT + "'; set +e; " + command)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        assertThat(output).isEmpty();
        return code;
    }
}
