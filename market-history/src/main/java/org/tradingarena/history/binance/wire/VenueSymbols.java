package org.tradingarena.history.binance.wire;

/** Names of instruments as the venue writes them: capitals, digits and underscores, some of them not of the Latin script. */
public final class VenueSymbols {

    private static final int LONGEST = 40;

    private VenueSymbols() {}

    /** Whether the text can be such a name. */
    public static boolean possible(String symbol) {
        return !symbol.isEmpty() && symbol.length() <= LONGEST && symbol.chars().allMatch(VenueSymbols::possible);
    }

    private static boolean possible(int letter) {
        return (letter >= 'A' && letter <= 'Z')
                || (letter >= '0' && letter <= '9')
                || letter == '_'
                || (letter > '\u00ff' && Character.isLetterOrDigit(letter) && !Character.isLowerCase(letter));
    }

    static String checked(String symbol) throws WireFault {
        if (!possible(symbol)) {
            throw WireFault.field("symbol", "a name of an instrument", symbol);
        }
        return symbol;
    }
}
