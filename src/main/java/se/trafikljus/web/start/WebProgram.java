package se.trafikljus.web.start;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.PropertySource;
import org.springframework.shell.core.autoconfigure.SpringShellAutoConfiguration;
import se.trafikljus.Trafikljus;

/** The rooms together with the page, and without the shell. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        exclude = {
            SpringShellAutoConfiguration.class,
            DataSourceAutoConfiguration.class,
            DataSourceTransactionManagerAutoConfiguration.class,
            UserDetailsServiceAutoConfiguration.class
        })
@ComponentScan(
        basePackageClasses = Trafikljus.class,
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = "se\\.trafikljus\\.(Trafikljus|shell\\..*)"))
@PropertySource("classpath:/web.properties")
class WebProgram {}
