package org.fovea.conventions.access;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwt.consumer.Validator;

/**
 * Refuses tokens that say they were issued later than now: how old a token may be would be counted
 * from then.
 */
@ApplicationScoped
@Unremovable
class IssuedByNow implements Validator {

  /** How far the issuer's clock may be ahead. */
  private static final long SECONDS_AHEAD = 60;

  /** What is wrong; null, as the interface has it, for nothing. */
  @Override
  public String validate(JwtContext token) throws MalformedClaimException {
    NumericDate issued = token.getJwtClaims().getIssuedAt();
    long latest = Instant.now().getEpochSecond() + SECONDS_AHEAD;
    return issued != null && issued.getValue() > latest ? "The token is of the future." : null;
  }
}
