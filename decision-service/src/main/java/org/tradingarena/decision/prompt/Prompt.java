package org.tradingarena.decision.prompt;

/**
 * What a model is shown.
 *
 * @param system the rules of the game and the form of the answer
 * @param user the market, the account and the costs
 */
public record Prompt(String system, String user) {}
