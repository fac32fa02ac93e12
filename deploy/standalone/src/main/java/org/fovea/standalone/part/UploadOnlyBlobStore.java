package org.fovea.standalone.part;

import java.io.InputStream;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.ObjectCannedACL;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.UploadPartCopyRequest;
import software.amazon.awssdk.services.s3.model.UploadPartCopyResponse;

/**
 * What a signed upload URL may do: put an object, or a part of one. An unsigned copy-source or ACL
 * header beside a good signature would otherwise read, overwrite or open other objects.
 */
final class UploadOnlyBlobStore extends ForwardingBlobStore {

  UploadOnlyBlobStore(BlobStore whole) {
    super(whole);
  }

  @Override
  public PutObjectResponse putBlob(PutObjectRequest request, InputStream bytes) {
    if (request.acl() != null && request.acl() != ObjectCannedACL.PRIVATE) {
      throw refused();
    }
    return super.putBlob(request, bytes);
  }

  @Override
  public CopyObjectResponse copyBlob(CopyObjectRequest request) {
    throw refused();
  }

  @Override
  public UploadPartCopyResponse copyMultipartPart(
      MultipartUpload upload, UploadPartCopyRequest request) {
    throw refused();
  }

  @Override
  public boolean supportsCopyMultipartPart() {
    return false;
  }

  @Override
  public ResponseInputStream<GetObjectResponse> getBlob(GetObjectRequest request) {
    throw refused();
  }

  @Override
  public ListObjectsV2Response list(ListObjectsV2Request request) {
    throw refused();
  }

  @Override
  public DeleteObjectResponse removeBlob(DeleteObjectRequest request) {
    throw refused();
  }

  @Override
  public void setBlobAccess(String container, String name, ObjectCannedACL access) {
    throw refused();
  }

  private static S3Exception refused() {
    return (S3Exception)
        S3Exception.builder().statusCode(403).message("This key may only upload.").build();
  }
}
