package org.tradingarena.cli.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the {@code TEST-*.xml} files of Surefire and Failsafe. */
public final class TestReports {
    private static final Pattern ASSUMPTION = Pattern.compile("^([\\w.$]+: )?Assumption failed: ");
    private static final List<String> FOLDERS = List.of("target/surefire-reports", "target/failsafe-reports");

    private TestReports() {}

    /**
     * Adds up the reports of all modules.
     *
     * @param root the repository
     * @param since reports written before are of an older run and are left out
     */
    public static TestCount countedSince(Path root, Instant since) throws IOException {
        TestCount total = TestCount.NONE;
        try (Stream<Path> modules = Files.list(root)) {
            for (Path module : modules.filter(Files::isDirectory).toList()) {
                for (String folder : FOLDERS) {
                    total = total.plus(folder(module.resolve(folder), since));
                }
            }
        }
        return total;
    }

    private static TestCount folder(Path folder, Instant since) throws IOException {
        if (Files.notExists(folder)) {
            return TestCount.NONE;
        }
        TestCount total = TestCount.NONE;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(TestReports::report).toList()) {
                if (Files.getLastModifiedTime(file).compareTo(FileTime.from(since)) >= 0) {
                    total = total.plus(read(file));
                }
            }
        }
        return total;
    }

    private static boolean report(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith("TEST-") && name.endsWith(".xml");
    }

    static TestCount read(Path file) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        int tests = 0;
        int failed = 0;
        int skipped = 0;
        Map<String, Integer> reasons = new HashMap<>();
        try (InputStream in = Files.newInputStream(file)) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                switch (xml.getLocalName()) {
                    case "testcase" -> tests++;
                    case "failure", "error" -> failed++;
                    case "skipped" -> {
                        skipped++;
                        String message = xml.getAttributeValue(null, "message");
                        reasons.merge(reason(message == null ? xml.getElementText() : message), 1, Integer::sum);
                    }
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException("not a test report: " + file, e);
        }
        return new TestCount(tests - failed - skipped, failed, skipped, reasons);
    }

    /** An assumption that does not hold stands with its stack trace in the text of the element, the rest in a message. */
    private static String reason(String said) {
        String first = said.strip().lines().findFirst().orElse("");
        return first.isEmpty() ? "no reason given" : ASSUMPTION.matcher(first).replaceFirst("");
    }
}
