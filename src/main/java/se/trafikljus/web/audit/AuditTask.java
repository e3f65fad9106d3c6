package se.trafikljus.web.audit;

import se.trafikljus.Localized;

/**
 * A step on an audit's way, and how far it has come.
 *
 * @param key of its name
 * @param path its page; empty where it is barred
 * @param state how far it has come, or why it is barred
 */
public record AuditTask(String key, String path, Localized state) {

    /** A step that cannot be taken as things stand, or not by whoever asks. */
    static AuditTask barred(String key, Localized why) {
        return new AuditTask(key, "", why);
    }
}
