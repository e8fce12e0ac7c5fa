package org.tradingarena.portfolio.application;

/**
 * Names a request, so that its repetition is harmless.
 *
 * @param key chosen by the caller
 * @param fingerprint of what was asked; one key goes with one of them
 */
public record RequestKey(String key, String fingerprint) {}
