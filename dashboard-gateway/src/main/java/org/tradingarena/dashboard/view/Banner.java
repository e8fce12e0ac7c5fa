package org.tradingarena.dashboard.view;

/**
 * What a reader must know before reading anything else.
 *
 * @param kind one of {@code cassette replay synthetic live assumed simulated leftout failure}
 */
public record Banner(String kind, String text) {}
