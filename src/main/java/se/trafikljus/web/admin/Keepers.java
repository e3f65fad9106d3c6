package se.trafikljus.web.admin;

import se.trafikljus.web.page.NotThere;
import se.trafikljus.web.page.Visit;

/**
 * Lets in those alone who keep the register: an administrator where there is one, else an auditor.
 */
final class Keepers {

    private Keepers() {}

    /**
     * Goes on for a keeper.
     *
     * @throws NotThere for everybody else
     */
    static void refuseOthers(Visit visit) {
        if (!visit.keeps()) {
            throw new NotThere();
        }
    }
}
