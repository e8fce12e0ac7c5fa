package org.tradingarena.schema.event.competition;

import java.time.Duration;
import org.tradingarena.schema.types.SeatId;

/**
 * A seat of a competition: a decider under a name.
 *
 * @param name what the leaderboard shows
 * @param timeout longest time the decider may take for one decision
 */
public record SeatSpec(SeatId seatId, String name, DeciderSpec decider, Duration timeout) {}
