/**
 * How frames and answers arrive: one consumer over both topics, batches, rewinds, dead letters.
 *
 * <p>Owns offsets: nothing is acknowledged before its transaction has been committed. May call the application, never
 * another adapter. Start at {@link org.tradingarena.portfolio.adapter.kafka.RefereeLoop}.
 */
@NullMarked
package org.tradingarena.portfolio.adapter.kafka;

import org.jspecify.annotations.NullMarked;
