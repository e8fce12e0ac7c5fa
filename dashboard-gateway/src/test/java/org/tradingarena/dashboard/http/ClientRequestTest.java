package org.tradingarena.dashboard.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.tradingarena.schema.types.CompetitionId;

class ClientRequestTest {

    @Test
    void shouldFollowTheLatestCompetitionWhenNothingIsAsked() {
        assertThat(ClientRequest.ofQuery(null)).isEqualTo(new ClientRequest(null, -1, true));
        assertThat(ClientRequest.ofQuery("")).isEqualTo(new ClientRequest(null, -1, true));
    }

    @Test
    void shouldReadWhereAPageWantsToGoOn() {
        assertThat(ClientRequest.ofQuery("competitionId=replay-1&after=12&follow=true"))
                .isEqualTo(new ClientRequest(new CompetitionId("replay-1"), 12, true));
        assertThat(ClientRequest.ofMessage("{\"type\":\"subscribe\",\"competitionId\":\"replay-1\",\"after\":12}"))
                .contains(new ClientRequest(new CompetitionId("replay-1"), 12, false));
    }

    @Test
    void shouldRefuseWhatItDoesNotUnderstand() {
        assertThat(ClientRequest.ofMessage("hello")).isEmpty();
        assertThat(ClientRequest.ofMessage("{\"type\":\"trade\"}")).isEmpty();
        assertThat(ClientRequest.ofMessage("{\"type\":\"subscribe\",\"competitionId\":\"../x\"}"))
                .isEmpty();
        assertThatThrownBy(() -> ClientRequest.ofQuery("competitionId=x&after=soon"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
