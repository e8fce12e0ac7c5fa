package org.tradingarena.system.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of metrics names every metric that the services register, in the section of its service. */
class MetricsPageTest {

    private static final String PAGE = "metrics.md";

    /** Micrometer turns dots into underscores and adds the unit or {@code _total}. */
    private static final Pattern METRIC_LITERAL = Pattern.compile("\"(arena[._][a-z._]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"market-data-service", "decision-service", "portfolio-service", "dashboard-gateway"})
    void shouldNameEveryMetric(String service) throws IOException {
        String common = section("All services");
        String own = section(service);

        List<String> metrics =
                ReferencePage.literals(service, METRIC_LITERAL, source -> source.contains("MeterRegistry"));

        assertThat(metrics).isNotEmpty();
        assertThat(metrics)
                .as("metrics of %s without a line in its section of %s", service, PAGE)
                .allMatch(metric -> names(common, metric) || names(own, metric));
    }

    private static boolean names(String section, String metric) {
        String name = metric.replace('.', '_');
        return Pattern.compile('`' + name + "(_total|_seconds)?`")
                .matcher(section)
                .find();
    }

    private static String section(String title) throws IOException {
        String page = ReferencePage.text(PAGE);
        int start = page.indexOf("\n## " + title + "\n");
        assertThat(start).as("section %s of %s", title, PAGE).isNotNegative();
        int end = page.indexOf("\n## ", start + 1);
        return end < 0 ? page.substring(start) : page.substring(start, end);
    }
}
