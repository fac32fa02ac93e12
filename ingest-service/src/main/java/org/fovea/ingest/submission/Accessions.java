package org.fovea.ingest.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.fovea.conventions.store.ObjectExistsException;
import org.fovea.conventions.store.ObjectStore;

/**
 * Issues accessions. A number is claimed by a marker object of its own, written on the condition
 * that there is none, so that even a database restored from an old backup never issues one twice.
 * Numbers may be skipped.
 */
@ApplicationScoped
public class Accessions {

  private static final Pattern PATTERN = Pattern.compile("FVA-[1-9][0-9]{0,17}");

  private final EntityManager entities;
  private final ObjectStore store;

  @Inject
  Accessions(EntityManager entities, ObjectStore store) {
    this.entities = entities;
    this.store = store;
  }

  static boolean isAccession(String text) {
    return PATTERN.matcher(text).matches();
  }

  /** A new accession for the study. */
  public String issue(UUID study) {
    while (true) {
      String accession =
          "FVA-"
              + entities
                  .createNativeQuery("select nextval('accession_number')", Long.class)
                  .getSingleResult();
      if (claim(accession, study)) {
        return accession;
      }
    }
  }

  private boolean claim(String accession, UUID study) {
    try {
      store.put(
          "accessions/" + accession,
          study.toString().getBytes(StandardCharsets.UTF_8),
          "text/plain");
      return true;
    } catch (ObjectExistsException taken) {
      return false;
    }
  }
}
