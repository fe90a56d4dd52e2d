package kentongan.meetings;

import kentongan.meetings.Meeting.Card;

/** A card was shown, or something else in its place, as the answer to a tap. */
public record CardShown(String meeting, Card card) {}
