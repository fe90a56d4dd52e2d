package kentongan.meetings;

/** Something happened to a meeting that its cards show: an answer, a move, a cancellation. */
public record MeetingChanged(String meeting) {}
