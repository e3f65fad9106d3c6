package se.trafikljus.web.audit;

import se.trafikljus.Localized;

/**
 * A step on an audit's way, and how far it has come.
 *
 * @param key of its name
 * @param path its page
 * @param state how far it has come
 */
public record AuditTask(String key, String path, Localized state) {}
