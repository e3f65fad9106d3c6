package se.trafikljus.web.report;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import se.trafikljus.Actor;
import se.trafikljus.Message;
import se.trafikljus.Outcome;
import se.trafikljus.Sweden;
import se.trafikljus.comparison.Names;
import se.trafikljus.report.Format;
import se.trafikljus.report.Report;
import se.trafikljus.report.ReportDesk;
import se.trafikljus.report.prose.ReportOrder;

/** Has reports made where the shell has them made, too. */
@Component
class DeskMaking implements ReportMaking {

    private final ReportDesk desk;
    private final Clock clock;

    DeskMaking(ReportDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public Made make(Actor actor, ReportWish wish, Path folder, Consumer<Step> told) {
        told.accept(new Step(Message.of("web.report.step.gather"), 0));
        Outcome<Report> gathered = gathered(actor, wish);
        Report report = gathered.now();
        List<String> files = new ArrayList<>();
        int of = wish.formats().size();
        for (Format format : wish.formats()) {
            told.accept(
                    new Step(
                            Message.of(
                                    "web.report.step.write",
                                    Message.of("web.report.format." + format.extension()),
                                    files.size() + 1,
                                    of),
                            files.size()));
            report.writeInto(folder, List.of(format), file -> {});
            files.add(report.fileName(format));
        }
        List<Message> notes = new ArrayList<>(gathered.notes());
        notes.addAll(report.notes());
        wish.added().personalData().ifPresent(notes::add);
        if (!wish.isOfOne()
                && wish.chosen().policy() == Names.NONE
                && (wish.hasOwnWords() || !wish.title().isEmpty())) {
            notes.add(Message.of("web.report.ownNames"));
        }
        return new Made(files, report.basis(), notes);
    }

    private Outcome<Report> gathered(Actor actor, ReportWish wish) {
        ReportOrder order = wish.order(Sweden.today(clock));
        return wish.isOfOne()
                ? desk.audit(actor, wish.audit(), order, wish.carriesData())
                : desk.comparison(
                        actor,
                        wish.chosen().selection(),
                        wish.chosen().policy(),
                        order,
                        wish.carriesData());
    }
}
