package org.fovea.ingest.upload;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.fovea.ingest.file.FileProgress;

/** A session: one file on its way to one fresh key of the store. */
@Entity
@Table(name = "upload")
public class UploadEntity extends PanacheEntityBase {

  @Id public UUID id;
  public UUID submission;
  public String path;
  public long size;
  public String sha256;
  public String crc32c;

  @Column(name = "object_key")
  public String objectKey;

  @Column(name = "multipart_id")
  public String multipartId;

  @Column(name = "part_size")
  public long partSize;

  @Column(name = "part_count")
  public int partCount;

  @Enumerated(EnumType.STRING)
  public UploadState state;

  @Column(name = "problem", insertable = false, updatable = false)
  public String problem;

  @Column(name = "created_at")
  public Instant createdAt;

  @Column(name = "expires_at")
  public Instant expiresAt;

  PartPlan plan() {
    return new PartPlan(size, partSize, partCount);
  }

  Optional<String> sha256() {
    return Optional.ofNullable(sha256);
  }

  Optional<String> multipartId() {
    return Optional.ofNullable(multipartId);
  }

  boolean singlePart() {
    return partCount == 1;
  }

  FileProgress.Target target() {
    return new FileProgress.Target(submission, path, id);
  }
}
