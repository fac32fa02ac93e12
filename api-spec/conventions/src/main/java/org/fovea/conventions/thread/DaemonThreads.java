package org.fovea.conventions.thread;

import java.util.concurrent.ThreadFactory;

/**
 * Threads of one name that do not keep the process alive: what they do is either waited for by
 * somebody or is done again after a restart.
 *
 * @param name of every thread, as a thread dump shows it
 */
public record DaemonThreads(String name) implements ThreadFactory {

  @Override
  public Thread newThread(Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }
}
