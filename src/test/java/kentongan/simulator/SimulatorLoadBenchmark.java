package kentongan.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How much of the machine the simulator takes in a large world; its tag keeps it out of the suite. */
@Tag("benchmark")
class SimulatorLoadBenchmark {

    private static final int PEOPLE = 10_000;
    private static final int OLD_MESSAGES = 100_000;
    private static final String KEYBOARD =
            "'reply_markup':{'inline_keyboard':[[{'text':'Mengerti','callback_data':'u'}]]}";

    @Test
    void measuresSendsAndTapsInALargeWorld() throws Exception {
        try (SimulatorServer server = SimulatorServer.start()) {
            SimulatedTelegram telegram = server.telegram();
            telegram.limits().switchOff();
            for (int id = 1; id <= PEOPLE; id++) {
                telegram.addPerson(id, "Pegawai " + id, "").starts();
            }
            for (int i = 0; i < OLD_MESSAGES; i++) {
                telegram.person(1 + i % PEOPLE).says("lama " + i);
            }
            telegram.world().updates().clear();

            sendAndTap(server, 2_000);
            double[] cost = sendAndTap(server, 5_000);

            System.out.printf(
                    "%d people, %d old messages: %.0f sends+edits+taps/s, %.3f ms CPU each (client included)%n",
                    PEOPLE, OLD_MESSAGES, cost[0], cost[1]);
            assertThat(telegram.journal().invalidRequests()).isEmpty();
        }
    }

    private static double[] sendAndTap(SimulatorServer server, int rounds) throws Exception {
        BotClient bot = new BotClient(server);
        OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long cpu = machine.getProcessCpuTime();
        long began = System.nanoTime();
        ExecutorService lanes = Executors.newFixedThreadPool(4);
        List<Future<?>> done = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            int id = 1 + i % PEOPLE;
            done.add(lanes.submit(() -> {
                int message = bot.call("sendMessage", "{'chat_id':" + id + ",'text':'Rapat'," + KEYBOARD + "}")
                        .result()
                        .path("message_id")
                        .asInt();
                String callback = server.telegram().person(id).taps(message, "u");
                bot.call("answerCallbackQuery", "{'callback_query_id':'" + callback + "','text':'Dicatat'}");
                return bot.call(
                        "editMessageText",
                        "{'chat_id':" + id + ",'message_id':" + message + ",'text':'Rapat v'," + KEYBOARD + "}");
            }));
        }
        for (Future<?> round : done) {
            round.get();
        }
        lanes.shutdown();
        double seconds = (System.nanoTime() - began) / 1e9;
        double cpuMillis = (machine.getProcessCpuTime() - cpu) / 1e6;
        return new double[] {rounds / seconds, cpuMillis / rounds};
    }
}
