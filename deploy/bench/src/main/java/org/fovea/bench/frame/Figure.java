package org.fovea.bench.frame;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * One measured value.
 *
 * @param unit of ours and peer, such as {@code rows/s}, {@code s}, {@code MB}
 * @param peer what the peer reached in the same session; empty when there is none
 * @param aim on the ratio of ours to the peer's where there is a peer, else on ours
 */
public record Figure(String name, String unit, double ours, OptionalDouble peer, Aim aim) {

  /** A value beside a peer's; the aim is on {@code ours / peer}. */
  public static Figure beside(String name, String unit, double ours, double peer, Aim aim) {
    return new Figure(name, unit, ours, OptionalDouble.of(peer), aim);
  }

  /** A value without a peer; the aim is on the value. */
  public static Figure alone(String name, String unit, double ours, Aim aim) {
    return new Figure(name, unit, ours, OptionalDouble.empty(), aim);
  }

  public OptionalDouble ratio() {
    return peer.isPresent() ? OptionalDouble.of(ours / peer.getAsDouble()) : peer;
  }

  public boolean met() {
    return aim.met(ratio().orElse(ours));
  }

  /** {@code name ours peer ratio aim}, in columns. */
  String line() {
    return String.format(
        Locale.ROOT,
        "  %-44s %16s %16s %8s  %s%s",
        name,
        value(OptionalDouble.of(ours)) + " " + unit,
        value(peer),
        ratio().isPresent() ? String.format(Locale.ROOT, "%.2f", ratio().getAsDouble()) : "-",
        aim,
        met() ? "" : "  MISSED");
  }

  private static String value(OptionalDouble number) {
    if (number.isEmpty()) {
      return "-";
    }
    double value = number.getAsDouble();
    return String.format(Locale.ROOT, Math.abs(value) < 100 ? "%.2f" : "%,.0f", value);
  }

  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", name);
    json.put("unit", unit);
    json.put("ours", ours);
    peer.ifPresent(value -> json.put("peer", value));
    ratio().ifPresent(value -> json.put("ratio", value));
    json.put("aim", aim.toString());
    json.put("met", met());
    return json;
  }
}
