package org.tradingarena.history.binance.rest;

import java.time.Duration;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What came back; nobody compares two of them.
 *
 * @param weightUsed the venue's own count of the minute, from {@code X-MBX-USED-WEIGHT-1M}
 * @param retryAfter from {@code Retry-After}, in whole seconds there; null without it
 * @param contentType null without one
 */
@SuppressWarnings("ArrayRecordComponent")
record RawReply(
        int status,
        OptionalInt weightUsed,
        @Nullable Duration retryAfter,
        @Nullable String contentType,
        byte[] body) {}
