package se.trafikljus.start;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import se.trafikljus.Message;
import se.trafikljus.Surroundings;
import se.trafikljus.workspace.Database;

/**
 * The rooms with all their beans, opened when the first command needs them. They belong to one
 * workspace at a time: a command for another one closes them and opens them anew.
 *
 * <p>Beans read {@code trafikljus.home}, and the variables {@code TRAFIKLJUS_DB_URL} and so on as
 * {@code trafikljus.db.url}. Nothing else of the environment, and no file of the current folder,
 * changes how the program is put together.
 */
public final class House implements AutoCloseable {

    private static final String HOME = "trafikljus.home";

    private final Surroundings surroundings;
    private final Class<?>[] sources;
    private final Map<String, Object> properties;
    private @Nullable DefaultListableBeanFactory open;
    private @Nullable Path home;

    /**
     * @param sources the classes whose beans there are, and those beside them
     */
    public House(Surroundings surroundings, Class<?>... sources) {
        this.surroundings = surroundings;
        this.sources = sources.clone();
        this.properties = passed(surroundings);
    }

    private static Map<String, Object> passed(Surroundings surroundings) {
        Map<String, Object> properties = new HashMap<>();
        surroundings
                .environment()
                .forEach(
                        (variable, value) -> {
                            if (variable.startsWith("TRAFIKLJUS_")) {
                                properties.put(
                                        variable.toLowerCase(Locale.ROOT).replace('_', '.'), value);
                            }
                        });
        properties.put("spring.config.location", "classpath:/");
        return properties;
    }

    /**
     * The rooms of one workspace, put together and not yet run, for whoever keeps them open for
     * long and adds to them. Nothing in them is made before it is wanted.
     *
     * @param further properties of whoever asks
     * @param sources the classes whose beans there are, and those beside them
     */
    public static SpringApplication application(
            Surroundings surroundings,
            Path workspace,
            Map<String, Object> further,
            Class<?>... sources) {
        Map<String, Object> properties = passed(surroundings);
        properties.putAll(further);
        properties.put(HOME, workspace.toString());
        SpringApplication application = new SpringApplication(sources);
        application.setEnvironment(new OwnEnvironment(properties));
        application.setAddCommandLineProperties(false);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLazyInitialization(true);
        // The order at the end is ours: first the command rolls back, then the database closes.
        application.setRegisterShutdownHook(false);
        application.addInitializers(
                context ->
                        context.getBeanFactory().registerSingleton("surroundings", surroundings));
        return application;
    }

    /** The bean of a type, with the rooms opened for it if they are not yet. */
    public synchronized <T> T bean(Class<T> type) {
        if (open == null) {
            open = opened();
        }
        return open.getBean(type);
    }

    private DefaultListableBeanFactory opened() {
        DefaultListableBeanFactory rooms = new DefaultListableBeanFactory();
        rooms.registerSingleton("environment", new OwnEnvironment(properties));
        rooms.registerSingleton("surroundings", surroundings);
        WrittenBeans.putInto(rooms);
        for (Class<?> further : sources) {
            if (!AnnotatedElementUtils.isAnnotated(further, Configuration.class)) {
                WrittenBeans.put(further, rooms);
            }
        }
        return rooms;
    }

    /** What happened to the database by itself, and was not told yet. */
    public synchronized List<Message> news() {
        return open == null ? List.of() : open.getBean(Database.class).news();
    }

    /** Makes the rooms those of a workspace; to be called before a command runs. */
    public synchronized void settleIn(Path workspace) {
        if (home != null && !home.equals(workspace)) {
            close();
        }
        home = workspace;
        properties.put(HOME, workspace.toString());
    }

    @Override
    public synchronized void close() {
        if (open != null) {
            open.destroySingletons();
            open = null;
        }
    }

    private static final class OwnEnvironment extends StandardEnvironment {

        OwnEnvironment(Map<String, Object> properties) {
            getPropertySources().addFirst(new MapPropertySource("trafikljus", properties));
        }

        @Override
        protected void customizePropertySources(MutablePropertySources sources) {
            // A stray DEBUG or SPRING_… in the environment must not change the program.
        }
    }
}
