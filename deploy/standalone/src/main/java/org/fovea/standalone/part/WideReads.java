package org.fovea.standalone.part;

import java.io.BufferedInputStream;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** Reads files in wide steps: S3Proxy asks for 8 KiB at a time, a system call each. */
final class WideReads extends ForwardingBlobStore {

  private static final int WIDEST = 1 << 17;

  WideReads(BlobStore files) {
    super(files);
  }

  @Override
  public ResponseInputStream<GetObjectResponse> getBlob(GetObjectRequest request) {
    ResponseInputStream<GetObjectResponse> blob = super.getBlob(request);
    if (blob == null) {
      return null;
    }
    int width = (int) Math.min(WIDEST, Math.max(1, blob.response().contentLength()));
    return new ResponseInputStream<>(blob.response(), new BufferedInputStream(blob, width));
  }
}
