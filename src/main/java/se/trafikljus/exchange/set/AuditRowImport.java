package se.trafikljus.exchange.set;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.audit.Audit;
import se.trafikljus.audit.AuditImport;
import se.trafikljus.audit.AuditStatus;
import se.trafikljus.audit.Audits;
import se.trafikljus.exchange.csv.Faults;
import se.trafikljus.municipality.Municipality;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.rubric.Shown;

/** The audits of a set, as they are taken in; of each, only what its assessments need is kept. */
final class AuditRowImport {

    /** An audit of the set; there may be hundreds of thousands, so it keeps no texts. */
    static final class Taken {

        private final int row;
        private final Optional<ReadRubric> rubric;
        private final boolean isIn;
        private final boolean replaces;
        private final int[] rowsOfCells;

        Taken(int row, Optional<ReadRubric> rubric, boolean isIn, boolean replaces) {
            this.row = row;
            this.rubric = rubric;
            this.isIn = isIn;
            this.replaces = replaces;
            this.rowsOfCells = new int[rubric.map(one -> one.objectives().size()).orElse(0)];
        }

        /** Where it stands. */
        int row() {
            return row;
        }

        /** Empty where its row has a fault there. */
        Optional<ReadRubric> rubric() {
            return rubric;
        }

        /** Whether it was taken in. */
        boolean isIn() {
            return isIn;
        }

        /** Whether it stands in the place of a draft. */
        boolean replaces() {
            return replaces;
        }

        /**
         * Remembers where an objective is rated.
         *
         * @param objective its place in the rubric
         * @return the row where it was rated before, 0 if it was not
         */
        int rated(int objective, int onRow) {
            int earlier = rowsOfCells[objective];
            if (earlier == 0) {
                rowsOfCells[objective] = onRow;
            }
            return earlier;
        }
    }

    private record Following(int row, String id, Municipality place, Rubric rubric) {}

    private final Audits audits;
    private final AuditImport intake;
    private final Places places;
    private final SetRubrics rubrics;
    private final List<Message> notes;
    private final Map<String, Taken> taken = new LinkedHashMap<>();
    private final Map<String, Following> following = new LinkedHashMap<>();
    private boolean areAllKnown;

    AuditRowImport(
            Audits audits,
            AuditImport intake,
            Places places,
            SetRubrics rubrics,
            List<Message> notes) {
        this.audits = audits;
        this.intake = intake;
        this.places = places;
        this.rubrics = rubrics;
        this.notes = notes;
    }

    /**
     * Tells that the set's audits have been read.
     *
     * @param toTheEnd if not, an audit that is not among them is no fault of its own
     */
    void readAll(boolean toTheEnd) {
        areAllKnown = toTheEnd;
    }

    boolean areAllKnown() {
        return areAllKnown;
    }

    /** The audit with that id, whether it could be taken in or not. */
    Optional<Taken> find(String id) {
        return Optional.ofNullable(taken.get(id));
    }

    /** Whether an audit that was taken in was locked before, so that nothing in it may change. */
    boolean wasLocked(String id) {
        return intake.wasLocked(id);
    }

    /** Takes a row of the audits. */
    void take(Row row) {
        String id = row.required("audit");
        if (id.isEmpty()) {
            return;
        }
        Taken earlier = taken.get(id);
        if (earlier != null) {
            row.fault(
                    "audit",
                    Message.of(
                            "exchange.auditTwice", Shown.of(id), Integer.toString(earlier.row())));
            return;
        }
        if (!Audit.isId(id)) {
            row.fault("audit", Message.of("exchange.malformedId", Shown.of(id)));
        }
        Optional<Audit> before = row.isSound() ? intake.before(id) : Optional.empty();
        Optional<ReadRubric> rubric = rubrics.of(row, before);
        Optional<Municipality> place = places.of(row);
        boolean isIn = take(row, id, rubric, place, before);
        taken.put(id, new Taken(row.number(), rubric, isIn, before.isPresent()));
    }

    private boolean take(
            Row row,
            String id,
            Optional<ReadRubric> rubric,
            Optional<Municipality> place,
            Optional<Audit> before) {
        AuditCells cells = new AuditCells(row, before);
        Optional<Audit> audit =
                cells.audit(id, place.map(Municipality::code), rubric.map(ReadRubric::rubric));
        if (audit.isEmpty() || rubric.isEmpty() || place.isEmpty()) {
            return false;
        }
        AuditStatus taken;
        try {
            taken = intake.add(audit.get(), rubric.get().rubric()).status();
        } catch (Problem problem) {
            row.fault("audit", problem);
            return false;
        }
        if (!audit.get().follows().isEmpty()) {
            following.put(
                    id,
                    new Following(
                            row.number(),
                            audit.get().follows(),
                            place.get(),
                            rubric.get().rubric()));
        }
        if (before.isPresent() && taken.locked() && !intake.wasLocked(id)) {
            notes.add(Message.of("exchange.draftNowLocked", id, taken));
        }
        return true;
    }

    /** Holds each audit against the one that it follows, now that all are in. */
    void checkFollowed(Faults faults) {
        following.forEach(
                (id, one) -> {
                    Optional<Audit> followed = audits.all().find(one.id());
                    if (audits.wouldFollowItself(id, one.id())) {
                        faults.add(
                                SetFile.AUDITS.fileName(),
                                one.row(),
                                "follows",
                                Message.of("audit.followsItself", id));
                    } else if (followed.isEmpty()) {
                        notes.add(Message.of("exchange.followsNothing", id, one.id()));
                    } else if (!isSameKind(followed.get(), one)) {
                        faults.add(
                                SetFile.AUDITS.fileName(),
                                one.row(),
                                "follows",
                                Message.of(
                                        "audit.followsForeign",
                                        one.id(),
                                        one.place().name(),
                                        one.rubric().id()));
                    }
                });
    }

    private boolean isSameKind(Audit followed, Following one) {
        return followed.place().equals(one.place().code())
                && audits.rubric(followed.rubricHash()).id().equals(one.rubric().id());
    }

    /** Tells what speaks against approvals in cells that the set does not list. */
    void checkApprovals(Faults faults) {
        taken.forEach(
                (id, one) -> {
                    if (one.isIn() && one.replaces()) {
                        intake.faultsOfApproval(id)
                                .forEach(
                                        problem ->
                                                faults.add(
                                                        SetFile.AUDITS.fileName(),
                                                        one.row(),
                                                        "approved_by",
                                                        problem.message()));
                    }
                });
    }
}
