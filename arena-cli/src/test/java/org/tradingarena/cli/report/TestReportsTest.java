package org.tradingarena.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestReportsTest {

    @Test
    void shouldAddUpAllModulesAndTellWhyTestsWereSkipped(@TempDir Path root) throws Exception {
        // given
        Instant began = Instant.now().minusSeconds(5);
        write(root.resolve("a/target/surefire-reports/TEST-a.xml"), """
                <testsuite tests="3"><testcase name="x"/><testcase name="y"><failure message="no"/></testcase>
                <testcase name="z"><skipped message="Assumption failed: no Chromium"/></testcase></testsuite>""");
        write(root.resolve("b/target/failsafe-reports/TEST-b.xml"), """
                <testsuite><testcase name="x"/><testcase name="e"><error/></testcase></testsuite>""");
        write(root.resolve("b/target/failsafe-reports/failsafe-summary.xml"), "<failsafe-summary/>");

        // when
        TestCount count = TestReports.countedSince(root, began);

        // then
        assertThat(count).isEqualTo(new TestCount(2, 2, 1, Map.of("no Chromium", 1)));
        assertThat(count.summary()).isEqualTo("2 passed, 2 failed, 1 skipped");
        assertThat(TestReports.countedSince(root, Instant.now().plusSeconds(60)))
                .isEqualTo(TestCount.NONE);
    }

    @Test
    void shouldReadTheReasonOfAnAssumptionFromItsStackTrace(@TempDir Path root) throws Exception {
        // given
        Instant began = Instant.now().minusSeconds(5);
        write(root.resolve("a/target/failsafe-reports/TEST-a.xml"), """
                <testsuite><testcase name="one"><skipped type="org.opentest4j.TestAbortedException"><![CDATA[\
                org.opentest4j.TestAbortedException: Assumption failed: part of the long run: -Dchaos.long=true
                	at org.junit.jupiter.api.Assumptions.assumeTrue(Assumptions.java:127)
                ]]></skipped></testcase><testcase name="two"><skipped/></testcase><testcase name="three"/></testsuite>""");

        // when
        TestCount count = TestReports.countedSince(root, began);

        // then
        assertThat(count)
                .isEqualTo(new TestCount(
                        1, 0, 2, Map.of("part of the long run: -Dchaos.long=true", 1, "no reason given", 1)));
    }

    @Test
    void shouldShortenWhatMavenSays() {
        assertThat(TestRun.told("[INFO] Building Shared schema: the wire contracts 0.1.0-SNAPSHOT          [2/10]"))
                .contains("Shared schema: the wire contracts");
        assertThat(
                        TestRun.told(
                                "[INFO] Tests run: 5, Failures: 0, Errors: 0, Skipped: 0, Time elapsed: 0.12 s -- in org.x.MoneyTest"))
                .contains("  MoneyTest  Tests run: 5, Failures: 0, Errors: 0, Skipped: 0  0.12 s");
        assertThat(TestRun.told("[INFO] Building jar: /x/y.jar")).isEmpty();
        assertThat(TestRun.told("[INFO] --- compiler ---")).isEmpty();
    }

    @Test
    void shouldNameTheProgramThatAKindOfTestsNeeds(@TempDir Path empty) {
        assertThat(MissingTools.lines(List.of(empty)))
                .containsExactly(
                        "browser tests cannot run: no Chromium found; install it (Debian: apt-get install chromium)");
    }

    private static void write(Path file, String text) throws Exception {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
