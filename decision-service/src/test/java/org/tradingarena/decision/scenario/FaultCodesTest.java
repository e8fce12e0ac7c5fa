package org.tradingarena.decision.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.tradingarena.schema.config.ProviderProtocol;
import org.tradingarena.schema.config.StructuredOutput;
import org.tradingarena.schema.event.decision.DecisionAnswer;
import org.tradingarena.schema.event.decision.DecisionMade;
import org.tradingarena.simulators.provider.Fault;

/** Everything that the simulator can do wrong ends with its code, in both protocols, whole and streamed. */
class FaultCodesTest {

    private static final Duration DEADLINE = Duration.ofSeconds(6);
    private static final List<String> FORMS = List.of("openai", "openai-stream", "anthropic", "anthropic-stream");

    @Test
    void shouldEndEveryFaultWithItsCode() throws Exception {
        // given
        Map<Fault, String> expected = expected();
        List<ScenarioSeat> seats =
                expected.keySet().stream().flatMap(FaultCodesTest::seats).toList();
        // when
        ScenarioRound round;
        try (ScenarioArena arena = ScenarioArena.playing(seats, scenario(seats))) {
            round = arena.round();
        }
        // then
        assertThat(expected).containsOnlyKeys(Fault.values());
        SoftAssertions softly = new SoftAssertions();
        expected.forEach((fault, outcome) -> FORMS.forEach(form -> softly.assertThat(round.outcome(seat(fault, form)))
                .as(seat(fault, form))
                .matches(outcome)));
        softly.assertAll();
        assertThat(intents(round)).containsOnly("BTC/USD ENTER_LONG", "DOGE/USD ENTER_LONG");
        assertThat(round.closing()).isLessThan(DEADLINE.plusSeconds(1));
    }

    /** The outcome of each fault, or a choice of two where the protocols tell different things. */
    private static Map<Fault, String> expected() {
        Map<Fault, String> expected = new LinkedHashMap<>();
        add(expected, "VALID", Fault.NONE);
        add(expected, "PROVIDER_REFUSED", Fault.BAD_REQUEST);
        add(expected, "PROVIDER_KEY_INVALID", Fault.UNAUTHORIZED, Fault.FORBIDDEN);
        add(expected, "PROVIDER_RATE_LIMITED", Fault.RATE_LIMITED);
        add(expected, "PROVIDER_UNAVAILABLE", Fault.SERVER_ERROR, Fault.BAD_GATEWAY, Fault.UNAVAILABLE);
        add(expected, "PROVIDER_UNAVAILABLE", Fault.GATEWAY_TIMEOUT, Fault.OVERLOADED, Fault.DROP, Fault.BREAK);
        add(expected, "PROVIDER_UNAVAILABLE", Fault.HTML, Fault.NOT_JSON, Fault.WRONG_SHAPE, Fault.ERROR_INSIDE);
        add(expected, "REPLY_TIMEOUT", Fault.HANG, Fault.SLOW);
        add(expected, "REPLY_TOO_LARGE", Fault.ENDLESS, Fault.HUGE);
        add(expected, "REPLY_EMPTY", Fault.NO_BODY, Fault.EMPTY);
        add(expected, "REPLY_TRUNCATED", Fault.TRUNCATED);
        add(expected, "VALID|REPAIRED", Fault.FENCED, Fault.PROSE, Fault.THOUGHTS, Fault.IN_ARRAY, Fault.PERCENT);
        add(expected, "VALID|REPAIRED", Fault.COMMENTS, Fault.TRAILING_COMMA, Fault.SINGLE_QUOTES);
        add(expected, "VALID|REPAIRED", Fault.FULL_WIDTH, Fault.NUMBERS_AS_TEXT);
        add(expected, "REPLY_UNPARSEABLE", Fault.MALFORMED, Fault.NO_JSON, Fault.DECLINED, Fault.CONTRADICTION);
        add(expected, "REPLY_UNPARSEABLE|REPLY_INCOMPLETE", Fault.MISSING_FIELD);
        add(expected, "REPLY_OUT_OF_RANGE", Fault.UNKNOWN_ACTION, Fault.FOREIGN_COIN);
        add(expected, "REPLY_OUT_OF_RANGE|REPLY_UNPARSEABLE", Fault.NOT_A_NUMBER, Fault.INFINITE);
        add(expected, "REPLY_OUT_OF_RANGE", Fault.NEGATIVE_SIZE, Fault.CONFIDENCE_85);
        return expected;
    }

    private static void add(Map<Fault, String> expected, String outcome, Fault... faults) {
        for (Fault fault : faults) {
            expected.put(fault, outcome);
        }
    }

    private static Stream<ScenarioSeat> seats(Fault fault) {
        return FORMS.stream()
                .map(form -> new ScenarioSeat(
                        seat(fault, form),
                        form.startsWith("openai") ? ProviderProtocol.OPENAI : ProviderProtocol.ANTHROPIC,
                        StructuredOutput.NONE,
                        form.endsWith("stream"),
                        "simulated-trend",
                        DEADLINE));
    }

    private static String seat(Fault fault, String form) {
        return "on-" + fault.word() + "-" + form;
    }

    private static String scenario(List<ScenarioSeat> seats) {
        List<String> rules = new ArrayList<>();
        for (Fault fault : Fault.values()) {
            for (String form : FORMS) {
                rules.add("{fault: %s, seat: %s%s}"
                        .formatted(fault.word(), seat(fault, form), fault == Fault.ENDLESS ? ", gap: 0ms" : ""));
            }
        }
        assertThat(rules).hasSameSizeAs(seats);
        return "{seed: 7, faults: [" + String.join(", ", rules) + "]}";
    }

    /** What would be traded: never anything that the trader did not decide. */
    private static List<String> intents(ScenarioRound round) {
        return round.answers().values().stream()
                .flatMap(FaultCodesTest::intents)
                .toList();
    }

    private static Stream<String> intents(DecisionAnswer answer) {
        return answer instanceof DecisionMade made
                ? made.intents().stream().map(intent -> intent.symbol() + " " + intent.action())
                : Stream.of();
    }
}
