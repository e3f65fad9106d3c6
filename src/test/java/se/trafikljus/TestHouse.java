package se.trafikljus;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.stereotype.Component;
import se.trafikljus.audit.Drafts;
import se.trafikljus.audit.NewAudit;
import se.trafikljus.rubric.Rubrics;
import se.trafikljus.workspace.Workspace;

/** The real rooms on a real database in a folder of the test's own. */
public final class TestHouse implements AutoCloseable {

    public static final Actor ANNA = new Actor("Anna", "anna", "testmaskin");
    public static final Actor BO = new Actor("Bo", "bo", "testmaskin");

    private final AnnotationConfigApplicationContext rooms =
            new AnnotationConfigApplicationContext();

    public TestHouse(Path home) {
        this(home, Clock.systemUTC(), Map.of());
    }

    public TestHouse(Path home, Clock clock, Map<String, Object> settings) {
        rooms.getEnvironment()
                .getPropertySources()
                .addFirst(
                        new MapPropertySource("home", Map.of("trafikljus.home", home.toString())));
        rooms.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("settings", settings));
        rooms.registerBean(Clock.class, () -> clock);
        rooms.registerBean(
                Rubrics.class, () -> new Rubrics(rooms.getBean(Workspace.class).rubrics()));
        rooms.scan(
                "se.trafikljus.workspace",
                "se.trafikljus.trail",
                "se.trafikljus.backup",
                "se.trafikljus.people",
                "se.trafikljus.municipality",
                "se.trafikljus.audit",
                "se.trafikljus.sampling",
                "se.trafikljus.improvement",
                "se.trafikljus.evidence",
                "se.trafikljus.exchange",
                "se.trafikljus.comparison",
                "se.trafikljus.report",
                "se.trafikljus.publication");
        rooms.refresh();
    }

    /** The room's type that others use. */
    public <T> T get(Class<T> type) {
        return rooms.getBean(type);
    }

    /** Every room's types that others use. */
    public Collection<Object> rooms() {
        return rooms.getBeansWithAnnotation(Component.class).values();
    }

    /** Anna starts an audit by the KAA rubric; returns its id. */
    public String started(String municipality) {
        return get(Drafts.class)
                .start(
                        ANNA,
                        new NewAudit(
                                municipality,
                                "kaa",
                                List.of(),
                                "",
                                Optional.empty(),
                                Optional.empty(),
                                ""))
                .now()
                .audit()
                .id();
    }

    @Override
    public void close() {
        rooms.close();
    }
}
