package org.tradingarena.simulators.binance.rest;

/** A refusal with the venue's own code. */
final class ApiError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final int code;
    private final String text;

    private ApiError(int status, int code, String text) {
        super(text, null, false, false);
        this.status = status;
        this.code = code;
        this.text = text;
    }

    static ApiError invalidSymbol() {
        return new ApiError(400, -1121, "Invalid symbol.");
    }

    static ApiError invalidInterval() {
        return new ApiError(400, -1120, "Invalid interval.");
    }

    static ApiError missing(String parameter) {
        return new ApiError(
                400, -1102, "Mandatory parameter '" + parameter + "' was not sent, was empty/null, or malformed.");
    }

    static ApiError illegalCharacters(String parameter, String legal) {
        return new ApiError(
                400,
                -1100,
                "Illegal characters found in parameter '" + parameter + "'; legal range is '" + legal + "'.");
    }

    static ApiError invalidParameter(String parameter) {
        return new ApiError(400, -1130, "Data sent for parameter '" + parameter + "' is not valid.");
    }

    static ApiError contradiction(String message) {
        return new ApiError(400, -1128, message);
    }

    static ApiError notFound() {
        return new ApiError(404, -1000, "Path not found.");
    }

    Reply reply() {
        return Reply.error(status, code, text);
    }
}
