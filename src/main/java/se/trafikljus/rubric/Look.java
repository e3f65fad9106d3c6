package se.trafikljus.rubric;

import java.util.Arrays;
import java.util.Optional;

/**
 * The symbol and shade of the level ids that have theirs built in. The colours were chosen by
 * measure: {@code PaletteTest} keeps the figures, and decision 23 why they are no higher. The
 * symbols are all in DejaVu Sans.
 */
enum Look {
    MET("met", "✓", new Shade("#077567", "#FFFFFF")),
    LARGELY_MET("largely_met", "◕", new Shade("#88B08C", "#111111")),
    PARTLY_MET("partly_met", "◐", new Shade("#FFBF00", "#111111")),
    NOT_MET("not_met", "✗", new Shade("#9C0D16", "#FFFFFF"));

    private final String levelId;
    private final String symbol;
    private final Shade shade;

    Look(String levelId, String symbol, Shade shade) {
        this.levelId = levelId;
        this.symbol = symbol;
        this.shade = shade;
    }

    static Optional<Look> of(String levelId) {
        return Arrays.stream(values()).filter(look -> look.levelId.equals(levelId)).findFirst();
    }

    String symbol() {
        return symbol;
    }

    Shade shade() {
        return shade;
    }
}
