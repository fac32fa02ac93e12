package org.fovea.standalone.home;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;

/**
 * Held by the one launcher that runs on a home; the kernel lets go of it however that process ends.
 */
public final class InstanceLock implements AutoCloseable {
  private final FileChannel channel;

  private InstanceLock(FileChannel channel) {
    this.channel = channel;
  }

  public static InstanceLock take(Home home) {
    try {
      FileChannel channel =
          FileChannel.open(
              home.folder().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        throw new Refusal(
            Exit.ALREADY_RUNNING,
            "Fovea is already running on %s; 'deploy/fovea status' shows it, 'deploy/fovea down' ends it."
                .formatted(home.folder()));
      }
      return new InstanceLock(channel);
    } catch (IOException e) {
      throw new Refusal(
          Exit.DISK_FULL, "Cannot lock " + home.folder() + ": " + e.getMessage() + ".");
    }
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
