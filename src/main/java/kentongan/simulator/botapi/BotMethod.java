package kentongan.simulator.botapi;

import tools.jackson.databind.JsonNode;

/** What a Bot API method does; throws {@link ApiError} when it can't. */
@FunctionalInterface
interface BotMethod {

    JsonNode call(Call call);
}
