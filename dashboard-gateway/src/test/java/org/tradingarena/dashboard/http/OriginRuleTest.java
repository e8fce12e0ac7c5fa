package org.tradingarena.dashboard.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OriginRuleTest {

    @Test
    void shouldPermitTheOwnPageAndCallersThatAreNoBrowser() {
        assertThat(OriginRule.permits("http://127.0.0.1:8080", "127.0.0.1:8080"))
                .isTrue();
        assertThat(OriginRule.permits("https://Arena.example", "arena.example")).isTrue();
        assertThat(OriginRule.permits(null, "127.0.0.1:8080")).isTrue();
    }

    @Test
    void shouldRefuseAnotherSiteAnotherPortAndAnOpaqueOrigin() {
        assertThat(OriginRule.permits("http://evil.example", "127.0.0.1:8080")).isFalse();
        assertThat(OriginRule.permits("http://127.0.0.1:9999", "127.0.0.1:8080"))
                .isFalse();
        assertThat(OriginRule.permits("null", "127.0.0.1:8080")).isFalse();
        assertThat(OriginRule.permits("http://127.0.0.1:8080", null)).isFalse();
    }
}
