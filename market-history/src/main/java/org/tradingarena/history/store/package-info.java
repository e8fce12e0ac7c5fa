/**
 * Data sets on disk: one folder each, with a manifest and one file of fixed-width rows per symbol.
 *
 * <p>Rows are addressed by open time and read through a memory map, so that a year of minutes does not need a year of
 * memory.
 */
@NullMarked
package org.tradingarena.history.store;

import org.jspecify.annotations.NullMarked;
