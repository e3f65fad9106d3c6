package se.trafikljus.web.audit;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import se.trafikljus.Message;
import se.trafikljus.Sweden;
import se.trafikljus.audit.AuditLine;
import se.trafikljus.audit.next.NextStep;
import se.trafikljus.audit.next.NextSteps;
import se.trafikljus.improvement.Filter;
import se.trafikljus.improvement.Followed;
import se.trafikljus.improvement.ImprovementStatus;
import se.trafikljus.improvement.Improvements;
import se.trafikljus.web.page.Visit;
import se.trafikljus.web.page.Way;

/** Where a visitor goes on with audits: to the page of what they can do next. */
@Component
class Onward {

    private final NextSteps steps;
    private final Improvements improvements;
    private final Clock clock;

    Onward(NextSteps steps, Improvements improvements, Clock clock) {
        this.steps = steps;
        this.improvements = improvements;
        this.clock = clock;
    }

    /** The way on with each audit that the visitor can do something with, by the audit's id. */
    Map<String, Way> of(Visit visit, List<AuditLine> lines) {
        Map<String, NextStep> next = steps.of(visit.actor(), lines);
        Map<String, List<Followed>> areas =
                next.containsValue(NextStep.FOLLOW_UP) ? areas(visit) : Map.of();
        Map<String, Way> ways = new LinkedHashMap<>();
        for (AuditLine line : lines) {
            String id = line.audit().id();
            NextStep step = next.getOrDefault(id, NextStep.READ);
            if (step == NextStep.FOLLOW_UP) {
                ways.put(
                        id,
                        followUp(
                                visit,
                                id,
                                line.municipality().name(),
                                areas.getOrDefault(id, List.of())));
            } else if (step != NextStep.READ) {
                ways.put(id, way(visit, step.id(), "/audits/" + id + page(step)));
            }
        }
        return ways;
    }

    /** The way on with one of them. */
    Map<String, Way> of(Visit visit, AuditLine line) {
        return of(visit, List.of(line));
    }

    private Map<String, List<Followed>> areas(Visit visit) {
        return improvements.list(visit.actor(), Filter.ALL, Sweden.today(clock)).now().stream()
                .collect(Collectors.groupingBy(one -> one.area().audit()));
    }

    private static String page(NextStep step) {
        return switch (step) {
            case BEGIN, SCORE -> "/score";
            case ASK_COLLEAGUE, APPROVE -> "/approve";
            case PUBLISH -> "/publish";
            case FOLLOW_UP, READ -> "";
        };
    }

    private static Way followUp(
            Visit visit, String audit, String municipality, List<Followed> areas) {
        if (areas.isEmpty()) {
            return way(visit, "add", address("/improvements/new?audit={audit}", audit));
        }
        boolean unsent =
                areas.stream().anyMatch(one -> one.area().status() == ImprovementStatus.ADDED);
        return unsent
                ? way(
                        visit,
                        "send",
                        address(
                                "/improvements?municipality={name}&status={status}",
                                municipality,
                                ImprovementStatus.ADDED.id()))
                : way(visit, "follow", address("/improvements?municipality={name}", municipality));
    }

    private static String address(String pattern, Object... values) {
        return UriComponentsBuilder.fromUriString(pattern)
                .encode()
                .buildAndExpand(values)
                .toUriString();
    }

    private static Way way(Visit visit, String word, String path) {
        return new Way(Message.of("web.next." + word).in(visit.language()), path);
    }
}
