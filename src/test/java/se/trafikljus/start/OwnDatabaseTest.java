package se.trafikljus.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.trafikljus.Screen;
import se.trafikljus.Surroundings;
import se.trafikljus.Trafikljus;
import se.trafikljus.workspace.Database;

/** Spring Boot finds a pool and Flyway on the class path, and must make nothing of them. */
class OwnDatabaseTest {

    @Test
    void thereIsNoDatabaseButOurs(@TempDir Path home) {
        PrintStream nowhere =
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        Surroundings world =
                new Surroundings(
                        Map.of("HOME", home.toString()),
                        new ByteArrayInputStream(new byte[0]),
                        nowhere,
                        nowhere,
                        home,
                        Clock.systemUTC(),
                        Screen.none());
        try (House house = new House(world, Trafikljus.class)) {
            house.settleIn(home);
            assertThat(house.bean(DataSource.class)).isSameAs(house.bean(Database.class));
            assertThat(house.bean(TransactionTemplate.class)).isNotNull();
            for (Class<?> foreign :
                    new Class<?>[] {Flyway.class, PlatformTransactionManager.class}) {
                assertThatThrownBy(() -> house.bean(foreign))
                        .isInstanceOf(NoSuchBeanDefinitionException.class);
            }
        }
    }
}
