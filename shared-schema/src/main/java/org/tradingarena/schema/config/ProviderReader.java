package org.tradingarena.schema.config;

import java.net.URI;
import java.util.Map;

/** Reads one entry of {@code providers}. */
final class ProviderReader {

    private ProviderReader() {}

    static ProviderProfile read(String id, Section section, Map<String, String> environment) {
        return new ProviderProfile(
                id,
                section.required("base-url", address(environment)),
                section.required("model", Scalars.text(120)),
                section.optional("key-env", Scalars.ENVIRONMENT_NAME).orElse(null),
                price(section.section("price")),
                section.required("timeout", Scalars.length("1s", "10m")),
                section.required("temperature", Scalars.decimal("0", "2")),
                section.required("max-tokens", Scalars.whole(16, 100_000)),
                section.required("simulated", Scalars.FLAG));
    }

    private static Scalar<URI> address(Map<String, String> environment) {
        Scalar<URI> plain = Scalars.ADDRESS;
        return new Scalar<>(
                plain.allowed(),
                text -> plain.parse().apply(AddressText.filled(text, environment)),
                plain.placeholder(),
                plain.secretive());
    }

    private static TokenPrice price(Section section) {
        try (section) {
            return new TokenPrice(
                    section.required("input", Scalars.decimal("0", "10000")),
                    section.required("output", Scalars.decimal("0", "10000")),
                    section.required("as-of", Scalars.DATE));
        }
    }
}
