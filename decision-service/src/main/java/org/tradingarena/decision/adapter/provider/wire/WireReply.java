package org.tradingarena.decision.adapter.provider.wire;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** A whole answer of a provider, whatever its status. */
public final class WireReply {

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;
    private final Duration firstByte;
    private final Duration took;

    /**
     * An answer; the body is not copied.
     *
     * @param headers those that matter, in lower case: see {@link ReplyHeaders}
     * @param firstByte from sending to the first byte of the body, or to the headers of an empty one
     * @param took from sending to the last byte
     */
    public WireReply(int status, Map<String, String> headers, byte[] body, Duration firstByte, Duration took) {
        this.status = status;
        this.headers = Map.copyOf(headers);
        this.body = body;
        this.firstByte = firstByte;
        this.took = took;
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** The headers that matter, in lower case. */
    public Map<String, String> headers() {
        return headers;
    }

    /** One of them. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The body as it came; not a copy. */
    public byte[] body() {
        return body;
    }

    /** The body as UTF-8. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** From sending to the first byte of the body. */
    public Duration firstByte() {
        return firstByte;
    }

    /** From sending to the last byte. */
    public Duration took() {
        return took;
    }
}
