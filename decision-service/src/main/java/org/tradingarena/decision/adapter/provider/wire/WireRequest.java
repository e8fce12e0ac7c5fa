package org.tradingarena.decision.adapter.provider.wire;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request to a provider.
 *
 * @param provider its id
 * @param seat that asks; it tells apart seats that ask the same
 * @param question that is answered; the calls on the way to one answer share it
 * @param address with the path
 * @param headers by name; no secret is among them
 * @param credentials go into a header when it is sent, and nowhere else; null where no key is needed
 * @param body as text, sent in UTF-8
 */
public record WireRequest(
        String provider,
        String seat,
        String question,
        String method,
        URI address,
        Map<String, String> headers,
        @Nullable Credentials credentials,
        String body) {

    public WireRequest {
        headers = Map.copyOf(headers);
    }

    /** The path without host and port. */
    public String path() {
        return address.getRawPath();
    }

    /** The text without the key, should it stand in there. */
    public String withoutKey(String text) {
        Credentials known = credentials;
        return known == null ? text : known.key().hiddenIn(text);
    }
}
