package kentongan.digest.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Takes as many bytes as a bot may upload, and refuses more before they fill the memory. */
final class LimitedOutput extends OutputStream {

    /** Bot API: a bot uploads files of at most 50 MB; the rest of the request needs room too. */
    static final int MOST = 49_000_000;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final int most;

    LimitedOutput(int most) {
        this.most = most;
    }

    /** Says that the file is larger than may be sent. */
    static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;

        TooLarge(int most) {
            super("more than " + most + " bytes");
        }
    }

    @Override
    public void write(int single) throws IOException {
        makeRoom(1);
        bytes.write(single);
    }

    @Override
    public void write(byte[] from, int offset, int count) throws IOException {
        makeRoom(count);
        bytes.write(from, offset, count);
    }

    private void makeRoom(int count) throws TooLarge {
        if (bytes.size() > most - count) {
            throw new TooLarge(most);
        }
    }

    byte[] taken() {
        return bytes.toByteArray();
    }
}
