package kentongan.chat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

/** The components of our packages. They are looked for once, since half of what a chat-level test costs was looking for them. */
final class Components {

    private static final Map<String, List<Class<?>>> FOUND = new ConcurrentHashMap<>();

    private Components() {}

    /** Registers the components of the packages and of those below, as {@code context.scan} does. */
    static void register(AnnotationConfigApplicationContext context, Class<?> without, String... packages) {
        var components = Arrays.stream(packages)
                .flatMap(name -> FOUND.computeIfAbsent(name, it -> find(it, context.getEnvironment())).stream())
                .filter(type -> type != without)
                .distinct();
        context.register(components.toArray(Class<?>[]::new));
    }

    private static List<Class<?>> find(String packageName, Environment environment) {
        return new ClassPathScanningCandidateComponentProvider(true, environment)
                .findCandidateComponents(packageName).stream()
                        .map(BeanDefinition::getBeanClassName)
                        .<Class<?>>map(name -> ClassUtils.resolveClassName(Objects.requireNonNull(name), null))
                        .toList();
    }
}
