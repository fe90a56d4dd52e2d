package kentongan.figures;

import java.time.Instant;
import java.util.List;

/**
 * The figures of one announcement.
 *
 * @param firstSentAt when Telegram first accepted it for anybody
 * @param answeredAt when each first reply came, in order: the curve of answers over time
 */
public record AnnouncementFigures(Responsiveness figures, Instant firstSentAt, List<Instant> answeredAt) {}
