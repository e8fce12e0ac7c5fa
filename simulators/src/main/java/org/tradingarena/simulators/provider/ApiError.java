package org.tradingarena.simulators.provider;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** An error in the form of the OpenAI API: a status and {@code {"error":{message,type,param,code}}}. */
final class ApiError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;
    private final @Nullable String param;
    private final @Nullable String code;

    ApiError(int status, String message, String type, @Nullable String param, @Nullable String code) {
        super(message, null, false, false);
        this.status = status;
        this.type = type;
        this.param = param;
        this.code = code;
    }

    static ApiError invalid(String message, @Nullable String param) {
        return new ApiError(400, message, "invalid_request_error", param, null);
    }

    static ApiError unknownModel(String model) {
        return new ApiError(
                404,
                "The model '" + model + "' does not exist; this is a simulator, its models begin with '"
                        + SimulatedModels.PREFIX + "'",
                "invalid_request_error",
                "model",
                "model_not_found");
    }

    static ApiError rateLimited() {
        return new ApiError(429, "Rate limit reached (simulated)", "rate_limit_exceeded", null, "rate_limit_exceeded");
    }

    static ApiError serverError() {
        return new ApiError(500, "The server had an error (simulated)", "server_error", null, null);
    }

    static ApiError unauthorized() {
        return new ApiError(
                401, "Incorrect API key provided (simulated)", "invalid_request_error", null, "invalid_api_key");
    }

    int status() {
        return status;
    }

    byte[] body(ObjectMapper json) {
        ObjectNode root = json.createObjectNode();
        root.putObject("error")
                .put("message", getMessage())
                .put("type", type)
                .put("param", param)
                .put("code", code);
        return root.toString().getBytes(StandardCharsets.UTF_8);
    }
}
