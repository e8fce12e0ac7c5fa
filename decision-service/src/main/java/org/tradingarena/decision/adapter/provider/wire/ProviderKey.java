package org.tradingarena.decision.adapter.provider.wire;

/**
 * The key of a provider.
 *
 * @param value the secret; {@link #toString} does not tell it
 */
public record ProviderKey(String value) {

    @Override
    public String toString() {
        return "ProviderKey[***]";
    }

    /** The text without the key, should a provider have repeated it. */
    public String hiddenIn(String text) {
        return value.isBlank() ? text : text.replace(value, "***");
    }
}
