package org.tradingarena.decision.adapter.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.RateLimitException;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.tradingarena.decision.FailureCode;
import org.tradingarena.decision.application.ProviderFailure;
import org.tradingarena.schema.config.ArenaConfig;
import org.tradingarena.schema.config.ProviderProfile;

class ProviderErrorsTest {

    private static final ProviderProfile OPENAI = ArenaConfig.defaults().provider("openai");
    private static final ProviderKey KEY = new ProviderKey("sk-verysecret");

    @Test
    void shouldKeepRetryAfterThroughTheWrappersOfTheLibrary() {
        // when
        ProviderFailure failure = failure(new ExecutionException(new RateLimitException(
                new RefusedCall(429, "{\"error\":{\"message\":\"slow down\"}}", Duration.ofSeconds(3)))));
        // then
        assertThat(failure.code()).isEqualTo(FailureCode.PROVIDER_RATE_LIMITED);
        assertThat(failure.retryAfter()).isEqualTo(Duration.ofSeconds(3));
        assertThat(failure).hasMessage("openai answered HTTP 429: slow down");
    }

    @Test
    void shouldSortStatusCodes() {
        assertThat(failure(new HttpException(500, "x")).code()).isEqualTo(FailureCode.PROVIDER_UNAVAILABLE);
        assertThat(failure(new HttpException(503, "x")).code()).isEqualTo(FailureCode.PROVIDER_UNAVAILABLE);
        assertThat(failure(new HttpException(404, "x")).code()).isEqualTo(FailureCode.PROVIDER_REFUSED);
        assertThat(failure(new HttpException(400, "x")).code()).isEqualTo(FailureCode.PROVIDER_REFUSED);
        assertThat(failure(new HttpException(403, "x")).code()).isEqualTo(FailureCode.PROVIDER_KEY_INVALID);
        assertThat(failure(new TimeoutException()).code()).isEqualTo(FailureCode.REPLY_TIMEOUT);
        assertThat(failure(new IOException(new ConnectException("refused"))).code())
                .isEqualTo(FailureCode.PROVIDER_UNAVAILABLE);
    }

    @Test
    void shouldNeverTellTheKey() {
        assertThat(failure(new HttpException(401, "Incorrect API key provided: sk-verysecret")))
                .hasMessage("openai answered HTTP 401; check OPENAI_API_KEY");
        assertThat(failure(new HttpException(400, "you sent sk-verysecret")))
                .hasMessage("openai answered HTTP 400: you sent ***");
        assertThat(failure(new IOException("header Bearer sk-verysecret")).getMessage())
                .doesNotContain("sk-verysecret");
        assertThat(KEY.toString()).isEqualTo("ProviderKey[***]");
    }

    @Test
    void shouldReadRetryAfterInSecondsOnly() {
        assertThat(RefusedCallMapper.retryAfter("2")).isEqualTo(Duration.ofSeconds(2));
        assertThat(RefusedCallMapper.retryAfter("0.25")).isEqualTo(Duration.ofMillis(250));
        assertThat(RefusedCallMapper.retryAfter("Wed, 21 Oct 2026 07:28:00 GMT"))
                .isNull();
        assertThat(RefusedCallMapper.retryAfter("-1")).isNull();
        assertThat(RefusedCallMapper.retryAfter(null)).isNull();
    }

    private static ProviderFailure failure(Throwable error) {
        return ProviderErrors.of(error, OPENAI, KEY, Duration.ZERO);
    }
}
