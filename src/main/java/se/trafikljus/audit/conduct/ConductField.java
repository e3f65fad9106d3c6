package se.trafikljus.audit.conduct;

import java.util.Locale;
import java.util.stream.Stream;
import se.trafikljus.Message;

/** What there is to say of how an audit was carried out, in the order in which it is asked for. */
public enum ConductField {
    /** Who ordered it (uppdragsgivare). */
    COMMISSIONER,
    /** How it was carried out (metod). */
    METHOD,
    /** The documents that were studied. */
    DOCUMENTS,
    /** Who was interviewed. */
    INTERVIEWS,
    /** Who checked its facts (sakgranskning). */
    FACT_CHECKED,
    /** Who assured its quality (kvalitetssäkring). */
    QUALITY_CHECKED,
    /** The word that answers the audit question. */
    VERDICT,
    /** Who signs the report. */
    SIGNATURES,
    /** The day until which an answer is asked for. */
    ANSWER_BY;

    /** As files and the database name it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it is called beside its text. */
    public Message label() {
        return Message.of("audit.field." + id());
    }

    /** The ids of all, in their order. */
    public static String[] ids() {
        return Stream.of(values()).map(ConductField::id).toArray(String[]::new);
    }
}
