package org.fovea.e2e.store;

/**
 * What stores were asked. The law is what Fovea relies on, whatever the store shows; a test asserts
 * it beside writing down what was seen.
 */
enum Behaviour {
  PUT_AGAIN("a signed PUT sent again, with other bytes", "the first bytes stay"),
  PUT_RACE("8 PUTs of one key at once", "one wins, and its bytes are stored"),
  PUT_OTHER_BYTES("bytes other than the signed sha256", "no object"),
  PUT_OTHER_CRC("bytes other than a crc32c sent along", "no object"),
  PUT_TWO_CHECKSUMS("sha256 and crc32c both sent", "one checksum is signed, never two"),
  PUT_OTHER_LENGTH("a length other than the signed one", "no object"),
  PUT_NO_LENGTH("the signed length left out (chunked)", "no object"),
  PUT_CUT("the connection cut in mid-body", "no object, and the URL is still good"),
  PUT_EMPTY("a file of no bytes", "an object of no bytes"),
  PUT_WHILE_SENDING(
      "HEAD of a key whose PUT is being sent", "the database is asked, not the store"),
  HEADER_LEFT_OUT("the signed condition left out", "no object"),
  HEADER_ALTERED("the signed checksum altered", "no object"),
  EXPIRED("an expired URL", "no object"),
  FORGED("a forged signature", "no object"),
  OTHER_KEY("a URL for another key", "no object"),
  OTHER_METHOD("a PUT's URL used for GET, HEAD, DELETE", "nothing read, nothing lost"),
  UNKNOWN_KEY("signed by a key the store does not know", "no object"),
  DATED_AHEAD("a URL dated an hour ahead", "only our own key could sign one"),
  COPY_SOURCE("an unsigned copy source on a PUT", "nothing is copied"),
  COPY_SOURCE_PART("an unsigned copy source on a part", "nothing is copied"),
  ACL("an unsigned ACL, public-read", "nobody reads it without a signature"),
  TAGGING("unsigned tags", "tags are never read"),
  STORAGE_CLASS("an unsigned storage class", "no object"),
  CUSTOMER_KEY("an unsigned customer's encryption key", "no object"),
  UPLOADS_ONLY("GET, HEAD, DELETE, list by the key that signs uploads", "refused"),
  OUTSIDE_BLOBS("PUT outside blobs/ by the key that signs uploads", "we sign blobs/ alone"),
  ANONYMOUS_GET("anonymous GET of an object, of none", "refused"),
  ANONYMOUS_WRITE("anonymous PUT, DELETE and list", "refused"),
  PART_OTHER_LENGTH("a part of another length than signed", "no part"),
  PART_OTHER_BYTES("a part of other bytes than signed", "no part"),
  PART_OTHER_NUMBER("a part under another number than signed", "no part"),
  PART_AGAIN("a part sent again, with If-None-Match", "the digest of the whole decides"),
  PART_NUMBERS("parts 0 and 10,001", "refused; we plan 1 to 10,000"),
  PART_LISTS("the list of 1,490 parts, 1,000 a page", "all are read"),
  PART_CHECKSUMS("checksums in the list of parts", "sent back at complete when told"),
  SMALL_PARTS("complete of small parts", "ours have 5 MiB or more"),
  MANY_PARTS("complete of 1,001 parts", "the object is the parts"),
  COMPLETE_TAKEN("complete where an object is, with the condition", "the object stays"),
  COMPLETE_AGAIN("complete sent again", "the object stays"),
  COMPLETE_RACE("two completes at once, 10 times", "one object, and one success at least"),
  COMPLETE_RACE_PUT("complete and a PUT of the key at once, 10 times", "one of the two, whole"),
  COMPLETE_MISSING("complete that leaves out the middle part", "we check the list before"),
  COMPLETE_TWICE_LISTED("complete that lists a part twice", "we check the list before"),
  COMPLETE_ORDER("complete with parts out of order", "we sort"),
  COMPLETE_CHECKSUM("complete with a wrong crc32c of the whole", "we read back every byte"),
  COMPLETE_WRONG_PART("complete with a wrong ETag", "no object"),
  COMPLETE_UNKNOWN("complete of an upload nobody opened", "no object"),
  COMPLETE_SIZE("complete with x-amz-mp-object-size, wrong", "we do not send it"),
  ABORT_AFTER("abort after complete", "the object stays"),
  ABORT_RACE("abort and complete at once, 10 times", "told complete, it is whole"),
  PART_AFTER_COMPLETE("a part after complete", "the object stays"),
  PART_AFTER_ABORT("a part after abort", "no object"),
  SHA256_WHOLE("multipart with a sha256 of the whole", "crc32c of the whole instead"),
  RANGES("first, middle and last bytes", "exactly those bytes"),
  RANGE_OUTSIDE("a range outside the object", "an error"),
  CHECKSUM_TOLD("checksum on HEAD and on a range, asked for", "we read back every byte"),
  LISTING("a listing of 25 keys, 10 a page", "each key once"),
  LISTING_UPLOADS("an open upload in a listing of objects", "listings are not used"),
  DAMAGED("a byte flipped on the disk, then GET", "our own digest finds it"),
  CRASH_OBJECTS("kill -9 after a PUT was acknowledged", "it is there"),
  CRASH_PUT("kill -9 in mid-PUT", "no object, and the URL is still good"),
  CRASH_PARTS("kill -9 in mid-upload", "the parts are there, and it can be completed"),
  CRASH_COMPLETE("kill -9 while completing", "whole or not there, and can be completed");

  private final String what;
  private final String law;

  Behaviour(String what, String law) {
    this.what = what;
    this.law = law;
  }

  String what() {
    return what;
  }

  String law() {
    return law;
  }
}
