package se.trafikljus.rubric;

import java.util.List;

/** The two ratings that are no level: they never count, in any rubric. */
public enum SpecialRating implements Rating {
    NOT_IN_SCOPE(
            "not_in_scope",
            "–",
            Text.of("Ingår ej i granskningen", "Not in scope"),
            List.of("Ingår ej", "Kontrollmål saknas", "grå", "grey", "gray", "-", "–"),
            new Shade("#EDEDED", "#333333")),
    NOT_ASSESSABLE(
            "not_assessable",
            "?",
            Text.of("Kan ej bedömas", "Cannot be assessed"),
            List.of("?"),
            new Shade("#9C79D6", "#111111"));

    private final String id;
    private final String symbol;
    private final Text label;
    private final List<String> aliases;
    private final Shade shade;

    SpecialRating(String id, String symbol, Text label, List<String> aliases, Shade shade) {
        this.id = id;
        this.symbol = symbol;
        this.label = label;
        this.aliases = aliases;
        this.shade = shade;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String symbol() {
        return symbol;
    }

    @Override
    public Text label() {
        return label;
    }

    @Override
    public List<String> aliases() {
        return aliases;
    }

    @Override
    public Shade shade() {
        return shade;
    }
}
