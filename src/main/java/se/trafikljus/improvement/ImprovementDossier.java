package se.trafikljus.improvement;

import java.util.List;

/**
 * All that is known of an improvement area.
 *
 * @param notes in the order in which they were added
 */
public record ImprovementDossier(Followed followed, List<Note> notes) {

    public ImprovementDossier {
        notes = List.copyOf(notes);
    }
}
