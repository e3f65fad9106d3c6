package se.trafikljus.report;

import java.util.function.Function;
import se.trafikljus.Language;
import se.trafikljus.Message;
import se.trafikljus.report.owntext.SectionNames;
import se.trafikljus.report.owntext.TextKeys;
import se.trafikljus.rubric.Rubric;

/** A file for the auditor's own text in a report, with every key and what belongs there. */
public enum TextTemplate {
    COMPARISON("comparison", TextKeys::comparison),
    AUDIT("audit", TextKeys::audit),
    COMMITTEE("committee", rubric -> TextKeys.committee());

    private final String report;
    private final Function<Rubric, TextKeys> keys;

    TextTemplate(String report, Function<Rubric, TextKeys> keys) {
        this.report = report;
        this.keys = keys;
    }

    /** The file's text; read as it is, it changes nothing in a report. */
    public String of(Rubric rubric, Language language) {
        StringBuilder file = new StringBuilder();
        file.append(comment(Message.of("report.own." + report, rubric.title()).in(language)));
        file.append("<!--\n").append(Message.of("report.own.how").in(language)).append("\n-->\n");
        keys.apply(rubric)
                .about()
                .forEach(
                        (key, about) ->
                                file.append("\n# ")
                                        .append(SectionNames.of(key, language))
                                        .append("\n\n")
                                        .append(comment(about.in(language))));
        return file.toString();
    }

    /** A rubric's own words must not end the comment that they stand in. */
    private static String comment(String text) {
        return "<!-- " + text.replace("-->", "–>") + " -->\n";
    }
}
