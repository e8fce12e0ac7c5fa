/**
 * What the service can do, and the ports it needs for it.
 *
 * <p>Use cases in {@code referee}, {@code creation} and {@code relay}; no SQL, no Kafka, no HTTP in here.
 */
@NullMarked
package org.tradingarena.portfolio.application;

import org.jspecify.annotations.NullMarked;
