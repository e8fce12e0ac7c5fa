/**
 * What a user, a platform engineer and a sceptic try, on a real arena of processes.
 *
 * <p>Every test starts what it needs through {@link org.tradingarena.system.arena.TestArena} and asserts values: hashes,
 * fills, exit codes, words on the page.
 */
@NullMarked
package org.tradingarena.system.e2e;

import org.jspecify.annotations.NullMarked;
