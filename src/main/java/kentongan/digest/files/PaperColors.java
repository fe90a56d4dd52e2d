package kentongan.digest.files;

import java.awt.Color;

/** The colours of the monthly report; they stay apart in grey print and for the colour-blind. */
final class PaperColors {

    static final Color INK = new Color(0x1F2933);
    static final Color QUIET = new Color(0x5F6B76);
    static final Color LINE = new Color(0xD5DBE0);
    static final Color GROUND = new Color(0xF3F6F7);
    static final Color STAFF = new Color(0x0F6E6E);
    static final Color HEAD = new Color(0xD9722B);
    static final Color BAND = new Color(0x0F4C4C);

    private PaperColors() {}
}
