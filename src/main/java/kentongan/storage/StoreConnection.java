package kentongan.storage;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import de.bwaldvogel.mongo.wire.message.MongoReply;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One driver connection to the embedded store: reads are answered at once, writes when they are durable. */
final class StoreConnection extends SimpleChannelInboundHandler<ClientRequest> {

    private static final Logger LOG = LoggerFactory.getLogger(StoreConnection.class);
    private static final int OPERATION_FAILED = 96;

    private final DurableBackend backend;
    private final GroupCommit commits;
    private final AtomicInteger replies = new AtomicInteger();

    StoreConnection(DurableBackend backend, GroupCommit commits) {
        this.backend = backend;
        this.commits = commits;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, ClientRequest request) {
        if (request instanceof MongoMessage message) {
            answer(context, message);
        } else if (request instanceof MongoQuery query) {
            // the driver's handshake still uses the old format
            context.channel().writeAndFlush(new MongoReply(header(query), handshake(query)));
        } else {
            context.close();
        }
    }

    private void answer(ChannelHandlerContext context, MongoMessage message) {
        Document query = message.getDocument();
        String command = query.keySet().iterator().next();
        Supplier<Document> run = () -> replyTo(() -> backend.handleMessage(message));
        if (DurableBackend.writes(command, query)) {
            commits.write(run, StoreConnection::refusal, reply -> send(context, message, reply));
        } else {
            send(context, message, run.get());
        }
    }

    private void send(ChannelHandlerContext context, MongoMessage message, Document reply) {
        context.channel().writeAndFlush(new MongoMessage(message.getChannel(), header(message), reply));
    }

    private Document handshake(MongoQuery query) {
        String command = query.getQuery().keySet().iterator().next();
        if (!query.getCollectionName().equals("$cmd") || DurableBackend.writes(command, query.getQuery())) {
            return failed(OPERATION_FAILED, "only the handshake is answered in this format");
        }
        return replyTo(
                () -> backend.handleCommand(query.getChannel(), query.getDatabaseName(), command, query.getQuery()));
    }

    private static Document replyTo(Supplier<Document> command) {
        try {
            return command.get();
        } catch (MongoServerError e) {
            LOG.debug("Refused a command", e);
            Document reply = failed(e.getCode(), e.getMessageWithoutErrorCode());
            reply.putIfNotNull("codeName", e.getCodeName());
            return reply;
        } catch (MongoServerException e) {
            LOG.debug("Refused a command", e);
            return failed(OPERATION_FAILED, e.getMessageWithoutErrorCode());
        } catch (RuntimeException e) {
            // the message may quote a document, and people's words don't belong in the log
            LOG.error(
                    "A command failed within the embedded store: {}",
                    e.getClass().getName());
            LOG.debug("It failed so", e);
            return failed(OPERATION_FAILED, "Unknown error: " + e.getMessage());
        }
    }

    private static Document refusal() {
        return failed(OPERATION_FAILED, "the embedded store can't write any more: an earlier commit failed");
    }

    private static Document failed(int code, String message) {
        return new Document("ok", 0).append("errmsg", message).append("code", code);
    }

    private MessageHeader header(ClientRequest request) {
        return new MessageHeader(replies.incrementAndGet(), request.getHeader().getRequestID());
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        backend.handleClose(context.channel());
        super.channelInactive(context);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        LOG.debug("A connection to the embedded store broke", cause);
        context.close();
    }
}
