package se.trafikljus.start;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.trafikljus.Surroundings;
import se.trafikljus.rubric.Rubrics;
import se.trafikljus.workspace.Workspace;

/** Puts together what rooms that know nothing of each other need. */
@Configuration(proxyBeanMethods = false)
class HouseConfiguration {

    @Bean
    Rubrics rubrics(Workspace workspace) {
        return new Rubrics(workspace.rubrics());
    }

    @Bean
    Clock clock(Surroundings surroundings) {
        return surroundings.clock();
    }
}
