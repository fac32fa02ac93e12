package org.fovea.conventions.rate;

import io.vertx.core.http.HttpServerRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Where a request comes from: what the front door says, else the connection. */
final class ClientAddress {

  /** A household of IPv6 has this many bytes of prefix, and all addresses below it. */
  private static final int PREFIX = 8;

  private ClientAddress() {}

  static String of(HttpServerRequest request, List<String> trustedProxies) {
    String peer = request.remoteAddress().hostAddress();
    if (peer == null) {
      return "";
    }
    boolean trusted = trustedProxies.contains(peer) || loopback(peer);
    return household(
        Optional.ofNullable(request.getHeader("X-Forwarded-For"))
            .filter(forwarded -> trusted)
            .map(forwarded -> forwarded.substring(forwarded.lastIndexOf(',') + 1).strip())
            .filter(ClientAddress::isLiteral)
            .orElse(peer));
  }

  private static boolean loopback(String address) {
    return isLiteral(address) && parse(address).filter(InetAddress::isLoopbackAddress).isPresent();
  }

  /** A name would be looked up, which nobody may make us do. */
  private static boolean isLiteral(String text) {
    return text.length() <= 45 && text.matches("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
  }

  private static String household(String address) {
    return parse(address)
        .filter(Inet6Address.class::isInstance)
        .map(InetAddress::getAddress)
        .map(bytes -> HexFormat.of().formatHex(Arrays.copyOf(bytes, PREFIX)))
        .orElse(address);
  }

  private static Optional<InetAddress> parse(String literal) {
    try {
      return Optional.of(InetAddress.getByName(literal));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }
}
