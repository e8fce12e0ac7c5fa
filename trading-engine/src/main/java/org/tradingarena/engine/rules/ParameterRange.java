package org.tradingarena.engine.rules;

import java.math.BigDecimal;
import java.util.List;

/** The values a parameter of a rule may take. */
public sealed interface ParameterRange {
    /** Whether a text is one of them. */
    boolean accepts(String text);

    /** The values in words, for messages and documentation. */
    String inWords();

    /**
     * Decimals.
     *
     * @param above exclusive lower bound
     * @param upTo inclusive upper bound
     */
    record Between(BigDecimal above, BigDecimal upTo) implements ParameterRange {
        private static final int LONGEST = 20;

        static Between of(String above, String upTo) {
            return new Between(new BigDecimal(above), new BigDecimal(upTo));
        }

        @Override
        public boolean accepts(String text) {
            if (text.length() > LONGEST) {
                return false;
            }
            try {
                BigDecimal value = new BigDecimal(text);
                return value.compareTo(above) > 0 && value.compareTo(upTo) <= 0;
            } catch (NumberFormatException notDecimal) {
                return false;
            }
        }

        @Override
        public String inWords() {
            return "a decimal above " + above.toPlainString() + " and at most " + upTo.toPlainString();
        }
    }

    /** A closed list of words. */
    record OneOf(List<String> words) implements ParameterRange {
        public OneOf {
            words = List.copyOf(words);
        }

        @Override
        public boolean accepts(String text) {
            return words.contains(text);
        }

        @Override
        public String inWords() {
            return String.join(", ", words);
        }
    }
}
