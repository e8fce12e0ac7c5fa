package org.tradingarena.decision.application;

import org.tradingarena.schema.config.TokenPrice;

/**
 * A question to a model, ready to be asked.
 *
 * @param requestId of the request
 * @param promptSha256 of the template of its prompt
 * @param price of the model on the day of asking
 */
public record Question(String requestId, ModelCall call, String promptSha256, TokenPrice price) {}
