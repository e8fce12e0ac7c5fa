package org.tradingarena.system.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tradingarena.schema.types.IndicatorKind;
import org.tradingarena.schema.types.IndicatorSpec;

/** The page of indicators names every kind with all its series, and the standard list. */
class IndicatorsPageTest {

    private static final String PAGE = "indicators.md";

    @ParameterizedTest
    @EnumSource(IndicatorKind.class)
    void shouldNameEveryKindWithItsSeries(IndicatorKind kind) throws IOException {
        List<String> lines = ReferencePage.text(PAGE).lines().toList();
        int period = kind == IndicatorKind.MACD ? 0 : 37;
        List<String> series = new IndicatorSpec(kind, period).series();

        assertThat(lines).anySatisfy(line -> {
            assertThat(line).startsWith("| `" + kind.configName() + (period == 0 ? "" : "N") + "` |");
            assertThat(series)
                    .allMatch(name -> named(line, name.replace("37", "N")) || named(line, name.replace("37", "")));
        });
    }

    @Test
    void shouldListTheStandardIndicators() throws IOException {
        String standard =
                IndicatorSpec.STANDARD.stream().map(IndicatorSpec::toString).collect(Collectors.joining(", "));

        assertThat(ReferencePage.text(PAGE)).contains("Unless it does: " + standard + ".");
    }

    private static boolean named(String line, String series) {
        return line.contains("`" + series + "`");
    }
}
