package se.trafikljus.shell.line;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.shell.core.command.CommandRegistry;

/** Gathers the commands from the beans' classes, without making the beans. */
@Configuration(proxyBeanMethods = false)
class ShellConfiguration {

    private static final String OURS = "se.trafikljus.";

    @Bean
    CommandRegistry commandRegistry(ConfigurableListableBeanFactory factory) {
        CommandRegistry registry = new Registry();
        for (String bean : factory.getBeanDefinitionNames()) {
            Class<?> type = factory.getType(bean, false);
            if (type != null && type.getName().startsWith(OURS)) {
                MethodCommand.in(type, factory::getBean).forEach(registry::registerCommand);
            }
        }
        return registry;
    }

    /** Keeps to what is registered: looking for further beans would make each of them. */
    private static final class Registry extends CommandRegistry {

        @Override
        public void afterSingletonsInstantiated() {}
    }
}
