package org.tradingarena.schema.config;

import java.math.BigDecimal;
import java.util.List;

/** The language that a provider's endpoint speaks. */
public enum ProviderProtocol {
    /** OpenAI chat completions: {@code POST <base-url>/chat/completions}. */
    OPENAI(BigDecimal.TWO, List.of(StructuredOutput.values())),
    /** Anthropic messages: {@code POST <base-url>/messages}. */
    ANTHROPIC(BigDecimal.ONE, List.of(StructuredOutput.TOOL, StructuredOutput.NONE));

    private final BigDecimal hottest;
    private final List<StructuredOutput> outputs;

    ProviderProtocol(BigDecimal hottest, List<StructuredOutput> outputs) {
        this.hottest = hottest;
        this.outputs = outputs;
    }

    /** The highest temperature that it takes. */
    public BigDecimal hottest() {
        return hottest;
    }

    /** Whether it has a word for how long a model is to think. Anthropic's has a budget, which rules out what binds all seats. */
    public boolean takesEffort() {
        return this == OPENAI;
    }

    /** How it can be bound to the form of the answer; at least one. */
    public List<StructuredOutput> outputs() {
        return outputs;
    }
}
