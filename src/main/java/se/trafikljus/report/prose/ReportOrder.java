package se.trafikljus.report.prose;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import se.trafikljus.Language;
import se.trafikljus.report.owntext.OwnText;
import se.trafikljus.report.owntext.TextKeys;

/**
 * What is asked of a report.
 *
 * @param title empty for the one that its subject gives
 * @param subtitle stands below the title; empty for none
 * @param date the only time that the files carry
 * @param text the auditor's own
 * @param responsible who answers for a comparative report; an audit tells it itself
 * @param listsFiles whether an audit's report lists the files that its assessments rest on, for
 *     somebody who may see working papers
 */
public record ReportOrder(
        Language language,
        Optional<String> title,
        Optional<String> subtitle,
        LocalDate date,
        OwnWords text,
        Responsible responsible,
        boolean listsFiles) {

    /** A report without subtitle, and of which nobody says who answers for it. */
    public ReportOrder(
            Language language, Optional<String> title, LocalDate date, Optional<Path> text) {
        this(
                language,
                title,
                Optional.empty(),
                date,
                text.<OwnWords>map(OwnWords.InFile::new).orElse(OwnWords.NONE),
                Responsible.NOBODY,
                true);
    }

    /** A report without own text. */
    public ReportOrder(Language language, Optional<String> title, LocalDate date) {
        this(language, title, date, Optional.empty());
    }

    /** The same, with who answers for it. */
    public ReportOrder by(Responsible those) {
        return new ReportOrder(language, title, subtitle, date, text, those, listsFiles);
    }

    /** The same, with the auditor's own words. */
    public ReportOrder saying(OwnWords words) {
        return new ReportOrder(language, title, subtitle, date, words, responsible, listsFiles);
    }

    /** The same, without a list of the files that assessments rest on. */
    public ReportOrder withoutFiles() {
        return new ReportOrder(language, title, subtitle, date, text, responsible, false);
    }

    /** The auditor's own text, read before anything is written. */
    public OwnText ownText(TextKeys keys) {
        return text.read(keys);
    }
}
