/**
 * The books in Postgres: one transaction per competition and batch, under the lock of its row.
 *
 * <p>Owns every statement that writes. The hot path is batched JDBC with few round trips; reading for the outside is the
 * business of {@code reading}. Start at {@link org.tradingarena.portfolio.adapter.postgres.PostgresLanes}.
 */
@NullMarked
package org.tradingarena.portfolio.adapter.postgres;

import org.jspecify.annotations.NullMarked;
