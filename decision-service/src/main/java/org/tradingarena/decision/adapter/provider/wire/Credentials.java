package org.tradingarena.decision.adapter.provider.wire;

/**
 * How a provider wants to be shown its key.
 *
 * @param header that carries it
 * @param prefix before the key in the header
 */
public record Credentials(String header, String prefix, ProviderKey key) {

    /** {@code Authorization: Bearer <key>}. */
    public static Credentials bearer(ProviderKey key) {
        return new Credentials("Authorization", "Bearer ", key);
    }

    /** {@code x-api-key: <key>}. */
    public static Credentials apiKey(ProviderKey key) {
        return new Credentials("x-api-key", "", key);
    }

    /** The content of the header; a secret. */
    String headerValue() {
        return prefix + key.value();
    }
}
