package se.trafikljus.evidence;

import java.util.LinkedHashMap;
import java.util.Map;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.trail.TrailRecord;

/**
 * A file that is kept, whatever it belongs to.
 *
 * @param sha256 of its content, in 64 hexadecimal digits; by this it is found
 * @param name as the person who added it called it, without folders
 * @param note what it shows; empty where not told
 * @param size of its content, in bytes, 1 to 26,214,400
 * @param addedAt as the trail writes times
 */
public record KeptFile(
        String sha256,
        String name,
        String note,
        EvidenceKind kind,
        int size,
        String addedBy,
        String addedAt) {

    private static final int KILO = 1000;

    /** The size as people say it, such as 1,2 MB. */
    Localized sizeInWords() {
        return size < KILO
                ? Message.of("evidence.size.bytes", size)
                : size < KILO * KILO
                        ? Message.of("evidence.size.kilobytes", size / (double) KILO)
                        : Message.of("evidence.size.megabytes", size / (double) (KILO * KILO));
    }

    /** When it was added, in Sweden, for people. */
    String addedOn() {
        return TrailRecord.told(addedAt);
    }

    /** As it stands in the trail. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", name);
        if (!note.isEmpty()) {
            fields.put("note", note);
        }
        fields.put("kind", kind.id());
        fields.put("size", Integer.toString(size));
        fields.put("added_by", addedBy);
        fields.put("added_at", addedAt);
        return fields;
    }

    /** What it is after somebody removed it. */
    Map<String, String> fields(String removedBy, String removedAt, String reason) {
        Map<String, String> fields = fields();
        fields.put("by", removedBy);
        fields.put("removed_at", removedAt);
        fields.put("reason", reason);
        return fields;
    }

    KeptFile noted(String otherName, String otherNote) {
        return new KeptFile(sha256, otherName, otherNote, kind, size, addedBy, addedAt);
    }
}
