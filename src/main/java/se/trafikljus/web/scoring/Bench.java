package se.trafikljus.web.scoring;

import java.util.Locale;
import se.trafikljus.Actor;
import se.trafikljus.Problem;
import se.trafikljus.audit.scoring.ScoringSheet;
import se.trafikljus.audit.scoring.ScoringSheets;

/** Whose ratings are filled in: the audit's own, or those of a second person who sees no others. */
public enum Bench {
    SCORE {
        @Override
        ScoringSheet sheet(ScoringSheets sheets, Actor actor, String audit) {
            return sheets.own(actor, audit);
        }
    },
    SECOND {
        @Override
        ScoringSheet sheet(ScoringSheets sheets, Actor actor, String audit) {
            return sheets.blind(actor, audit);
        }
    };

    /**
     * What is filled in there.
     *
     * @throws Problem if there is no such audit, or the actor may not fill it in
     */
    abstract ScoringSheet sheet(ScoringSheets sheets, Actor actor, String audit);

    /** The bench of a page's address. */
    static Bench at(String path) {
        return path.equals(SECOND.path()) ? SECOND : SCORE;
    }

    /** Its word in a page's address. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }
}
