package kentongan.storage;

import de.bwaldvogel.mongo.wire.MongoWireMessageEncoder;
import de.bwaldvogel.mongo.wire.MongoWireProtocolHandler;
import de.bwaldvogel.mongo.wire.MongoWireReplyEncoder;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;

/** Listens on the loopback for the driver; its threads never keep the program alive. */
final class StoreServer implements AutoCloseable {

    /** More than processors, so that one long scan holds up few of the other connections. */
    private static final int WORKERS = 16;

    private final EventLoopGroup workers = new MultiThreadIoEventLoopGroup(
            WORKERS, new DefaultThreadFactory("store-worker", true), NioIoHandler.newFactory());
    private final Channel channel;

    StoreServer(DurableBackend backend, GroupCommit commits, int port) {
        ServerBootstrap bootstrap = new ServerBootstrap()
                .group(workers)
                .channel(NioServerSocketChannel.class)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel connection) {
                        connection
                                .pipeline()
                                .addLast(new MongoWireReplyEncoder())
                                .addLast(new MongoWireMessageEncoder())
                                .addLast(new MongoWireProtocolHandler())
                                .addLast(new StoreConnection(backend, commits));
                    }
                });
        channel = bootstrap
                .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                .syncUninterruptibly()
                .channel();
    }

    int port() {
        return ((InetSocketAddress) channel.localAddress()).getPort();
    }

    @Override
    public void close() {
        channel.close().syncUninterruptibly();
        workers.shutdownGracefully(0, 5, TimeUnit.SECONDS).syncUninterruptibly();
    }
}
