package org.tradingarena.system.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of codes names every code that the source knows. */
class ErrorCodePageTest {

    private static final String PAGE = "error-codes.md";
    private static final Pattern CODE_LITERAL = Pattern.compile("\"([A-Z]+(?:_[A-Z]+)+)\"");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.tradingarena.engine.books.Refusal",
                "org.tradingarena.decision.FailureCode",
                "org.tradingarena.engine.dataset.FeedRefusal",
                "org.tradingarena.marketdata.application.chart.CandleAnswer$Refusal",
                "org.tradingarena.schema.codec.ContractViolation$Code"
            })
    void shouldNameEveryConstant(String enumName) throws IOException {
        JavaClass codes = ProductionCode.CLASSES.get(enumName);
        List<String> constants = codes.getFields().stream()
                .filter(field -> field.getRawType().equals(codes))
                .map(JavaMember::getName)
                .toList();

        assertThat(constants).isNotEmpty();
        assertThat(missing(constants))
                .as("constants of %s without a line in %s", enumName, PAGE)
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"trading-engine", "market-data-service", "portfolio-service", "dashboard-gateway"})
    void shouldNameEveryCodeThatIsALiteral(String module) throws IOException {
        List<String> codes = ReferencePage.literals(module, CODE_LITERAL, source -> true);

        assertThat(codes).isNotEmpty();
        assertThat(missing(codes))
                .as("codes of %s without a line in %s", module, PAGE)
                .isEmpty();
    }

    private static List<String> missing(List<String> codes) throws IOException {
        String page = ReferencePage.text(PAGE);
        return codes.stream().filter(code -> !page.contains('`' + code + '`')).toList();
    }
}
