package se.trafikljus.report.committee;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import se.trafikljus.Words;
import se.trafikljus.audit.Audit;
import se.trafikljus.report.audit.AuditDossier;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.document.Run;

/** From whom and of what the sheet is, and in a few words what it comes to. */
final class CommitteeLeadSection implements CommitteeSection {

    private static final int LONGEST_TITLE = 160;

    @Override
    public List<Block> blocks(CommitteeBrief b) {
        List<Block> blocks = new ArrayList<>();
        if (b.isOwn()) {
            blocks.add(
                    CommitteeBrief.led(b.say("compiled"), b.say("compiled.day", b.day(b.date()))));
            blocks.add(b.prose("own.text"));
            blocks.addAll(b.own("introduction", 2));
            return blocks;
        }
        blocks.add(CommitteeBrief.led(b.say("from"), b.say("from.day", b.from(), b.day(b.date()))));
        blocks.add(about(b));
        blocks.add(new Prose(List.of(new Run.Strong(inShort(b)))));
        blocks.addAll(b.own("introduction", 2));
        return blocks;
    }

    private static Prose about(CommitteeBrief b) {
        List<String> about = new ArrayList<>();
        b.audits().stream().limit(b.detail().audits()).forEach(one -> about.add(audit(b, one)));
        int more = b.audits().size() - about.size();
        if (more > 0) {
            about.add(b.say("about.more", more, b.number(more)));
        }
        int reopened = b.committee().reopened().size();
        if (reopened > 0) {
            about.add(b.say("about.reopened", reopened, b.number(reopened)));
        }
        if (b.points().stream().anyMatch(one -> one.area().audit().isEmpty())) {
            about.add(b.say("about.own"));
        }
        return CommitteeBrief.led(b.say("about"), String.join("; ", about) + ".");
    }

    private static String audit(CommitteeBrief b, AuditDossier one) {
        String title = b.cut(one.title(), LONGEST_TITLE);
        Audit audit = one.audit();
        Optional<LocalDate> from = audit.periodFrom();
        Optional<LocalDate> to = audit.periodTo();
        if (from.isPresent() && to.isPresent()) {
            return b.say("about.both", title, b.day(from.get()), b.day(to.get()));
        }
        return from.map(day -> b.say("about.from", title, b.day(day)))
                .or(() -> to.map(day -> b.say("about.to", title, b.day(day))))
                .or(() -> audit.reportDate().map(day -> b.say("about.report", title, b.day(day))))
                .orElse(title);
    }

    /** What is late first, then what is wanted, or that nothing is. */
    private static String inShort(CommitteeBrief b) {
        List<String> sentences = new ArrayList<>();
        int late = count(b, CommitteePoint::overdue);
        if (late > 0) {
            sentences.add(
                    CommitteeAskedSection.SIGN + " " + b.say("lead.late", late, capital(b, late)));
        }
        int answers = count(b, CommitteePoint::waitsForAnswer);
        if (answers > 0) {
            int asked = b.points(CommitteePoint.Kind.ASKED).size();
            if (late == 0 && answers == asked && !b.audits().isEmpty()) {
                sentences.add(b.say("lead.handover", b.audits().size(), b.body()));
            }
            sentences.addAll(wanted(b, answers));
        }
        int plans = b.plansWanted();
        if (plans > 0) {
            sentences.add(b.say("lead.plans", plans, b.number(plans)));
        }
        if (answers + plans == 0) {
            sentences.add(b.say("lead.noAnswer"));
        }
        next(b, CommitteePoint::waitsForMeasures)
                .ifPresent(day -> sentences.add(b.say("lead.measuresBy", b.day(day))));
        return String.join(" ", sentences);
    }

    /** How many answers, and when: a day is the first one only before others. */
    private static List<String> wanted(CommitteeBrief b, int answers) {
        Optional<LocalDate> next = next(b, CommitteePoint::waitsForAnswer);
        long days =
                b.points().stream()
                        .filter(CommitteePoint::waitsForAnswer)
                        .map(one -> one.area().due())
                        .distinct()
                        .count();
        if (next.isPresent() && isFirst(b) && days == 1) {
            String day = b.day(next.get());
            return List.of(b.say("lead.answers.by", answers, b.number(answers), day));
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(b.say("lead.answers", answers, b.number(answers)));
        String by = isFirst(b) ? "lead.answerBy.first" : "lead.answerBy";
        next.ifPresent(day -> sentences.add(b.say(by, b.day(day))));
        return sentences;
    }

    /** Whether nothing that was sent has been answered. */
    private static boolean isFirst(CommitteeBrief b) {
        return b.points().stream().noneMatch(one -> one.area().response().isPresent());
    }

    private static String capital(CommitteeBrief b, int number) {
        return Words.capital(b.language(), b.number(number));
    }

    private static int count(CommitteeBrief b, Predicate<CommitteePoint> so) {
        return (int) b.points().stream().filter(so).count();
    }

    /** The next day that something so is due, of those that have not passed. */
    private static Optional<LocalDate> next(CommitteeBrief b, Predicate<CommitteePoint> so) {
        return b.points().stream()
                .filter(so)
                .filter(one -> !one.overdue())
                .flatMap(one -> one.area().due().stream())
                .min(LocalDate::compareTo);
    }
}
