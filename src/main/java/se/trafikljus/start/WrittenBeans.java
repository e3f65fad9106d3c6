package se.trafikljus.start;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.annotation.AutowiredAnnotationBeanPostProcessor;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.ContextAnnotationAutowireCandidateResolver;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;

/**
 * The rooms' beans as they are written down, each with its class, or with the method that makes it.
 * To look for them in all classes would cost a command more time than its work.
 */
final class WrittenBeans {

    /** Lines of {@code name=class} and {@code name=factory#method}. */
    static final String LIST = "/META-INF/trafikljus/beans";

    private WrittenBeans() {}

    /** Tells a factory of them; none is made before it is wanted. */
    static void putInto(DefaultListableBeanFactory factory) {
        factory.setAutowireCandidateResolver(new ContextAnnotationAutowireCandidateResolver());
        factory.setDependencyComparator(AnnotationAwareOrderComparator.INSTANCE);
        factory.registerResolvableDependency(ConfigurableListableBeanFactory.class, factory);
        AutowiredAnnotationBeanPostProcessor constructors =
                new AutowiredAnnotationBeanPostProcessor();
        constructors.setBeanFactory(factory);
        factory.addBeanPostProcessor(constructors);
        lines().forEach(line -> put(line, factory));
    }

    /** Tells a factory of one more, under its class's name. */
    static void put(Class<?> bean, DefaultListableBeanFactory factory) {
        put(bean.getName() + "=" + bean.getName(), factory);
    }

    private static void put(String line, DefaultListableBeanFactory factory) {
        int equals = line.indexOf('=');
        int method = line.indexOf('#');
        RootBeanDefinition bean = new RootBeanDefinition();
        if (method < 0) {
            bean.setBeanClassName(line.substring(equals + 1));
        } else {
            bean.setFactoryBeanName(line.substring(equals + 1, method));
            bean.setFactoryMethodName(line.substring(method + 1));
            bean.setDestroyMethodName(AbstractBeanDefinition.INFER_METHOD);
        }
        bean.setAutowireMode(AbstractBeanDefinition.AUTOWIRE_CONSTRUCTOR);
        bean.setLazyInit(true);
        factory.registerBeanDefinition(line.substring(0, equals), bean);
    }

    private static List<String> lines() {
        InputStream list = Objects.requireNonNull(WrittenBeans.class.getResourceAsStream(LIST));
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A bean as a line of the list. */
    static String line(String name, BeanDefinition bean) {
        String maker = bean.getFactoryBeanName();
        return maker == null
                ? name + "=" + bean.getBeanClassName()
                : name + "=" + maker + "#" + bean.getFactoryMethodName();
    }
}
