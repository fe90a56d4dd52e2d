package kentongan.chat;

/** A button whose matter is gone, or never was; the person is told kindly, whatever the reason. */
public class StaleButton extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StaleButton() {
        super("the button's matter is gone", null, false, false);
    }
}
