package org.fovea.standalone.part;

import java.io.InputStream;
import java.util.List;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.BucketCannedACL;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;
import software.amazon.awssdk.services.s3.model.CreateBucketResponse;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadBucketRequest;
import software.amazon.awssdk.services.s3.model.HeadBucketResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListBucketsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsRequest;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.ObjectCannedACL;
import software.amazon.awssdk.services.s3.model.Part;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.UploadPartCopyRequest;
import software.amazon.awssdk.services.s3.model.UploadPartCopyResponse;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/**
 * The store as somebody without a signature meets it: nothing is read or written, and what is there
 * cannot be told from what is not. S3Proxy would otherwise open to everybody what the file system
 * lets others read.
 */
class ClosedBlobStore extends ForwardingBlobStore {

  ClosedBlobStore(BlobStore whole) {
    super(whole);
  }

  @Override
  public BucketCannedACL getContainerAccess(String container) {
    return BucketCannedACL.PRIVATE;
  }

  @Override
  public ObjectCannedACL getBlobAccess(String container, String name) {
    return ObjectCannedACL.PRIVATE;
  }

  @Override
  public ObjectCannedACL getBlobAccess(String container, String name, String version) {
    return ObjectCannedACL.PRIVATE;
  }

  @Override
  public ListBucketsResponse list() {
    throw refused();
  }

  @Override
  public ListObjectsV2Response list(ListObjectsV2Request request) {
    throw refused();
  }

  @Override
  public ListObjectVersionsResponse listVersions(ListObjectVersionsRequest request) {
    throw refused();
  }

  @Override
  public HeadBucketResponse headBucket(HeadBucketRequest request) {
    throw refused();
  }

  @Override
  public CreateBucketResponse createContainer(CreateBucketRequest request) {
    throw refused();
  }

  @Override
  public void deleteContainer(String container) {
    throw refused();
  }

  @Override
  public void deleteBucket(String container) {
    throw refused();
  }

  @Override
  public HeadObjectResponse blobMetadata(HeadObjectRequest request) {
    throw refused();
  }

  @Override
  public ResponseInputStream<GetObjectResponse> getBlob(GetObjectRequest request) {
    throw refused();
  }

  @Override
  public PutObjectResponse putBlob(PutObjectRequest request, InputStream bytes) {
    throw refused();
  }

  @Override
  public CopyObjectResponse copyBlob(CopyObjectRequest request) {
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

  @Override
  public MultipartUpload initiateMultipartUpload(CreateMultipartUploadRequest request) {
    throw refused();
  }

  @Override
  public UploadPartResponse uploadMultipartPart(
      MultipartUpload upload, UploadPartRequest request, InputStream bytes) {
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
  public List<Part> listMultipartUpload(MultipartUpload upload) {
    throw refused();
  }

  @Override
  public CompleteMultipartUploadResponse completeMultipartUpload(
      MultipartUpload upload, CompleteMultipartUploadRequest request) {
    throw refused();
  }

  @Override
  public void abortMultipartUpload(MultipartUpload upload) {
    throw refused();
  }

  static S3Exception refused() {
    return (S3Exception)
        S3Exception.builder().statusCode(403).message("This key may not do that.").build();
  }
}
