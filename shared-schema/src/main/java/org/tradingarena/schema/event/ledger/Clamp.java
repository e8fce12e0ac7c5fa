package org.tradingarena.schema.event.ledger;

/**
 * A risk rule that made an entry smaller than it was asked for.
 *
 * @param rule code of the rule, such as {@code LEVERAGE_TOO_HIGH}; the same that refuses in mode REFUSE
 * @param asked as a decimal
 * @param granted as a decimal
 */
public record Clamp(String rule, String asked, String granted) {}
