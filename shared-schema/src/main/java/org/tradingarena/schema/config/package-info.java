/**
 * The one configuration file of the arena: data sets, providers, competition templates.
 *
 * <p>Start at {@link org.tradingarena.schema.config.ArenaConfig}: {@code fromEnvironment(System.getenv())} in a service,
 * {@code load(file)} in a tool, {@code defaults()} in a test. Templates and data sets produce the wire types of a
 * competition ({@code CompetitionTemplate.spec}, {@code DatasetProfile.market}); seats are {@code SeatSpec} already.
 * A file that cannot be used throws {@link org.tradingarena.schema.config.ConfigInvalid} with every problem, each with
 * line, column and what is allowed. Secrets never stand in the file: it names environment variables. This package calls
 * the wire types and the YAML parser, nothing else.
 */
@NullMarked
package org.tradingarena.schema.config;

import org.jspecify.annotations.NullMarked;
