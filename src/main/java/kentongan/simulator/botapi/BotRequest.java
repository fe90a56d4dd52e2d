package kentongan.simulator.botapi;

import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * The parameters of a call as they came.
 *
 * @param typed whether they came as JSON, so that numbers and booleans have to be such
 */
record BotRequest(ObjectNode parameters, boolean typed, Map<String, Upload> uploads) {}
