package se.trafikljus.exchange.form;

import se.trafikljus.Language;
import se.trafikljus.Message;

/** A column of the scoring form, in the order they stand. */
enum FormColumn {
    AREA("exchange.sheets.area", 19, false),
    OBJECTIVE("exchange.sheets.objective", 12, false),
    TEXT("exchange.sheets.text", 32, false),
    BEFORE("exchange.form.before", 38, false),
    RATING("exchange.sheets.rating", 18, true),
    FINDING("exchange.sheets.finding", 38, true),
    RATIONALE("exchange.sheets.rationale", 38, true),
    SOURCE("exchange.sheets.source", 22, true),
    QUOTE("exchange.sheets.quote", 26, true),
    SUCCESS("exchange.form.success", 19, true);

    private final String key;
    private final int width;
    private final boolean open;

    FormColumn(String key, int width, boolean open) {
        this.key = key;
        this.width = width;
        this.open = open;
    }

    String heading(Language language) {
        return Message.of(key).in(language);
    }

    /** In digits. */
    int width() {
        return width;
    }

    /** Whether it is for the auditor to fill in. */
    boolean isOpen() {
        return open;
    }
}
