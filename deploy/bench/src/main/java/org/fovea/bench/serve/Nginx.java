package org.fovea.bench.serve;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fovea.bench.frame.Outside;
import org.fovea.cli.connect.Waits;

/** An nginx of the bench's own that passes everything on to one server over kept connections. */
record Nginx(Process process, String authority) implements AutoCloseable {
  private static final String CONFIGURATION =
      """
      worker_processes auto;
      daemon off;
      pid nginx.pid;
      error_log error.log;
      events { worker_connections 1024; }
      http {
        access_log off;
        sendfile on;
        tcp_nopush on;
        client_body_temp_path body;
        proxy_temp_path proxy;
        fastcgi_temp_path fastcgi;
        uwsgi_temp_path uwsgi;
        scgi_temp_path scgi;
        keepalive_requests 1000000;
        upstream store { server %1$s; keepalive 32; }
        server {
          listen %2$s;
          location / {
            proxy_pass http://store;
            proxy_http_version 1.1;
            proxy_set_header Connection "";
            proxy_set_header Host %1$s;
            proxy_max_temp_file_size 0;
          }
        }
      }
      """;
  private static final int TRIES = 100;
  private static final long PAUSE_MS = 100;

  static Nginx start(Path program, Path folder, String endpoint)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    int port = Outside.freePort();
    String authority = "127.0.0.1:" + port;
    String store = endpoint.substring(endpoint.lastIndexOf('/') + 1);
    Path configuration = folder.resolve("nginx.conf");
    Files.writeString(configuration, CONFIGURATION.formatted(store, authority));
    Process process =
        new ProcessBuilder(
                program.toString(), "-p", folder.toString(), "-c", configuration.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    awaitListening(port);
    return new Nginx(process, authority);
  }

  private static void awaitListening(int port) {
    for (int tried = 0; tried < TRIES; tried++) {
      try (Socket socket = new Socket("127.0.0.1", port)) {
        if (socket.isConnected()) {
          return;
        }
      } catch (IOException e) {
        Waits.pause(PAUSE_MS);
      }
    }
    throw new IllegalStateException("nginx did not start at port " + port);
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }
}
