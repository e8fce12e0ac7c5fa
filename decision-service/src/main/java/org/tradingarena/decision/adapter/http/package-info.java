/**
 * The REST interface of this service: which providers can be asked, and with which prompts. Read-only and without secrets.
 *
 * <p>Start at {@link org.tradingarena.decision.adapter.http.ProvidersResource}.
 */
@NullMarked
package org.tradingarena.decision.adapter.http;

import org.jspecify.annotations.NullMarked;
