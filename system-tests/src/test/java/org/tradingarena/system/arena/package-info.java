/**
 * The language the system tests are written in: start a real arena of processes, play competitions, hurt it, look at what
 * is left.
 *
 * <p>Start at {@link org.tradingarena.system.arena.TestArena#anArena}. It speaks to the services only as a user would:
 * HTTP, the topics, the database.
 */
@NullMarked
package org.tradingarena.system.arena;

import org.jspecify.annotations.NullMarked;
