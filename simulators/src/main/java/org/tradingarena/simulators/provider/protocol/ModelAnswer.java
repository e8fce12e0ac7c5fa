package org.tradingarena.simulators.provider.protocol;

/**
 * What the model says.
 *
 * @param id hexadecimal, the same for the same request
 * @param text the answer; the arguments where a tool is called
 * @param thoughts shown before it; empty for none
 * @param cut whether it ended at its length limit
 */
public record ModelAnswer(String id, String text, String thoughts, boolean cut, Usage usage) {

    /**
     * Tokens, at four characters each.
     *
     * @param prompt cached ones included
     * @param cached part of the prompt
     * @param answer thoughts included
     * @param thoughts part of the answer
     */
    public record Usage(int prompt, int cached, int answer, int thoughts) {}
}
