package se.trafikljus.web.scoring;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.trafikljus.Message;
import se.trafikljus.Outcome;
import se.trafikljus.Problem;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.CellChange;
import se.trafikljus.audit.CellSaved;
import se.trafikljus.audit.scoring.Question;
import se.trafikljus.audit.scoring.ScoringSheet;
import se.trafikljus.rubric.Objective;

/** Saves what a form says of a cell on top of whatever stands there by now. */
@Component
class CellSaver {

    /** Twice another was faster between our look and our save: then the person must decide. */
    private static final int TRIES = 3;

    /**
     * What came of it.
     *
     * @param stands the cell as it stands in the audit now
     * @param conflicts what another changed meanwhile to something else; then nothing was saved
     * @param notes what the room says of what it saved
     */
    record Saved(Assessment stands, List<Question> conflicts, List<Message> notes) {}

    /**
     * Saves what was touched; nothing if another has touched the same, or there is nothing to save.
     *
     * @throws Problem if the audit is locked, or what was written cannot be meant
     */
    Saved save(ScoringSheet sheet, String objective, CellForm form) {
        int place =
                sheet.rubric().objectives().stream().map(Objective::id).toList().indexOf(objective);
        for (int i = 1; ; i++) {
            ScoringSheet.Cell cell = sheet.cells().get(place);
            Assessment now = cell.now();
            CellForm wanted = form.on(now);
            List<Question> conflicts = wanted.conflicts(now);
            Optional<CellChange> change =
                    conflicts.isEmpty() ? wanted.change(cell.change(), now) : Optional.empty();
            if (change.isEmpty()) {
                return new Saved(now, conflicts, List.of());
            }
            try {
                Outcome<CellSaved> saved = sheet.save(change.get());
                return new Saved(saved.now().after(), List.of(), saved.notes());
            } catch (Problem faster) {
                if (faster.kind() != Problem.Kind.CONFLICT || i == TRIES) {
                    throw faster;
                }
            }
        }
    }
}
