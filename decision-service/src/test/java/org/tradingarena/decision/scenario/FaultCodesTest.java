package org.tradingarena.decision.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** The fifth call of a seat begins within 3.75 s, and the sixth not before 3.9 s, so that none is cut off by chance. */
    private static final Duration DEADLINE = Duration.ofMillis(3_900);

    private static final Duration PATIENT = Duration.ofSeconds(20);
    private static final List<String> FORMS = List.of("openai", "openai-stream", "anthropic", "anthropic-stream");

    /** Those that send as fast as they can, and so take the time of the others. */
    private static final Set<Fault> GREEDY = EnumSet.of(Fault.ENDLESS, Fault.HUGE);

    @Test
    void shouldEndEveryFaultWithItsCode() throws Exception {
        assertThat(expected()).containsOnlyKeys(Fault.values());
        assertCodes(EnumSet.complementOf(EnumSet.copyOf(GREEDY)), DEADLINE);
    }

    @Test
    void shouldEndWhatNeverEndsWithItsCode() throws Exception {
        assertCodes(GREEDY, PATIENT);
    }

    private static void assertCodes(Set<Fault> faults, Duration deadline) throws Exception {
        // given
        Map<Fault, String> expected = expected();
        expected.keySet().retainAll(faults);
        List<ScenarioSeat> seats =
                faults.stream().flatMap(fault -> seats(fault, deadline)).toList();
        // when
        ScenarioRound round;
        try (ScenarioArena arena = ScenarioArena.playing(seats, scenario(faults))) {
            round = arena.round();
        }
        // then
        SoftAssertions softly = new SoftAssertions();
        expected.forEach((fault, outcome) -> FORMS.forEach(form -> softly.assertThat(round.outcome(seat(fault, form)))
                .as(seat(fault, form))
                .isEqualTo(outcome)));
        softly.assertAll();
        assertThat(intents(round)).isSubsetOf("BTC/USD ENTER_LONG", "DOGE/USD ENTER_LONG");
        assertThat(round.closing()).isLessThan(deadline.plusSeconds(2));
    }

    /** The outcome of each fault, alike in all forms. */
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
        add(expected, "REPAIRED", Fault.FENCED, Fault.PROSE, Fault.THOUGHTS, Fault.IN_ARRAY, Fault.PERCENT);
        add(expected, "REPAIRED", Fault.COMMENTS, Fault.TRAILING_COMMA, Fault.SINGLE_QUOTES);
        add(expected, "REPAIRED", Fault.FULL_WIDTH, Fault.NUMBERS_AS_TEXT);
        add(expected, "REPLY_UNPARSEABLE", Fault.MALFORMED, Fault.NO_JSON, Fault.DECLINED, Fault.CONTRADICTION);
        add(expected, "REPLY_UNPARSEABLE", Fault.MISSING_FIELD);
        add(expected, "REPLY_OUT_OF_RANGE", Fault.UNKNOWN_ACTION, Fault.FOREIGN_COIN);
        add(expected, "REPLY_OUT_OF_RANGE", Fault.NOT_A_NUMBER, Fault.INFINITE);
        add(expected, "REPLY_OUT_OF_RANGE", Fault.NEGATIVE_SIZE, Fault.CONFIDENCE_85);
        return expected;
    }

    private static void add(Map<Fault, String> expected, String outcome, Fault... faults) {
        for (Fault fault : faults) {
            expected.put(fault, outcome);
        }
    }

    private static Stream<ScenarioSeat> seats(Fault fault, Duration deadline) {
        return FORMS.stream()
                .map(form -> new ScenarioSeat(
                        seat(fault, form),
                        form.startsWith("openai") ? ProviderProtocol.OPENAI : ProviderProtocol.ANTHROPIC,
                        StructuredOutput.NONE,
                        form.endsWith("stream"),
                        "simulated-trend",
                        deadline));
    }

    private static String seat(Fault fault, String form) {
        return "on-" + fault.word() + "-" + form;
    }

    private static String scenario(Set<Fault> faults) {
        List<String> rules = new ArrayList<>();
        for (Fault fault : faults) {
            for (String form : FORMS) {
                rules.add("{fault: %s, seat: %s%s}"
                        .formatted(fault.word(), seat(fault, form), fault == Fault.ENDLESS ? ", gap: 0ms" : ""));
            }
        }
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
