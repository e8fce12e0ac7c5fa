/**
 * The referee: one pure fold that turns frames, answers and commands into rounds, requests, money and standings.
 *
 * <p>The books' only clock is the frames: every answer and command is placed after one, and that placement is all that a
 * replay needs beside the feed and the decisions. May call {@code engine.books} and {@code engine.statistics}. Start at
 * {@link org.tradingarena.engine.referee.CompetitionFold}; the life of a round is told by
 * {@link org.tradingarena.engine.referee.Round}, that of a competition by
 * {@link org.tradingarena.engine.referee.Lifecycle}.
 */
@NullMarked
package org.tradingarena.engine.referee;

import org.jspecify.annotations.NullMarked;
