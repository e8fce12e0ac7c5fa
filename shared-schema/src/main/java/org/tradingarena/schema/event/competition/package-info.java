/**
 * What a competition is: the frozen specification and its latest state. Written by portfolio-service alone.
 *
 * <p>Start at {@link org.tradingarena.schema.event.competition.CompetitionSpec}; everything that can change a result is
 * in it, everything that cannot (name, speed) is beside it in
 * {@link org.tradingarena.schema.event.competition.CompetitionChanged}.
 */
@NullMarked
package org.tradingarena.schema.event.competition;

import org.jspecify.annotations.NullMarked;
