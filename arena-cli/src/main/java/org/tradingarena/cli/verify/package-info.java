/**
 * Plays a competition again from its feed, its decisions and the places they were given, and compares hash by hash.
 *
 * <p>{@code Evidence} is what was left; {@code Replay} is pure and decides; {@code Evidences} fetches over REST and
 * Kafka. Start reading at {@link org.tradingarena.cli.verify.Replay}.
 */
@NullMarked
package org.tradingarena.cli.verify;

import org.jspecify.annotations.NullMarked;
