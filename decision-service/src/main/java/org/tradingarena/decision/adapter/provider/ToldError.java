package org.tradingarena.decision.adapter.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.tradingarena.decision.FailureCode;

/**
 * An error in the words of a provider: {@code {"error": {"message": …, "type": …, "code": …}}}, alike in both protocols;
 * Gemini puts it into an array.
 *
 * @param type such as {@code overloaded_error}; empty when it is not said
 * @param status that the error names inside itself, as relays of many providers do; 0 when it names none
 * @param outOfQuota whether what was paid for is used up, which waiting does not change
 */
record ToldError(String message, String type, int status, boolean outOfQuota) {

    private static final String OUT_OF_QUOTA = "insufficient_quota";
    private static final int FIRST_ERROR = 400;
    private static final int LAST_ERROR = 599;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The error of a body; empty when the body has another form. */
    static Optional<ToldError> in(String body) {
        try {
            JsonNode answer = JSON.readTree(body);
            JsonNode error = (answer.isArray() ? answer.path(0) : answer).path("error");
            return error.isTextual()
                    ? Optional.of(new ToldError(error.asText(), "", 0, false))
                    : Optional.of(error).filter(JsonNode::isObject).map(ToldError::of);
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }

    private static ToldError of(JsonNode error) {
        int code = error.path("code").asInt(0);
        return new ToldError(
                error.path("message").asText(""),
                error.path("type").asText(error.path("code").asText("")),
                code >= FIRST_ERROR && code <= LAST_ERROR ? code : 0,
                OUT_OF_QUOTA.equals(error.path("type").asText())
                        || OUT_OF_QUOTA.equals(error.path("code").asText()));
    }

    /** Of an error that came with a status of success. */
    FailureCode code() {
        if (outOfQuota) {
            return FailureCode.PROVIDER_REFUSED;
        }
        if (status > 0) {
            return ProviderErrors.code(status);
        }
        return switch (type) {
            case "authentication_error", "permission_error", "invalid_api_key" -> FailureCode.PROVIDER_KEY_INVALID;
            case "rate_limit_error", "rate_limit_exceeded" -> FailureCode.PROVIDER_RATE_LIMITED;
            case "invalid_request_error", "not_found_error", "request_too_large", "model_not_found" ->
                FailureCode.PROVIDER_REFUSED;
            default -> FailureCode.PROVIDER_UNAVAILABLE;
        };
    }
}
