import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/**
 * Neo4j Community with Bolt on the loopback address, until its standard input ends or it is killed.
 * Arguments: pairs of a home folder and a port, one for each server (Community has one database a server).
 * Prints `bolt PORT` for each once it listens.
 * Run from source: java -cp "lib/*" Neo4jServer.java HOME PORT [HOME PORT ...]
 */
public class Neo4jServer {
  public static void main(String[] args) throws IOException {
    List<DatabaseManagementService> servers = new ArrayList<>();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> servers.forEach(DatabaseManagementService::shutdown)));
    for (int at = 0; at + 1 < args.length; at += 2) {
      servers.add(start(Path.of(args[at]), Integer.parseInt(args[at + 1])));
    }
    // Whoever started this holds the other end: when they die, however they die, so does this.
    while (System.in.read() != -1) {}
    System.exit(0);
  }

  private static DatabaseManagementService start(Path home, int port) {
    SocketAddress address = new SocketAddress("127.0.0.1", port);
    DatabaseManagementService server = new DatabaseManagementServiceBuilder(home)
        .setConfig(BoltConnector.enabled, true)
        .setConfig(BoltConnector.listen_address, address)
        .setConfig(BoltConnector.advertised_address, address)
        .setConfig(GraphDatabaseSettings.auth_enabled, true)
        // Logs grow with what is written; a server for tests and trials need not reserve 256 MB at once.
        .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
        .setConfig(GraphDatabaseSettings.pagecache_memory, Long.getLong("wenmai.pagecache", 256L << 20))
        .build();
    System.out.println("bolt " + port);
    return server;
  }
}
