package se.trafikljus.web.page;

import java.util.List;
import se.trafikljus.people.Role;

/**
 * A page in the menu.
 *
 * @param key of its name
 * @param path where it is
 * @param besides where the pages begin that belong to it and are elsewhere; empty where none is
 */
public record MenuItem(String key, String path, String besides) {

    private MenuItem(String key, String path) {
        this(key, path, "");
    }

    private static final MenuItem AUDITS = new MenuItem("menu.audits", "/audits");

    private static final MenuItem COMPARE = new MenuItem("menu.compare", "/compare");

    private static final MenuItem FOLLOW = new MenuItem("menu.follow", "/improvements");
    private static final MenuItem REPORTS = new MenuItem("menu.reports", "/reports");
    private static final MenuItem COMMITTEE =
            new MenuItem("menu.committee", "/committee", "/improvements");
    private static final MenuItem PUBLISHED = new MenuItem("menu.published", "/published");

    private static final MenuItem USERS = new MenuItem("menu.users", "/admin/users");
    private static final MenuItem CONFLICTS = new MenuItem("menu.conflicts", "/admin/conflicts");
    private static final MenuItem TRAIL = new MenuItem("menu.trail", "/admin/trail");
    private static final MenuItem BACKUP = new MenuItem("menu.backup", "/admin/backup");

    static List<MenuItem> of(Role role) {
        return switch (role) {
            case AUDITOR -> List.of(AUDITS, COMPARE, FOLLOW, REPORTS, PUBLISHED);
            case ADMIN ->
                    List.of(AUDITS, COMPARE, FOLLOW, PUBLISHED, USERS, CONFLICTS, TRAIL, BACKUP);
            case COMMITTEE -> List.of(COMMITTEE, PUBLISHED);
            case READER -> List.of(PUBLISHED);
        };
    }
}
