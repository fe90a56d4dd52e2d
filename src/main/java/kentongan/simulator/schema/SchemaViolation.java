package kentongan.simulator.schema;

/** Says which part of a call or an answer is not as the Bot API wants it. */
public final class SchemaViolation extends RuntimeException {

    SchemaViolation(String reason) {
        super(reason);
    }
}
