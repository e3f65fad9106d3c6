package se.trafikljus.durability;

import static se.trafikljus.durability.GrownWorkspace.COMPLETE;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What the program is doing when it is killed: changes to type, and the moment. A further scenario
 * is a further constant; one whose command leaves the trail as it is types changes without marks.
 */
enum Scenario {
    FIRST_CHANGE("the first change after opening", task -> task.scores(1), Moment.afterAnswers(1)),
    SECOND_CHANGE(
            "the second change after opening", task -> task.scores(2), Moment.afterAnswers(2)),
    THIRD_CHANGE("the third change after opening", task -> task.scores(3), Moment.afterAnswers(3)),
    RUN_OF_CHANGES("in a run of changes", task -> task.scores(40), Moment.inARunOf(40)),
    HEAD_FILE(
            "around the move of the head file",
            task -> task.scores(40),
            Moment.whileTheHeadMoves(40)),
    APPROVAL("in approvals and reopenings", task -> task.approvals(16), Moment.inARunOf(16)),
    IMPORT("in an import", Task::anImport, Moment.inTheSecondOfTwo());

    /**
     * One kill.
     *
     * @param number which, so that no two changes are the same
     * @param before how far the workspace has come
     * @param folder where files may be written that the program reads
     */
    record Task(int number, State before, Path folder, Random random) {

        List<Change> scores(int count) {
            return IntStream.range(0, count).mapToObj(i -> score(i, count)).toList();
        }

        /** As long as an auditor's text at times, but a run of them fits into a pipe. */
        private Change score(int i, int count) {
            String audit = GrownWorkspace.any(GrownWorkspace.DRAFTS, random);
            String objective = GrownWorkspace.any(GrownWorkspace.OBJECTIVES, random);
            String rating = GrownWorkspace.any(GrownWorkspace.RATINGS, random);
            String finding =
                    number + "." + i + " " + GrownWorkspace.text(random, count > 3 ? 400 : 2500);
            return new Change(
                    "score set %s %s %s --finding \"%s\""
                            .formatted(audit, objective, rating, finding),
                    audit + " " + objective + ": ",
                    List.of(new Mark(audit, objective, finding)));
        }

        List<Change> approvals(int count) {
            List<Change> changes = new ArrayList<>();
            boolean approved = before.approved();
            for (int i = 0; i < count; i++) {
                changes.add(approved ? reopening(i) : approval());
                approved = !approved;
            }
            return changes;
        }

        private static Change approval() {
            return new Change(
                    "--as Bo audit approve " + COMPLETE,
                    COMPLETE + " is approved",
                    List.of(new Mark(COMPLETE, "", "approved")));
        }

        private Change reopening(int i) {
            return new Change(
                    "--as Bo audit reopen %s --reason \"%d.%d\"".formatted(COMPLETE, number, i),
                    COMPLETE + " is a draft again",
                    List.of(new Mark(COMPLETE, "", "draft")));
        }

        /** A small change before it tells when the program has opened the database. */
        List<Change> anImport() {
            return List.of(score(0, 2), ImportedSet.in(folder, "set-" + number, random));
        }
    }

    private final String words;
    private final Function<Task, List<Change>> changes;
    private final Moment moment;

    Scenario(String words, Function<Task, List<Change>> changes, Moment moment) {
        this.words = words;
        this.changes = changes;
        this.moment = moment;
    }

    List<Change> changes(Task task) {
        return changes.apply(task);
    }

    /** Returns when it is time for the kill. */
    void await(RunningProgram program, Random random) throws InterruptedException, IOException {
        moment.await(program, random);
    }

    @Override
    public String toString() {
        return words;
    }
}
