package kentongan.authority;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;
import org.springframework.util.ClassUtils;

/** The classes of the program, whether anything makes use of them here or not. */
final class Program {

    private static final SimpleMetadataReaderFactory READER = new SimpleMetadataReaderFactory();

    private Program() {}

    /** All that bear that annotation, or one that bears it. */
    static Stream<Class<?>> classesMarked(Class<? extends Annotation> mark) {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:kentongan/**/*.class");
            return Arrays.stream(files)
                    .map(Program::read)
                    .filter(found -> found.isAnnotated(mark.getName()))
                    .map(found -> ClassUtils.resolveClassName(found.getClassName(), null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AnnotationMetadata read(Resource file) {
        try {
            return READER.getMetadataReader(file).getAnnotationMetadata();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
