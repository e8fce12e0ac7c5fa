package org.tradingarena.portfolio.reading;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One line of a list of positions: open ones are valued at the last mark, closed ones carry the split of their profit. */
@Schema(oneOf = {HoldingView.class, ClosedPositionRow.class})
public sealed interface PositionLine permits HoldingView, ClosedPositionRow {}
