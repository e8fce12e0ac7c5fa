package org.tradingarena.schema.config;

/** The language that a provider's endpoint speaks. */
public enum ProviderProtocol {
    /** OpenAI chat completions: {@code POST <base-url>/chat/completions}. */
    OPENAI,
    /** Anthropic messages: {@code POST <base-url>/messages}. */
    ANTHROPIC
}
