package org.tradingarena.dashboard.view;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.tradingarena.schema.types.Money;

/**
 * One point of an equity curve; a pair on the wire, since a view holds thousands of them.
 *
 * @param time market time in epoch milliseconds
 * @param equity in quote currency
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
@JsonPropertyOrder({"time", "equity"})
public record CurvePoint(long time, Money equity) {}
