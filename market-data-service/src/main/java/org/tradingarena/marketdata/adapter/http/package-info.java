/**
 * What this replica has and does, to read: data sets, feed sessions and charts.
 *
 * <p>Start at {@link org.tradingarena.marketdata.adapter.http.DatasetsResource}. Nothing can be changed here.
 */
@NullMarked
package org.tradingarena.marketdata.adapter.http;

import org.jspecify.annotations.NullMarked;
