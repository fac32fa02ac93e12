package org.fovea.download.content;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.fovea.conventions.cursor.Cursors;
import org.fovea.conventions.paging.Page;
import org.fovea.conventions.paging.PageLinks;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.conventions.problem.StandardProblem;
import org.fovea.download.bytes.ByteAnswers;
import org.fovea.download.bytes.Conditions;
import org.fovea.download.bytes.Representation;
import org.fovea.download.bytes.Representation.Audience;
import org.fovea.download.bytes.Segment;
import org.fovea.download.bytes.Validators;
import org.fovea.download.holding.FileRepository;
import org.fovea.download.holding.FolderEntry;
import org.fovea.download.holding.Holding;

/**
 * Lists folders: HTML for people, wget and rclone; JSON for those whose {@code Accept} prefers it.
 */
@RequestScoped
class FolderAnswers {
  @Inject FileRepository files;
  @Inject ByteAnswers bytes;
  @Inject Cursors cursors;
  @Inject PageLinks links;
  @Inject FolderMapper mapper;
  @Context HttpHeaders headers;

  InputStream answer(Holding holding, String folder, PageRequest request, Conditions conditions) {
    String scope = "files " + holding.name() + " " + holding.contentDigest() + " " + folder;
    String from =
        request.cursor().map(cursor -> cursors.decode(cursor, scope).get("from")).orElse(folder);
    List<FolderEntry> fetched = files.entries(holding, folder, from, request.limit() + 1);
    if (fetched.isEmpty() && !folder.isEmpty()) {
      throw new ProblemException(StandardProblem.NOT_FOUND);
    }
    Page<FolderEntry> page =
        Page.of(fetched, request.limit(), last -> Map.of("from", last.following()));
    Folder shown = new Folder(holding, folder, page.items(), links.next(scope, page));
    boolean json = prefersJson();
    byte[] body = json ? mapper.json(shown) : FolderPage.of(shown).getBytes(StandardCharsets.UTF_8);
    return bytes.answer(
        new Representation(
            Validators.ofDerived("listing", sha256(body)),
            Segment.of(body),
            json ? MediaType.APPLICATION_JSON : "text/html;charset=UTF-8",
            Audience.of(holding.open()),
            Map.of(HttpHeaders.VARY, "Accept")),
        conditions);
  }

  /** Whether JSON is named and HTML is not named before it. */
  private boolean prefersJson() {
    for (MediaType type : headers.getAcceptableMediaTypes()) {
      if (type.getSubtype().equals("json")) {
        return true;
      }
      if (type.getSubtype().equals("html")) {
        return false;
      }
    }
    return false;
  }

  private static String sha256(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
