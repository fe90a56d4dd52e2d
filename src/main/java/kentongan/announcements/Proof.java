package kentongan.announcements;

import java.time.Instant;
import java.util.List;
import kentongan.chat.Words;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Words or a photo that show that a member has done what was asked.
 *
 * @param carriedTo the members on whose phones it is
 */
@Document("proofs")
record Proof(@Id String id, String announcement, String member, Words words, Instant at, List<String> carriedTo) {}
