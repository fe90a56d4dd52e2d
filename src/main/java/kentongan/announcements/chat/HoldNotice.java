package kentongan.announcements.chat;

import kentongan.announcements.Announcement;
import kentongan.announcements.FollowAnnouncement;
import kentongan.announcements.HoldTexts;
import kentongan.chat.Conversation;
import org.springframework.stereotype.Component;

/** Answers a press on a board while Telegram wants us to wait: nothing but that answer would get through. */
@Component
class HoldNotice {

    private final FollowAnnouncement follow;
    private final HoldTexts texts;

    HoldNotice(FollowAnnouncement follow, HoldTexts texts) {
        this.follow = follow;
        this.texts = texts;
    }

    /** Tells of the pause, if there is one and the announcement is still being sent; returns whether it did. */
    boolean wasGiven(Conversation talk, Announcement announcement) {
        var pause = texts.of(follow.tally(announcement));
        pause.ifPresent(it -> talk.warn(it.key(), it.length(), it.accepted(), it.total()));
        return pause.isPresent();
    }
}
