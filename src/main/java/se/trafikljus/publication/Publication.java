package se.trafikljus.publication;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.trafikljus.Language;
import se.trafikljus.trail.TrailRecord;

/**
 * What is published at an address.
 *
 * @param id the end of its address: {@code audits/} and an audit's id, or {@code comparisons/} and
 *     an id of its own
 * @param language that its files are in
 * @param date that its files carry
 * @param audits the ids of those that it rests on, in its order
 * @param isNaming whether its files name those audited
 * @param publishedAt as the trail writes times; for an audit the audit's own
 * @param withdrawal empty fields where it was not withdrawn
 */
public record Publication(
        String id,
        String title,
        Language language,
        LocalDate date,
        List<String> audits,
        boolean isNaming,
        Access access,
        String publishedBy,
        String publishedAt,
        Withdrawal withdrawal) {

    static final String AUDITS = "audits/";
    private static final int LONGEST_TITLE = 300;

    static final String COMPARISONS = "comparisons/";

    /** By whom, when and why it was withdrawn; each empty where it was not. */
    public record Withdrawal(String by, String at, String reason) {

        static final Withdrawal NONE = new Withdrawal("", "", "");

        /** When, in Sweden, for people. */
        public String told() {
            return TrailRecord.told(at);
        }
    }

    public Publication {
        audits = List.copyOf(audits);
    }

    /** The id of an audit's. */
    static String ofAudit(String audit) {
        return AUDITS + audit;
    }

    /** Whether it is a comparison, else an audit. */
    public boolean isComparison() {
        return id.startsWith(COMPARISONS);
    }

    /** Whether nobody may fetch it any more. */
    public boolean isWithdrawn() {
        return !withdrawal.at().isEmpty();
    }

    /** Whether everybody may read it. */
    public boolean isOpen() {
        return access == Access.OPEN;
    }

    /** Its address on the page. */
    public String path() {
        return "/published/" + id;
    }

    /** When it was published, in Sweden, for people. */
    public String publishedTold() {
        return TrailRecord.told(publishedAt);
    }

    /** The same under another title, as long as a title may be. */
    Publication called(String other) {
        return new Publication(
                id,
                other.substring(0, Math.min(LONGEST_TITLE, other.length())),
                language,
                date,
                audits,
                isNaming,
                access,
                publishedBy,
                publishedAt,
                withdrawal);
    }

    Publication with(Access other) {
        return new Publication(
                id,
                title,
                language,
                date,
                audits,
                isNaming,
                other,
                publishedBy,
                publishedAt,
                withdrawal);
    }

    Publication with(Withdrawal other) {
        return new Publication(
                id,
                title,
                language,
                date,
                audits,
                isNaming,
                access,
                publishedBy,
                publishedAt,
                other);
    }

    /** What stands in its row, by column, without its id. */
    Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("title", title);
        columns.put("language", language.code());
        columns.put("report_date", date.toString());
        columns.put("audits", String.join(",", audits));
        columns.put("naming", isNaming ? "named" : "unnamed");
        columns.put("access", access.id());
        columns.put("published_by", publishedBy);
        columns.put("published_at", publishedAt);
        columns.put("withdrawn_by", withdrawal.by());
        columns.put("withdrawn_at", withdrawal.at());
        columns.put("withdrawn_reason", withdrawal.reason());
        return columns;
    }

    /** As it stands in the trail. */
    Map<String, String> fields() {
        Map<String, String> fields = columns();
        fields.values().removeIf(String::isEmpty);
        return fields;
    }
}
