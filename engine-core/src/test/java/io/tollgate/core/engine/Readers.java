package io.tollgate.core.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Threads that ask the same question all the time, while somebody else is at work. */
final class Readers {

  private static final int COUNT = 2;

  private Readers() {}

  /** Everything that was answered while the work was done. */
  static <T> Set<T> during(Runnable work, Supplier<T> question) throws Exception {
    Set<T> answers = ConcurrentHashMap.newKeySet();
    AtomicBoolean done = new AtomicBoolean();
    ExecutorService threads = Executors.newFixedThreadPool(COUNT);
    try {
      List<Future<?>> readers = new ArrayList<>();
      for (int i = 0; i < COUNT; i++) {
        readers.add(
            threads.submit(
                () -> {
                  while (!done.get()) {
                    answers.add(question.get());
                  }
                }));
      }
      work.run();
      done.set(true);
      for (Future<?> reader : readers) {
        reader.get();
      }
    } finally {
      threads.shutdownNow();
    }
    return answers;
  }
}
