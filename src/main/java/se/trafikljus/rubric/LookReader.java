package se.trafikljus.rubric;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads how a level looks: its own symbol and colours, or those built in for its id. */
final class LookReader {

    private static final Pattern SYMBOL = Pattern.compile("[^\\s\\p{Z}\\p{M}]{1,3}");

    private final Faults faults;
    private final Values values;
    private final Map<String, String> ownerBySymbol = new HashMap<>();

    LookReader(Faults faults) {
        this.faults = faults;
        this.values = new Values(faults);
        for (SpecialRating uncounted : SpecialRating.values()) {
            ownerBySymbol.put(uncounted.symbol(), uncounted.id());
        }
    }

    /** What a level wears in tables and charts. */
    record Worn(String symbol, Shade shade) {}

    Worn read(Fields fields, String levelId) {
        Optional<Look> builtIn = Look.of(levelId);
        if (builtIn.isEmpty() && !levelId.isEmpty()) {
            tellMissing(fields, levelId);
        }
        return new Worn(symbol(fields, levelId, builtIn), shade(fields, builtIn));
    }

    private void tellMissing(Fields fields, String levelId) {
        List<String> missing = new ArrayList<>(List.of("symbol", "color", "text_color"));
        missing.removeIf(key -> fields.get(key).isPresent());
        if (!missing.isEmpty()) {
            faults.add(fields.place(), "rubric.level-look", levelId, String.join(", ", missing));
        }
    }

    private String symbol(Fields fields, String levelId, Optional<Look> builtIn) {
        Optional<Node> node = fields.get("symbol");
        String symbol =
                node.flatMap(n -> values.matching(n, SYMBOL, "rubric.symbol"))
                        .map(Letters::composed)
                        .or(() -> builtIn.filter(look -> node.isEmpty()).map(Look::symbol))
                        .orElse("");
        if (!symbol.isEmpty() && !levelId.isEmpty()) {
            String owner = ownerBySymbol.putIfAbsent(symbol, levelId);
            if (owner != null && !owner.equals(levelId)) {
                Place place = node.map(Node::place).orElse(fields.place());
                faults.add(place, "rubric.symbol-twice", symbol, owner, levelId);
            }
        }
        return symbol;
    }

    private Shade shade(Fields fields, Optional<Look> builtIn) {
        Shade otherwise = builtIn.orElse(Look.MET).shade();
        Optional<Node> color = fields.get("color");
        Optional<Node> textColor = fields.get("text_color");
        boolean complete = builtIn.isPresent() || (color.isPresent() && textColor.isPresent());
        Optional<String> background = colour(color, otherwise.background());
        Optional<String> text = colour(textColor, otherwise.text());
        if (!complete || background.isEmpty() || text.isEmpty()) {
            return otherwise;
        }
        double contrast = Shade.contrast(background.get(), text.get());
        if (contrast < Shade.LEAST_CONTRAST) {
            Place place = textColor.or(() -> color).map(Node::place).orElse(fields.place());
            // Cut off, not rounded: 4.499 must not be called 4.50.
            double shown = Math.floor(contrast * 100) / 100;
            faults.add(place, "rubric.contrast", shown, Shade.LEAST_CONTRAST);
            return otherwise;
        }
        return new Shade(background.get(), text.get());
    }

    private Optional<String> colour(Optional<Node> node, String otherwise) {
        return node.isEmpty()
                ? Optional.of(otherwise)
                : values.matching(node.get(), Shade.COLOUR, "rubric.colour");
    }
}
