package kentongan.telegram;

import okhttp3.OkHttpClient;
import org.springframework.boot.autoconfigure.preinitialize.BackgroundPreinitializer;

/**
 * The certificates that this machine trusts, read once for all HTTP clients. That takes longer than anything else in making a client, so a
 * thread begins it while the program's classes are still being looked for.
 */
final class TrustedCertificates implements BackgroundPreinitializer {

    /** Whoever comes while it is being made waits for it. */
    private static final class Holder {
        private static final OkHttpClient CLIENT = new OkHttpClient();
    }

    /** A client that others are derived from. */
    static OkHttpClient client() {
        return Holder.CLIENT;
    }

    @Override
    public void preinitialize() {
        client();
    }
}
