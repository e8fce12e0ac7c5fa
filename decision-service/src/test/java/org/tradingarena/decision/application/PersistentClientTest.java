package org.tradingarena.decision.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tradingarena.decision.FailureCode;
import org.tradingarena.decision.adapter.provider.SampleCall;
import org.tradingarena.schema.event.decision.CallPurpose;

class PersistentClientTest {

    private static final ModelCall CALL =
            SampleCall.openAi(URI.create("http://127.0.0.1:1/v1")).call();

    private final List<Duration> pauses = new ArrayList<>();

    @Test
    void shouldGoOnUntilTheDeadlineHoweverOftenItFails() throws InterruptedException {
        // given
        ScriptedModel model = new ScriptedModel();
        for (int call = 0; call < 9; call++) {
            model.fails(down());
        }
        model.says("{}");
        // when
        ModelReply reply = ask(model, "7/20/a-seat", Duration.ofSeconds(60));
        // then
        assertThat(reply.text()).isEqualTo("{}");
        assertThat(pauses).hasSize(9);
    }

    @Test
    void shouldStopWhereTheNextPauseWouldPassTheDeadline() {
        // given a provider that fails for longer than anybody waits
        ScriptedModel model = new ScriptedModel().fails(down());
        // then
        assertThatThrownBy(() -> ask(model, "7/20/a-seat", Duration.ofSeconds(60)))
                .hasMessage("as scripted");
        Duration paused = pauses.stream().reduce(Duration.ZERO, Duration::plus);
        assertThat(paused).isBetween(Duration.ofSeconds(52), Duration.ofSeconds(60));
        assertThat(model.calls()).hasSizeGreaterThan(9).hasSize(pauses.size() + 1);
    }

    @Test
    void shouldDrawTheSamePausesForTheSameSeatAndRound() {
        // when
        for (String draw : List.of("7/20/a-seat", "7/20/a-seat", "7/20/b-seat")) {
            assertThatThrownBy(() -> ask(new ScriptedModel().fails(down()), draw, Duration.ofSeconds(2)))
                    .isInstanceOf(ProviderFailure.class);
            pauses.add(Duration.ZERO);
        }
        // then
        int first = pauses.indexOf(Duration.ZERO);
        List<Duration> drawn = pauses.subList(0, first);
        List<Duration> again = pauses.subList(first + 1, 2 * first + 1);
        assertThat(drawn).hasSizeGreaterThan(1).isEqualTo(again);
        assertThat(pauses.subList(2 * first + 2, 3 * first + 2)).isNotEqualTo(drawn);
    }

    private ModelReply ask(ScriptedModel model, String draw, Duration timeout) throws InterruptedException {
        return new PersistentClient(model, pauses::add)
                .ask(draw, CallPurpose.ASK, CALL, Deadline.in(timeout), new CallLog());
    }

    private static ProviderFailure down() {
        return new ProviderFailure(
                FailureCode.PROVIDER_UNAVAILABLE, "as scripted", null, CallTiming.failed(Duration.ofMillis(10)));
    }
}
