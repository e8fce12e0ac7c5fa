package org.tradingarena.schema.config;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads one entry of {@code providers}. */
final class ProviderReader {

    private static final int MOST_CALLS = 1_024;
    private static final int MOST_REQUESTS = 1_000_000;
    private static final int MOST_TOKENS = 1_000_000_000;

    private ProviderReader() {}

    static ProviderProfile read(String id, Section section, Map<String, String> environment) {
        ProviderProtocol protocol = section.optional("protocol", word(List.of(ProviderProtocol.values())))
                .orElse(ProviderProtocol.OPENAI);
        boolean completionTokens =
                section.optional("completion-tokens", Scalars.FLAG).orElse(false);
        if (completionTokens && protocol != ProviderProtocol.OPENAI) {
            section.reject("completion-tokens", "is a word of the protocol openai", "false");
        }
        return new ProviderProfile(
                id,
                protocol,
                section.required("base-url", address(environment)),
                section.required("model", Scalars.text(120)),
                section.optional("key-env", Scalars.ENVIRONMENT_NAME).orElse(null),
                section.required("timeout", Scalars.length("1s", "10m")),
                section.required("structured-output", word(protocol.outputs())),
                section.optional("streaming", Scalars.FLAG).orElse(false),
                completionTokens,
                section.optional("takes-temperature", Scalars.FLAG).orElse(true),
                limits(section.section("limits")),
                section.required("simulated", Scalars.FLAG));
    }

    private static ProviderLimits limits(Section section) {
        try (section) {
            return new ProviderLimits(
                    section.required("concurrent", Scalars.whole(1, MOST_CALLS)),
                    section.optional("requests-per-minute", Scalars.whole(1, MOST_REQUESTS))
                            .orElse(null),
                    section.optional("tokens-per-minute", Scalars.whole(1, MOST_TOKENS))
                            .orElse(null));
        }
    }

    private static <E extends Enum<E>> Scalar<E> word(List<E> values) {
        return Scalars.named(
                values, value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static Scalar<URI> address(Map<String, String> environment) {
        Scalar<URI> plain = Scalars.ADDRESS;
        return new Scalar<>(
                plain.allowed(),
                text -> withoutSlash(plain.parse().apply(AddressText.filled(text, environment))),
                plain.placeholder(),
                plain.secretive());
    }

    /** Paths are appended to an address, so that one slash at its end would become two. */
    private static URI withoutSlash(URI address) {
        String text = address.toString();
        return text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : address;
    }
}
