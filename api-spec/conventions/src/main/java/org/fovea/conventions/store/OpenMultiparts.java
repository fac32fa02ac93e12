package org.fovea.conventions.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Asks the store which multipart uploads of one key are open. The SDK's own call cannot read what
 * MinIO answers (an empty storage class), so the answer is read here.
 */
@ApplicationScoped
public class OpenMultiparts {

  private final HttpClient http = HttpClient.newHttpClient();
  private final XMLInputFactory xml = XMLInputFactory.newFactory();
  private final Presigner presigner;
  private final S3Config config;

  @Inject
  OpenMultiparts(Presigner presigner, S3Config config) {
    this.presigner = presigner;
    this.config = config;
    xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
  }

  /** The store's ids of them, of which a store tells at most a thousand at once. */
  public List<String> of(String key) {
    HttpRequest request = HttpRequest.newBuilder(URI.create(presigner.listUploads(key))).build();
    CompletableFuture<HttpResponse<byte[]>> answer =
        http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
    try {
      return read(body(answer), key);
    } catch (ExecutionException e) {
      throw new StoreUnavailableException(e.getCause());
    } catch (IOException | XMLStreamException | TimeoutException e) {
      throw new StoreUnavailableException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreUnavailableException(e);
    } finally {
      answer.cancel(true);
    }
  }

  /** The timeout of a request ends with the headers of its answer, so the body is awaited here. */
  private byte[] body(CompletableFuture<HttpResponse<byte[]>> answer)
      throws IOException, ExecutionException, InterruptedException, TimeoutException {
    HttpResponse<byte[]> whole = answer.get(config.callTimeout().toMillis(), TimeUnit.MILLISECONDS);
    if (whole.statusCode() != 200) {
      throw new IOException("listing uploads answered with " + whole.statusCode());
    }
    return whole.body();
  }

  /** A prefix finds longer keys, too; they are left out. */
  private List<String> read(byte[] body, String wanted) throws XMLStreamException {
    List<String> ids = new ArrayList<>();
    XMLStreamReader reader = xml.createXMLStreamReader(new ByteArrayInputStream(body));
    String key = "";
    while (reader.hasNext()) {
      if (reader.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      if (reader.getLocalName().equals("Key")) {
        key = reader.getElementText();
      } else if (reader.getLocalName().equals("UploadId") && key.equals(wanted)) {
        ids.add(reader.getElementText());
      }
    }
    return ids;
  }
}
