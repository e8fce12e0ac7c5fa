package org.tradingarena.simulators.provider;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Dresses the trader's decision as a chat completion, spoilt by the fault when there is one. */
final class Completion {

    /** 2026-01-01T00:00:00Z in seconds: a constant, for a reply depends on seed and request only. */
    static final long CREATED = 1_767_225_600L;

    private static final int CHARACTERS_PER_TOKEN = 4;

    private final ObjectMapper json;

    Completion(ObjectMapper json) {
        this.json = json;
    }

    ObjectNode of(ChatRequest request, String decision, Fault fault, SeededDigest digest) {
        String content = spoil(decision, fault, digest);
        ObjectNode root = json.createObjectNode()
                .put("id", "chatcmpl-simulated-" + digest.hex().substring(0, 24))
                .put("object", "chat.completion")
                .put("created", CREATED)
                .put("model", request.model())
                .put("system_fingerprint", "fp_simulated")
                .put("simulated", true);
        ObjectNode choice = root.putArray("choices").addObject().put("index", 0);
        choice.putObject("message").put("role", "assistant").put("content", content);
        choice.put("finish_reason", fault == Fault.TRUNCATED ? "length" : "stop");
        int prompt = tokens(String.join("\n", request.messages()));
        int completion = tokens(content);
        root.putObject("usage")
                .put("prompt_tokens", prompt)
                .put("completion_tokens", completion)
                .put("total_tokens", prompt + completion);
        return root;
    }

    private static String spoil(String decision, Fault fault, SeededDigest digest) {
        return switch (fault) {
            case FENCED -> "```json\n" + decision + "\n```";
            case PROSE ->
                "I looked at every timeframe. My answer is:\n\n" + decision + "\n\nThis is a simulated opinion.";
            case TRUNCATED ->
                decision.substring(0, digest.between("cut", decision.length() / 3, decision.length() / 2));
            case MALFORMED -> decision.replace("\"action\":", "\"action\" ");
            case EMPTY -> "";
            default -> decision;
        };
    }

    private static int tokens(String text) {
        return (text.length() + CHARACTERS_PER_TOKEN - 1) / CHARACTERS_PER_TOKEN;
    }
}
