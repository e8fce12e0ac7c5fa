package org.tradingarena.dashboard.view;

/**
 * The last known link of the hash chain.
 *
 * @param hash lower-case hexadecimal SHA-256
 */
public record RoundHash(int round, String hash) {}
