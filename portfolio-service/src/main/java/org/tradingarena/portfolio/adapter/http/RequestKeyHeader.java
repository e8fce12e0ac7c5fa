package org.tradingarena.portfolio.adapter.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.portfolio.application.RequestKey;
import org.tradingarena.portfolio.application.RequestRefused;
import org.tradingarena.schema.codec.Canonical;

/** Reads the Idempotency-Key of a call together with what was asked. */
final class RequestKeyHeader {

    private static final int LONGEST = 200;

    private RequestKeyHeader() {}

    /** The key; null when the caller gave none. */
    static @Nullable RequestKey read(@Nullable String key, String call, byte @Nullable [] body) {
        if (key == null || key.isBlank()) {
            return null;
        }
        if (key.length() > LONGEST) {
            throw RequestRefused.field(
                    "FIELD_INVALID",
                    "Idempotency-Key",
                    "the key is too long",
                    List.of("1 to " + LONGEST + " characters"));
        }
        String text = body == null ? "" : new String(body, StandardCharsets.UTF_8);
        return new RequestKey(key, Canonical.sha256((call + "\n" + text).getBytes(StandardCharsets.UTF_8)));
    }
}
