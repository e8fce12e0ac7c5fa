package org.tradingarena.dashboard.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentMessagesTest {

    private final RecentMessages recent = new RecentMessages();
    private final List<Long> written = new ArrayList<>();

    @Test
    void shouldPutIntoWordsOnlyWhatIsAskedForAndOnlyOnce() {
        // given
        for (long sequence = 1; sequence <= 5; sequence++) {
            recent.add(message(sequence, 0));
        }
        assertThat(written).isEmpty();
        // when
        List<String> first = recent.after(3);
        List<String> second = recent.after(3);
        // then
        assertThat(first).containsExactly("message 4", "message 5").isEqualTo(second);
        assertThat(written).containsExactly(4L, 5L);
    }

    @Test
    void shouldForgetTheOldestOfTooMany() {
        // when
        for (long sequence = 1; sequence <= 2050; sequence++) {
            recent.add(message(sequence, 0));
        }
        // then
        assertThat(recent.reachBackTo(1)).isFalse();
        assertThat(recent.reachBackTo(2)).isTrue();
    }

    @Test
    void shouldForgetTheOldestOfTooLongOnesAlsoWhenTheyAreNotWritten() {
        // given 64 rows and an event of 1,024 characters each, of which 8 MiB hold 126
        for (long sequence = 1; sequence <= 128; sequence++) {
            recent.add(message(sequence, 64));
        }
        // then
        assertThat(recent.reachBackTo(1)).isFalse();
        assertThat(recent.reachBackTo(2)).isTrue();
        assertThat(written).isEmpty();
    }

    private EventMessage message(long sequence, int rows) {
        return new EventMessage(sequence, rows, () -> {
            written.add(sequence);
            return "message " + sequence;
        });
    }
}
