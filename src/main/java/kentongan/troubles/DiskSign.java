package kentongan.troubles;

import java.time.Instant;
import kentongan.office.OfficeProperties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Shows a disk that is nearly full under the embedded store, whose writes end when it is. With a MongoDB of the office next to
 * nothing is written here, and its disk can't be seen from here. The number is in megabytes.
 */
@Component
class DiskSign implements Sign {

    private final OfficeProperties properties;
    private final boolean storeElsewhere;

    DiskSign(OfficeProperties properties, @Value("${kentongan.store.shared:true}") boolean storeElsewhere) {
        this.properties = properties;
        this.storeElsewhere = storeElsewhere;
    }

    @Override
    public Kind kind() {
        return Kind.DISK;
    }

    @Override
    public Sighting look(Instant now) {
        var folder = properties.data().toFile();
        // 0 where the folder is not there yet
        var total = folder.getTotalSpace();
        return storeElsewhere || total == 0 ? Sighting.unknown() : DiskSpace.judge(folder.getUsableSpace(), total);
    }
}
