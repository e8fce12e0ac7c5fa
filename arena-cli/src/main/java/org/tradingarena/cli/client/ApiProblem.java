package org.tradingarena.cli.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;

/** A service refused a call; the message is one line from its {@code problem+json}: what, which field, what is allowed. */
public final class ApiProblem extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    ApiProblem(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    /** Reads a problem document; missing members are left out of the message. */
    static ApiProblem of(int status, String call, JsonNode body) {
        String code = body.path("code").asText("");
        String detail = body.path("detail")
                .asText(body.path("title").asText(body.path("message").asText("")));
        StringBuilder line = new StringBuilder(detail.isBlank() ? call + " answered " + status : detail);
        List<String> facts = new ArrayList<>();
        if (!code.isBlank() && !detail.contains(code)) {
            facts.add(code);
        }
        if (!body.path("field").asText("").isBlank()) {
            facts.add("field " + body.path("field").asText());
        }
        String allowed = allowed(body.path("allowed"));
        if (!allowed.isBlank()) {
            facts.add("allowed: " + allowed);
        }
        if (!facts.isEmpty()) {
            line.append(" (").append(String.join("; ", facts)).append(')');
        }
        return new ApiProblem(status, code, line.toString());
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The stable code, or an empty text. */
    public String code() {
        return code;
    }

    private static String allowed(JsonNode node) {
        if (!node.isArray()) {
            return node.asText("");
        }
        List<String> values = new ArrayList<>();
        node.forEach(value -> values.add(value.asText()));
        return String.join(", ", values);
    }
}
