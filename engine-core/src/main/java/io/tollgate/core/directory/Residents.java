package io.tollgate.core.directory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.tollgate.core.directory.Residence.Absent;
import io.tollgate.core.directory.Residence.Loaded;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The tenants that are loaded, and the names of some that are not.
 *
 * <p>Both are caches of what may be forgotten at any time, apart from each other: a flood of
 * strange names drives out other strange names, never an engine. Limiters may not be forgotten, and
 * are kept elsewhere.
 *
 * <p>A tenant is loaded by the first thread that asks for it, or by the executor where waiting is
 * bounded; others who ask wait for that load. No lock is held meanwhile.
 */
public final class Residents {

  private static final int LONGEST_NAME = 256;

  private final LoadingCache<String, @Nullable Loaded> loaded;
  private final Cache<String, Absent> absent;
  private final ConcurrentHashMap<String, Loading> loading = new ConcurrentHashMap<>();
  private final LimiterKeep limiters;
  private final EngineLoader loader;
  private final DirectoryParts parts;

  private Residents(DirectoryParts parts) {
    this.parts = parts;
    this.limiters = new LimiterKeep(this::isHere);
    this.absent = caffeine(parts).expireAfterWrite(parts.absentFor()).<String, Absent>build();
    this.loader = new EngineLoader(parts, limiters, absent::put);
    this.loaded = caffeine(parts).refreshAfterWrite(parts.refreshAfter()).build(loader);
  }

  /**
   * Returns a directory in which nobody is loaded.
   *
   * @param parts what it is made of
   * @return the directory
   */
  public static Residents of(DirectoryParts parts) {
    return new Residents(parts);
  }

  /**
   * Finds a tenant, and loads it if it must.
   *
   * @param name its name
   * @return its engine, or why there is none
   */
  public Residence find(String name) {
    Loaded present = loaded.getIfPresent(name);
    return present == null ? findAbsent(name) : present;
  }

  /** Lets go of the limiters of unloaded tenants that are neutral. */
  public void sweep() {
    loaded.cleanUp();
    limiters.sweep();
  }

  /**
   * Returns how many limiters are held for tenants that are not loaded.
   *
   * @return the number of limiters
   */
  public long heldLimiters() {
    return limiters.held();
  }

  /**
   * Returns how many tenants are loaded.
   *
   * @return about how many
   */
  public long size() {
    loaded.cleanUp();
    return loaded.estimatedSize();
  }

  /**
   * Returns how many names of absent tenants are remembered.
   *
   * @return about how many
   */
  public long rememberedAbsences() {
    absent.cleanUp();
    return absent.estimatedSize();
  }

  private Residence findAbsent(String name) {
    if (name.length() > LONGEST_NAME) {
      return Absent.UNKNOWN;
    }
    Absent known = absent.getIfPresent(name);
    return known == null ? loadOnce(name) : known;
  }

  private Residence loadOnce(String name) {
    Loading mine = new Loading(parts.clock().nanoTime());
    Loading others = loading.putIfAbsent(name, mine);
    if (others != null) {
      return isForgotten(others) ? ask(name, others) : waitFor(name, others);
    }
    return parts.loadingTimeout().isEmpty() ? load(name, mine) : loadElsewhere(name, mine);
  }

  private Residence load(String name, Loading mine) {
    Residence found = Absent.UNAVAILABLE;
    mine.begin();
    try {
      found = settledOrLoaded(name);
    } finally {
      finish(name, mine, found);
    }
    limiters.sweepSome();
    return found;
  }

  /** A source that hangs does not hold up who asks; nor do strangers' names pile up before it. */
  private Residence loadElsewhere(String name, Loading mine) {
    return loading.mappingCount() > parts.maximumTenants() ? giveUp(name, mine) : ask(name, mine);
  }

  /** Whether the executor had its time and has not begun: it may have discarded the task. */
  private boolean isForgotten(Loading one) {
    return parts.loadingTimeout().isPresent()
        && one.isToBeAskedForAgain(parts.loadingTimeout().get(), parts.clock().nanoTime());
  }

  private Residence ask(String name, Loading one) {
    try {
      parts.executor().execute(() -> loadUnlessTaken(name, one));
    } catch (Throwable e) { // an Error, too: nobody else would ever end this load
      loader.tell(name, e);
      return giveUp(name, one);
    }
    return waitFor(name, one);
  }

  /** Of several tasks for one load the first does it. */
  private void loadUnlessTaken(String name, Loading one) {
    if (one.take()) {
      load(name, one);
    }
  }

  private Residence giveUp(String name, Loading one) {
    return one.take() ? finish(name, one, Absent.UNAVAILABLE) : waitFor(name, one);
  }

  private Residence waitFor(String name, Loading other) {
    if (other.isMine()) {
      loader.tell(
          name,
          new IllegalStateException("a source must not ask for what it is loading: name=" + name));
      return Absent.UNAVAILABLE;
    }
    return parts.loadingTimeout().isEmpty()
        ? other.await()
        : waitFor(name, other, parts.loadingTimeout().get());
  }

  private Residence waitFor(String name, Loading other, Duration atMost) {
    try {
      Residence found = other.await(atMost, parts.clock().nanoTime());
      if (found != null) {
        return found;
      }
      if (other.isNews()) {
        loader.tell(name, new TimeoutException("still loading after " + atMost));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Absent.UNAVAILABLE;
  }

  private Residence finish(String name, Loading mine, Residence found) {
    loading.remove(name, mine);
    mine.complete(found);
    return found;
  }

  private Residence settledOrLoaded(String name) {
    Residence settled = settled(name);
    if (settled != null) {
      return settled;
    }
    Residence found = loader.find(name);
    settle(name, found);
    return found;
  }

  /** What somebody has found out since this thread looked first. */
  private @Nullable Residence settled(String name) {
    Loaded present = loaded.getIfPresent(name);
    return present == null ? absent.getIfPresent(name) : present;
  }

  private void settle(String name, Residence found) {
    if (found instanceof Loaded present) {
      loaded.put(name, present);
    } else if (found instanceof Absent none) {
      absent.put(name, none);
    }
  }

  private boolean isHere(String name) {
    return loading.containsKey(name) || loaded.asMap().containsKey(name);
  }

  private static Caffeine<Object, Object> caffeine(DirectoryParts parts) {
    return Caffeine.newBuilder()
        .maximumSize(parts.maximumTenants())
        .executor(parts.executor())
        .ticker(parts.clock()::nanoTime);
  }
}
