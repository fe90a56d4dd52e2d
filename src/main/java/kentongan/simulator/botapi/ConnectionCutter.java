package kentongan.simulator.botapi;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/** Lets a request's connection be closed without any answer, which the servlet API has no word for. */
public final class ConnectionCutter extends ValveBase {

    private static final String ATTRIBUTE = ConnectionCutter.class.getName();

    public ConnectionCutter() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        request.setAttribute(
                ATTRIBUTE, (Runnable) () -> request.getCoyoteRequest().action(ActionCode.CLOSE_NOW, null));
        getNext().invoke(request, response);
    }

    static void cut(ServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Runnable cut) {
            cut.run();
        } else {
            throw new IllegalStateException("the server has no ConnectionCutter");
        }
    }
}
