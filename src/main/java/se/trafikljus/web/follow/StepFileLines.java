package se.trafikljus.web.follow;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import se.trafikljus.Message;
import se.trafikljus.Words;
import se.trafikljus.evidence.StepFile;
import se.trafikljus.evidence.StepFiles;
import se.trafikljus.improvement.Followed;
import se.trafikljus.improvement.LastStep;
import se.trafikljus.improvement.StepAttaching;
import se.trafikljus.improvement.TakenStep;
import se.trafikljus.web.page.Visit;

/** What the page of an improvement area says of files: which there are, and where one may go. */
@Component
class StepFileLines {

    private final StepFiles files;
    private final StepAttaching attaching;

    StepFileLines(StepFiles files, StepAttaching attaching) {
        this.files = files;
        this.attaching = attaching;
    }

    void tell(ModelAndView page, Visit visit, Followed one) {
        Optional<LastStep> last = attaching.open(visit.actor(), one);
        page.addObject(
                "files",
                files.list(visit.actor(), one.area().id()).stream()
                        .map(file -> line(visit, one, file, last))
                        .toList());
        page.addObject("attachTo", last.map(step -> words(visit, step.taken())).orElse(null));
        page.addObject("removedFiles", files.removed(visit.actor(), one.area().id()));
        page.addObject("note", "");
    }

    private static FileLine line(
            Visit visit, Followed one, StepFile file, Optional<LastStep> last) {
        boolean isLast = last.filter(step -> step.number() == file.step()).isPresent();
        return new FileLine(
                file,
                Words.capital(visit.language(), words(visit, one.steps().get(file.step() - 1))),
                visit.scores() || isLast);
    }

    private static String words(Visit visit, TakenStep taken) {
        return Message.of("web.follow.files.step", taken.step(), taken.day()).in(visit.language());
    }
}
