package org.tradingarena.engine.referee;

/**
 * The place of an answer or a command among the frames: the one thing a replay must be told.
 *
 * @param afterFrame the last frame applied before it; −1 before the first
 * @param ordinal place among the admissions after that frame, from 0
 */
public record Admission(long afterFrame, int ordinal) {}
