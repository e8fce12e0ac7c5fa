/**
 * The local stack: real Kafka, real PostgreSQL, the provider simulator and the four services as supervised processes.
 *
 * <p>Owns process lives, ports, folders and log files below one home folder ({@code .arena}). Knows nothing about
 * competitions and never speaks to the services beyond their health. System tests use it as a library.
 *
 * <p>Start reading at {@link org.tradingarena.cli.stack.LocalStack}.
 */
@NullMarked
package org.tradingarena.cli.stack;

import org.jspecify.annotations.NullMarked;
