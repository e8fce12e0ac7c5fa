package org.tradingarena.decision.application;

import org.tradingarena.schema.config.TokenPrice;

/**
 * A question to a model, ready to be asked.
 *
 * @param draw what its random pauses follow from: the seed of the competition, round and seat, so that a recorded run repeats them
 * @param promptSha256 of the template of its prompt
 * @param price of the model on the day of the call
 */
public record Question(String draw, ModelCall call, String promptSha256, TokenPrice price) {}
