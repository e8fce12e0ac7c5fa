package org.tradingarena.dashboard.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tradingarena.dashboard.LedgerScript;
import org.tradingarena.schema.codec.ArenaJson;
import org.tradingarena.schema.codec.Envelope;
import org.tradingarena.schema.event.competition.CompetitionStatus;

class RoomTest {

    private final LedgerScript script = new LedgerScript("replay", 10);
    private final List<Envelope> ledger = script.ledger();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private int committed = 20;
    private boolean down;
    private final LedgerHistory history = (competition, sequence) -> {
        if (down) {
            throw new HistoryUnavailable("down for the test", null);
        }
        return ledger.subList((int) Math.min(sequence, committed), committed);
    };
    private final Room room = new Room(
            script.head(1, CompetitionStatus.RUNNING, LedgerScript.START),
            List.of(),
            history,
            Runnable::run,
            new GatewayMetrics(registry));

    @Test
    void shouldGiveTheStateFirstAndThenEachEventOnce() {
        // given
        Listener listener = new Listener();
        room.enter(listener, -1);
        // when
        hear(21, 22, 22, 21, 23);
        // then
        assertThat(listener.types()).startsWith("state").hasSize(4);
        assertThat(listener.sequences()).containsExactly(20L, 21L, 22L, 23L);
    }

    @Test
    void shouldAskTheLedgerWhenTheTopicSkipsASequence() {
        // given
        Listener listener = new Listener();
        room.enter(listener, -1);
        committed = 30;
        // when
        hear(28);
        // then
        assertThat(listener.sequences()).containsExactly(20L, 21L, 22L, 23L, 24L, 25L, 26L, 27L, 28L, 29L, 30L);
        assertThat(registry.counter("arena_dashboard_gaps").count()).isEqualTo(1.0);
    }

    @Test
    void shouldResumeByLastSequenceWithoutANewState() {
        // given
        room.enter(new Listener(), -1);
        hear(21, 22, 23, 24);
        Listener back = new Listener();
        // when
        room.enter(back, 22);
        // then
        assertThat(back.sequences()).containsExactly(23L, 24L);
        assertThat(back.types()).doesNotContain("state");
    }

    @Test
    void shouldGiveANewStateWhenTheMissedEventsAreGone() {
        // given
        room.enter(new Listener(), -1);
        hear(21, 22);
        Listener back = new Listener();
        // when
        room.enter(back, 3);
        // then
        assertThat(back.types()).containsExactly("state");
        assertThat(back.sequences()).containsExactly(22L);
    }

    @Test
    void shouldSayThatTheLedgerIsOutOfReachAndRecover() {
        // given
        down = true;
        Listener listener = new Listener();
        room.enter(listener, -1);
        assertThat(listener.types()).containsExactly("error");
        // when
        down = false;
        room.tend();
        // then
        assertThat(listener.types()).containsExactly("error", "state");
    }

    @Test
    void shouldFindInAQuietMomentWhatTheTopicKeptBack() {
        // given
        Listener listener = new Listener();
        room.enter(listener, -1);
        committed = ledger.size();
        // when
        room.tend();
        // then
        assertThat(listener.types()).endsWith("round_complete", "competition_finished");
        assertThat(listener.sequences()).last().isEqualTo((long) ledger.size());
    }

    @Test
    void shouldShareOneTextAmongAllClients() {
        // given
        Listener one = new Listener();
        Listener other = new Listener();
        room.enter(one, -1);
        room.enter(other, -1);
        // when
        hear(21);
        // then
        assertThat(one.heard.getLast()).isSameAs(other.heard.getLast());
    }

    @Test
    void shouldKeepWhatHappenedWhileNobodyWasThere() {
        // given
        Listener first = new Listener();
        room.enter(first, -1);
        room.leave(first);
        hear(21, 22, 23);
        Listener back = new Listener();
        Listener other = new Listener();
        // when
        room.enter(back, 20);
        room.enter(other, 22);
        // then
        assertThat(back.sequences()).containsExactly(21L, 22L, 23L);
        assertThat(back.types()).doesNotContain("state");
        assertThat(other.heard).hasSize(1);
        assertThat(other.heard.getLast()).isSameAs(back.heard.getLast());
    }

    private void hear(int... sequences) {
        for (int sequence : sequences) {
            room.hear(ledger.get(sequence - 1));
        }
    }

    private static final class Listener implements Member {

        private final List<String> heard = new ArrayList<>();

        @Override
        public void tell(String message) {
            heard.add(message);
        }

        @Override
        public void restart(String state) {
            heard.add(state);
        }

        List<String> types() {
            return heard.stream().map(text -> read(text).path("type").asText()).toList();
        }

        List<Long> sequences() {
            return heard.stream()
                    .map(text -> read(text).path("sequence").asLong())
                    .toList();
        }

        private static JsonNode read(String text) {
            try {
                return ArenaJson.mapper().readTree(text);
            } catch (JsonProcessingException broken) {
                throw new AssertionError(text, broken);
            }
        }
    }
}
