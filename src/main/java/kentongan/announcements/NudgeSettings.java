package kentongan.announcements;

import java.util.Optional;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** The rules for nudges as they are set now. */
@Component
public class NudgeSettings {

    private final MongoTemplate mongo;

    NudgeSettings(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    public NudgeRules rules() {
        return Optional.ofNullable(mongo.findById(NudgeRules.OFFICE, NudgeRules.class))
                .orElse(NudgeRules.DEFAULT);
    }

    public void set(NudgeRules rules) {
        mongo.save(rules);
    }
}
