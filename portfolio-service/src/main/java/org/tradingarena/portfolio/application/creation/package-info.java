/**
 * Makes competitions: a template and what a request changes of it become frozen rules, or a refusal that names the field
 * and what is allowed.
 *
 * <p>Owns every check on what a user asks for. Start at
 * {@link org.tradingarena.portfolio.application.creation.CreateCompetition}.
 */
@NullMarked
package org.tradingarena.portfolio.application.creation;

import org.jspecify.annotations.NullMarked;
