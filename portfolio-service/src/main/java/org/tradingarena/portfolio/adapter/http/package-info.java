/**
 * The REST interface: reading is open, control needs the token, and every refusal is a problem by RFC 9457.
 *
 * <p>Start at {@link org.tradingarena.portfolio.adapter.http.CompetitionsResource}.
 */
@NullMarked
package org.tradingarena.portfolio.adapter.http;

import org.jspecify.annotations.NullMarked;
