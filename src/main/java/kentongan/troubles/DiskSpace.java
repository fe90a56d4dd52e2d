package kentongan.troubles;

/** When a disk counts as nearly full, in bytes. */
final class DiskSpace {

    private static final long MEGABYTE = 1024L * 1024;

    /** The embedded store's file grows by up to 40 KB a write until it is compacted, and compacting it needs its size once more. */
    private static final long FEW = 500 * MEGABYTE;

    /** Five in a hundred of a large disk are plenty. */
    private static final long PLENTY = 5_000 * MEGABYTE;

    private static final int PARTS = 20;

    private DiskSpace() {}

    /** Nearly full below 500 MB or 5 % (unless that is over 5 GB); all right again a fifth above that. */
    static Sighting judge(long usable, long total) {
        if (isLittle(usable, total)) {
            return Sighting.trouble(usable / MEGABYTE);
        }
        return isLittle(usable / 6 * 5, total) ? Sighting.unknown() : Sighting.none();
    }

    private static boolean isLittle(long usable, long total) {
        return usable < FEW || (usable < total / PARTS && usable < PLENTY);
    }
}
