package se.trafikljus.report.committee;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.trafikljus.improvement.ImprovementArea;
import se.trafikljus.improvement.Step;
import se.trafikljus.improvement.Verification;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Cell;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.document.Block.Row;
import se.trafikljus.report.document.Block.Scope;
import se.trafikljus.report.document.Block.Table;
import se.trafikljus.report.document.Run;
import se.trafikljus.rubric.Shade;

/** What is asked of the body, by when, and where it stands; then what it told by itself. */
final class CommitteeAskedSection implements CommitteeSection {

    /** Stands with the word wherever something is late. */
    static final String SIGN = "⚠";

    private static final Shade LATE = new Shade("#9C0D16", "#FFFFFF");
    private static final int LONGEST_PRIORITY = 30;
    private static final int LONGEST_CLIPPED = 60;
    private static final int MOST_NUMBERS = 6;

    @Override
    public List<Block> blocks(CommitteeBrief b) {
        List<Block> blocks = new ArrayList<>();
        List<CommitteePoint> asked = b.points(CommitteePoint.Kind.ASKED);
        List<CommitteePoint> own = b.points(CommitteePoint.Kind.OWN);
        if (!b.isOwn()) {
            blocks.add(b.heading("asked"));
            blocks.add(asked.isEmpty() ? b.prose("asked.nothing") : table(b, "asked", asked));
        }
        reopened(b).ifPresent(blocks::add);
        if (!own.isEmpty()) {
            blocks.add(b.heading("own"));
            if (!b.isOwn()) {
                blocks.add(b.prose("own.text"));
            }
            blocks.add(table(b, "own", own));
        }
        return blocks;
    }

    /** Why nothing is told of what the audit behind some points found. */
    private static Optional<Block> reopened(CommitteeBrief b) {
        List<CommitteePoint> points =
                b.points(CommitteePoint.Kind.ASKED).stream()
                        .filter(one -> b.committee().isReopened(one.followed()))
                        .toList();
        if (points.isEmpty()) {
            return Optional.empty();
        }
        String which =
                points.size() > MOST_NUMBERS
                        ? b.say("reopened.some", points.size())
                        : b.say(
                                "reopened.points",
                                points.size(),
                                b.list(
                                        points.stream()
                                                .map(one -> Integer.toString(one.number()))
                                                .toList()));
        return Optional.of(b.prose("reopened.text", which));
    }

    private static Table table(CommitteeBrief b, String key, List<CommitteePoint> points) {
        boolean dates = points.stream().anyMatch(one -> one.area().due().isPresent());
        boolean priorities =
                !b.detail().terse()
                        && points.stream().anyMatch(one -> !one.area().priority().isBlank());
        List<Cell> head = new ArrayList<>();
        head.add(Cell.header(b.say(key + ".what"), Scope.COLUMN));
        if (dates || key.equals("asked")) {
            head.add(Cell.header(b.say("asked.due"), Scope.COLUMN));
        }
        if (priorities) {
            head.add(Cell.header(b.say("asked.priority"), Scope.COLUMN));
        }
        head.add(Cell.header(b.say("asked.status"), Scope.COLUMN));
        List<Row> rows = new ArrayList<>();
        for (CommitteePoint one : points.stream().limit(b.detail().rows()).toList()) {
            List<Cell> cells = new ArrayList<>();
            cells.add(
                    Cell.header(
                            b.say(
                                    "asked.point",
                                    Integer.toString(one.number()),
                                    b.cut(one.asked(b.language()), b.detail().title())),
                            Scope.ROW));
            if (dates || key.equals("asked")) {
                cells.add(Cell.of(due(b, one)));
            }
            if (priorities) {
                cells.add(Cell.of(b.cut(one.area().priority(), LONGEST_PRIORITY)));
            }
            cells.add(status(b, one));
            rows.add(new Row(cells));
        }
        int more = points.size() - rows.size();
        boolean inOrder =
                points.stream().map(one -> one.area().due()).distinct().limit(2).count() > 1;
        return new Table(
                b.say(inOrder && key.equals("asked") ? "asked.caption.urgent" : key + ".caption"),
                key + "-table",
                List.of(new Row(head)),
                rows,
                more > 0 ? List.of(b.prose("asked.more", more, b.number(more))) : List.of());
    }

    private static String due(CommitteeBrief b, CommitteePoint one) {
        return switch (one.area().status()) {
            case ANSWERED -> taken(b, one, Step.ANSWER, "due.answered");
            case REPORTED_DONE -> taken(b, one, Step.DONE, "due.reported");
            case ADDED, SENT -> due(b, one, "answer");
            case PLANNED, IN_PROGRESS, VERIFIED -> due(b, one, "done");
            case CLOSED -> b.say("due.none");
        };
    }

    private static String due(CommitteeBrief b, CommitteePoint one, String key) {
        boolean terse = b.detail().terse();
        return one.area()
                .due()
                .map(
                        day ->
                                terse
                                        ? b.say("terse." + key, b.shortDay(day))
                                        : b.say("due." + key, b.day(day)))
                .orElseGet(() -> b.say("due.none"));
    }

    /** The body has done its part, so its date is no longer one to keep. */
    private static String taken(CommitteeBrief b, CommitteePoint one, Step step, String key) {
        return one.followed()
                .last(step)
                .filter(known -> !b.detail().terse())
                .map(known -> b.say(key + ".day", b.day(known.day())))
                .orElseGet(() -> b.say(key));
    }

    private static Cell status(CommitteeBrief b, CommitteePoint one) {
        String standing = standing(b, one.area());
        if (!one.overdue()) {
            return Cell.of(standing);
        }
        String late = b.say("late", standing);
        return new Cell(
                List.of(new Run.Strong(SIGN + " " + late)),
                Scope.DATA,
                1,
                Optional.of(LATE),
                late,
                false);
    }

    /** Where a point stands, in words that need no explanation. */
    static String standing(CommitteeBrief b, ImprovementArea one) {
        String words = b.detail().terse() ? "terse." : "standing.";
        return switch (one.status()) {
            case ADDED, SENT, PLANNED, REPORTED_DONE, CLOSED -> b.say(words + one.status().id());
            case ANSWERED -> b.say(words + (one.isDeclined() ? "declined" : one.status().id()));
            case IN_PROGRESS ->
                    one.doneShare()
                            .map(share -> b.say(words + "share", Integer.toString(share)))
                            .orElseGet(() -> b.say(words + one.status().id()));
            case VERIFIED ->
                    b.say(words + "verified." + one.verified().orElse(Verification.DONE).id());
        };
    }

    /** A point as sentences call it. */
    static Prose point(CommitteeBrief b, CommitteePoint one, String text) {
        return CommitteeBrief.led(name(b, one), text);
    }

    /** Its number, with the first words of its title where no table has it. */
    static String name(CommitteeBrief b, CommitteePoint one) {
        String number = Integer.toString(one.number());
        return one.kind() != CommitteePoint.Kind.FINISHED
                ? b.say("point", number)
                : b.say(
                        "point.title",
                        number,
                        CommitteeBrief.clipped(one.asked(b.language()), LONGEST_CLIPPED));
    }
}
