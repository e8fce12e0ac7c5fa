package org.tradingarena.engine.rules;

/**
 * One knob of a rule.
 *
 * @param meaning one sentence with its unit
 * @param defaultValue taken when the seat does not name it
 */
public record RuleParameter(String name, String meaning, String defaultValue, ParameterRange range) {}
