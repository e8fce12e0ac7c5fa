package org.tradingarena.portfolio.application.referee;

import org.jspecify.annotations.Nullable;

/**
 * A command as it is kept among the admissions.
 *
 * @param command {@code START}, {@code PAUSE}, {@code RESUME} or {@code STOP}
 * @param reason of a stop, else null
 */
public record CommandGiven(String command, @Nullable String reason) {}
