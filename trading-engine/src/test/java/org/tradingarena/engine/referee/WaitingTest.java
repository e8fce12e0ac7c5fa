package org.tradingarena.engine.referee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tradingarena.schema.types.SeatId;

class WaitingTest {
    @Test
    void shouldBeTheListOfThoseWhoHaveNotAnswered() {
        for (int seats : new int[] {1, 63, 64, 65, 200}) {
            // given
            List<SeatId> left = new ArrayList<>(IntStream.range(0, seats)
                    .mapToObj(i -> new SeatId("seat-" + i))
                    .toList());
            List<SeatId> answering = new ArrayList<>(left);
            Collections.shuffle(answering, new Random(seats));
            Waiting waiting = Waiting.of(left);

            for (SeatId seat : answering) {
                // when
                Waiting before = waiting;
                waiting = waiting.without(seat);
                left.remove(seat);

                // then
                assertThat(waiting).isEqualTo(left).hasSize(left.size()).doesNotContain(seat);
                assertThat(before).contains(seat).hasSize(left.size() + 1);
                assertThat(waiting.without(seat)).isSameAs(waiting);
            }
            assertThat(waiting).isEmpty();
        }
    }

    @Test
    void shouldNotMindASeatThatNeverPlayed() {
        Waiting waiting = Waiting.of(List.of(new SeatId("alice")));

        assertThat(waiting.without(new SeatId("bob"))).isEqualTo(waiting);
        assertThat(waiting).doesNotContain(new SeatId("bob"));
    }
}
