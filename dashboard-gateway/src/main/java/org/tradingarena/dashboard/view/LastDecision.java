package org.tradingarena.dashboard.view;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a seat decided last.
 *
 * @param verdict in words, such as {@code Long BTC/USD}
 * @param confidence from 0 to 1; null when there was no usable decision
 * @param reasoning the words of the decider, or what went wrong; always shown as text
 */
public record LastDecision(
        int round, String verdict, @Nullable BigDecimal confidence, String reasoning) {}
