package kentongan.simulator.botapi;

/**
 * One call as it came in and was answered.
 *
 * @param chatId the chat it was for, 0 for none
 * @param messages how many messages it would send
 * @param arrivedNanos and {@code answeredNanos}: System.nanoTime of this machine
 * @param status the HTTP status, 0 when the connection was dropped
 * @param description why it was refused, else empty
 */
public record CallRecord(
        String method,
        long chatId,
        int messages,
        long arrivedNanos,
        long answeredNanos,
        int status,
        String description) {

    public boolean isAccepted() {
        return status == 200;
    }
}
