package se.trafikljus.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;
import org.springframework.context.annotation.ConfigurationClassPostProcessor;
import se.trafikljus.Trafikljus;

/** What is written down is what Spring would find. */
class WrittenBeansTest {

    private static final Path LIST = Path.of("src/main/resources" + WrittenBeans.LIST);

    @Test
    void eachBeanIsWrittenDown() throws IOException {
        List<String> found = found();
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(LIST.getParent());
            Files.write(LIST, found);
        }
        assertThat(Files.readAllLines(LIST))
                .hasSizeGreaterThan(100)
                .containsExactlyInAnyOrderElementsOf(found);
    }

    /** The beans that Spring finds by looking through all classes. */
    private static List<String> found() {
        DefaultListableBeanFactory factory = new DefaultListableBeanFactory();
        new AnnotatedBeanDefinitionReader(factory).register(Trafikljus.class);
        new ConfigurationClassPostProcessor().processConfigBeanDefinitions(factory);
        return Stream.of(factory.getBeanDefinitionNames())
                .map(name -> WrittenBeans.line(name, factory.getBeanDefinition(name)))
                .filter(line -> line.contains("=se.trafikljus.") || line.contains("#"))
                .filter(line -> !line.endsWith("=" + Trafikljus.class.getName()))
                .sorted()
                .toList();
    }
}
