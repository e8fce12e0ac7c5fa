package org.tradingarena.dashboard.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tradingarena.dashboard.view.Banner;

class ArenaNoticesTest {

    @Test
    void shouldSayThatACassettePlaysWithoutTellingWhereItLies() {
        assertThat(new ArenaNotices(Optional.of("/home/me/day.jsonl")).banners())
                .containsExactly(new Banner(
                        "cassette",
                        "Cassette day.jsonl plays: models answer from a recording, and no provider is asked."));
    }

    @Test
    void shouldSayNothingWhereProvidersAreAsked() {
        assertThat(new ArenaNotices(Optional.empty()).banners()).isEmpty();
        assertThat(new ArenaNotices(Optional.of(" ")).banners()).isEmpty();
    }
}
