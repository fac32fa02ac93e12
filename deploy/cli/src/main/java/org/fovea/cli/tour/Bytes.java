package org.fovea.cli.tour;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.fovea.cli.connect.Connection;
import org.fovea.cli.connect.Failure;

/** Reads bytes as anybody would: with plain HTTP and no key. */
final class Bytes {
  private final HttpClient http =
      Connection.http().followRedirects(HttpClient.Redirect.NORMAL).build();

  byte[] get(String url) {
    URI address = URI.create(url);
    try {
      HttpResponse<byte[]> answer =
          http.send(
              HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new Failure(address + " answers " + answer.statusCode() + ".");
      }
      return answer.body();
    } catch (IOException e) {
      throw new Failure(address + " cannot be read: " + e + ".");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("Interrupted.");
    }
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
