package org.fovea.standalone.part;

import java.io.InputStream;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ObjectCannedACL;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.StorageClass;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/**
 * What a signed upload URL may do: put a blob, or a part of one. An unsigned copy-source or ACL
 * header beside a good signature would otherwise read, overwrite or open other objects.
 */
final class UploadOnlyBlobStore extends ClosedBlobStore {

  private static final String BLOBS = "blobs/";
  private static final StorageClass STANDARD = StorageClass.STANDARD;

  private final BlobStore whole;

  UploadOnlyBlobStore(BlobStore whole) {
    super(whole);
    this.whole = whole;
  }

  @Override
  public PutObjectResponse putBlob(PutObjectRequest request, InputStream bytes) {
    boolean open = request.acl() != null && request.acl() != ObjectCannedACL.PRIVATE;
    boolean elsewhere = request.storageClass() != null && request.storageClass() != STANDARD;
    if (open || elsewhere || !request.key().startsWith(BLOBS)) {
      throw refused();
    }
    return whole.putBlob(request, bytes);
  }

  @Override
  public UploadPartResponse uploadMultipartPart(
      MultipartUpload upload, UploadPartRequest request, InputStream bytes) {
    return whole.uploadMultipartPart(upload, request, bytes);
  }

  /** S3Proxy asks so before it puts under a condition. */
  @Override
  public HeadObjectResponse blobMetadataIfPresent(String container, String name) {
    return whole.blobMetadataIfPresent(container, name);
  }
}
