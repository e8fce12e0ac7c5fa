package org.tradingarena.portfolio.adapter.http;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tradingarena.portfolio.application.RequestRefused;
import org.tradingarena.portfolio.application.RequestRefused.Kind;
import org.tradingarena.portfolio.config.PortfolioConfig;

/** Guards control calls. There is no default token: without one configured nobody controls anything. */
@Singleton
class ControlToken {

    private static final String SCHEME = "Bearer ";

    private final Optional<String> token;

    ControlToken(PortfolioConfig config) {
        token = config.token().filter(text -> !text.isBlank());
    }

    /** Returns when the header shows the token; compares in constant time. */
    void check(@Nullable String authorization) {
        if (token.isEmpty()) {
            throw new RequestRefused(
                    Kind.UNAUTHORISED,
                    "CONTROL_DISABLED",
                    "Authorization",
                    "control is switched off: portfolio-service was started without ARENA_TOKEN",
                    List.of());
        }
        if (authorization == null || !authorization.startsWith(SCHEME)) {
            throw new RequestRefused(
                    Kind.UNAUTHORISED,
                    "TOKEN_MISSING",
                    "Authorization",
                    "this call needs the header 'Authorization: Bearer <token>' with the value of ARENA_TOKEN",
                    List.of());
        }
        byte[] shown = authorization.substring(SCHEME.length()).strip().getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(shown, token.get().getBytes(StandardCharsets.UTF_8))) {
            throw new RequestRefused(
                    Kind.UNAUTHORISED, "TOKEN_WRONG", "Authorization", "the token is not the right one", List.of());
        }
    }
}
