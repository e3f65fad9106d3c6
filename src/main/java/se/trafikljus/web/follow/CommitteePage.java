package se.trafikljus.web.follow;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import se.trafikljus.Language;
import se.trafikljus.Message;
import se.trafikljus.Sweden;
import se.trafikljus.Words;
import se.trafikljus.exchange.improvement.ImprovementFiles;
import se.trafikljus.improvement.Filter;
import se.trafikljus.improvement.Followed;
import se.trafikljus.improvement.Improvements;
import se.trafikljus.improvement.StepDrafts;
import se.trafikljus.municipality.Municipalities;
import se.trafikljus.people.Role;
import se.trafikljus.report.Format;
import se.trafikljus.report.Report;
import se.trafikljus.report.ReportDesk;
import se.trafikljus.report.committee.Agenda;
import se.trafikljus.report.prose.ReportOrder;
import se.trafikljus.web.page.For;
import se.trafikljus.web.page.Visit;

/** A committee's first page: what waits for it, most urgent first. */
@Controller
@For(Role.COMMITTEE)
class CommitteePage {

    private final Improvements improvements;
    private final Municipalities municipalities;
    private final ReportDesk desk;
    private final StepDrafts drafts;
    private final Clock clock;

    CommitteePage(
            Improvements improvements,
            Municipalities municipalities,
            ReportDesk desk,
            StepDrafts drafts,
            Clock clock) {
        this.improvements = improvements;
        this.municipalities = municipalities;
        this.desk = desk;
        this.drafts = drafts;
        this.clock = clock;
    }

    @GetMapping("/committee")
    ModelAndView first(Visit visit) {
        LocalDate today = Sweden.today(clock);
        List<Followed> all = improvements.list(visit.actor(), Filter.ALL, today).now();
        Agenda agenda = Agenda.of(all, today);
        ModelAndView page = new ModelAndView("committee");
        page.addObject("place", municipalities.get(visit.user().place()).name());
        page.addObject("agenda", agenda);
        page.addObject("begun", drafts.begun(visit.actor()));
        page.addObject("state", state(agenda, visit.language()));
        page.addObject("toDo", AreaLine.of(agenda.toDo(), visit.language(), today));
        page.addObject("waiting", byStanding(agenda.waiting(), visit, today));
        page.addObject("finished", byStanding(agenda.finished(), visit, today));
        page.addObject("dates", ImprovementFiles.haveDates(all));
        return page;
    }

    /** Such as "Tre punkter väntar på svar. En är försenad." */
    private static String state(Agenda agenda, Language language) {
        List<Message> said = new ArrayList<>();
        said.add(counted("answer", agenda.toAnswer(), language));
        if (agenda.overdue() > 0) {
            said.add(counted("late", agenda.overdue(), language));
        }
        return said.stream().map(one -> one.in(language)).collect(Collectors.joining(" "));
    }

    private static Message counted(String what, int number, Language language) {
        return Message.of(
                "web.committee.state." + what,
                number,
                Words.capital(language, Words.number(language, number)));
    }

    /** The lines under what they have in common. */
    private static Map<String, List<AreaLine>> byStanding(
            List<Followed> areas, Visit visit, LocalDate today) {
        return AreaLine.of(areas, visit.language(), today).stream()
                .collect(
                        Collectors.groupingBy(
                                AreaLine::standing, LinkedHashMap::new, Collectors.toList()));
    }

    /** The sheet of two pages that the auditors send with their report, as things are today. */
    @GetMapping("/committee/sheet.pdf")
    ResponseEntity<byte[]> sheet(Visit visit) throws IOException {
        Report report =
                desk.committee(
                                visit.actor(),
                                visit.user().place(),
                                visit.user().body(),
                                new ReportOrder(
                                        visit.language(), Optional.empty(), Sweden.today(clock)))
                        .now();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        report.write(Format.PDF, file);
        return ImprovementFilesPage.file(
                file, MediaType.APPLICATION_PDF, report.fileName(Format.PDF));
    }
}
