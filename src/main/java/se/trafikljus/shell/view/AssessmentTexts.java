package se.trafikljus.shell.view;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.audit.Assessment;
import se.trafikljus.shell.invocation.Invocation;

/** What stands behind a rating, as labelled paragraphs. */
public final class AssessmentTexts {

    private AssessmentTexts() {}

    /**
     * Prints each text that there is.
     *
     * @param lead blanks before the labels
     */
    public static void print(Invocation invocation, String lead, Assessment one) {
        each(invocation, one, (label, text) -> invocation.print(lead, label, text));
    }

    /** Hands over each text that there is, with its label. */
    public static void each(
            Invocation invocation, Assessment one, BiConsumer<Localized, String> reader) {
        texts(invocation, one)
                .forEach((field, text) -> reader.accept(Message.of("audit.field." + field), text));
    }

    private static Map<String, String> texts(Invocation invocation, Assessment one) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("as_formulated", one.asFormulated());
        texts.put("finding", one.finding());
        texts.put("rationale", one.rationale());
        texts.put("source", one.source());
        texts.put("quote", one.quote());
        texts.put(
                "success", one.success() ? Message.of("shell.yes").in(invocation.language()) : "");
        texts.put("remark", one.remark());
        texts.values().removeIf(String::isBlank);
        return texts;
    }
}
