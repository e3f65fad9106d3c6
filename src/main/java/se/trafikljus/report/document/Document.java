package se.trafikljus.report.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.trafikljus.Language;
import se.trafikljus.trail.Standing;

/**
 * A report: what it says, in order, once for all formats.
 *
 * @param title stands first, and in the file's properties
 * @param subject one sentence for the file's properties
 * @param author who the report is from, for the file's properties; may be empty
 * @param date the only time a file may carry
 * @param mark stands on every page, such as "Utkast"; empty for none
 * @param data what the report was made from, for formats that can carry a file
 * @param trail where the trail stood when the report was made, for formats that can be asked for it
 */
public record Document(
        String title,
        String subject,
        String author,
        Language language,
        LocalDate date,
        String mark,
        List<Block> blocks,
        Optional<Attachment> data,
        Optional<Standing> trail) {

    public Document {
        blocks = List.copyOf(blocks);
    }

    /** A report that carries no data. */
    public Document(
            String title,
            String subject,
            String author,
            Language language,
            LocalDate date,
            String mark,
            List<Block> blocks) {
        this(title, subject, author, language, date, mark, blocks, Optional.empty());
    }

    /** A report that tells of no trail. */
    public Document(
            String title,
            String subject,
            String author,
            Language language,
            LocalDate date,
            String mark,
            List<Block> blocks,
            Optional<Attachment> data) {
        this(title, subject, author, language, date, mark, blocks, data, Optional.empty());
    }
}
