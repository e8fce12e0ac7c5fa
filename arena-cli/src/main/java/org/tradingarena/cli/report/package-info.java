/**
 * Runs the project's tests through Maven and counts what their XML reports say.
 *
 * <p>Start reading at {@link org.tradingarena.cli.report.TestRun}.
 */
@NullMarked
package org.tradingarena.cli.report;

import org.jspecify.annotations.NullMarked;
