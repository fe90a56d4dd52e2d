package kentongan.storage;

import org.springframework.data.mongodb.core.convert.DbRefResolver;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/** Maps documents without class names, and any map key, dots and dollars included, so that it comes back as it was. */
final class KeyEscapingConverter extends MappingMongoConverter {

    KeyEscapingConverter(DbRefResolver references, MongoMappingContext context) {
        super(references, context);
        setTypeMapper(new DefaultMongoTypeMapper(null));
    }

    @Override
    protected String potentiallyEscapeMapKey(String key) {
        return key.replace("%", "%25").replace(".", "%2E").replace("$", "%24");
    }

    @Override
    protected String potentiallyUnescapeMapKey(String key) {
        return key.replace("%24", "$").replace("%2E", ".").replace("%25", "%");
    }
}
