package org.fovea.standalone.torture;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.fovea.cli.connect.Failure;
import org.fovea.cli.connect.Waits;
import org.fovea.standalone.home.Secrets;

/**
 * Depositors work while faults strike; then all is healed, the depositors come to an end, and the
 * invariants are checked from outside. The same seed chooses the same faults, not the same moments.
 */
public final class Torture {
  private static final Duration TO_FINISH = Duration.ofMinutes(6);
  private static final int LONGEST_CALM = 2_500;

  private final Rig rig;
  private final Plan plan;
  private final PrintStream out;
  private final Ledger ledger = new Ledger();
  private final AtomicInteger number = new AtomicInteger();
  private volatile boolean striking = true;

  /**
   * How much is asked of the instance.
   *
   * @param rounds faults to strike
   * @param depositors who work side by side
   */
  public record Plan(long seed, int rounds, int depositors) {

    public Plan {
      if (rounds < 1 || depositors < 1) {
        throw new IllegalArgumentException("rounds and depositors are at least 1");
      }
    }
  }

  /**
   * A torture of an instance that nobody else uses.
   *
   * @param launcher command that starts a launcher and stays with it
   * @param environment settings of the instance
   */
  public Torture(
      List<String> launcher, Map<String, String> environment, Plan plan, PrintStream out) {
    this.rig = new Rig(launcher, environment);
    this.plan = plan;
    this.out = out;
  }

  /** Runs the whole and answers what must not have happened. */
  public List<String> run() {
    Runtime.getRuntime().addShutdownHook(new Thread(rig::close, "end-of-torture"));
    try (rig) {
      rig.start();
      Wire admin = new Wire(rig.baseUrl(), Secrets.adminKey(rig.home()).text());
      work(admin);
      out.println("healed; acknowledged " + ledger.acknowledged());
      new Reckoning(rig, admin, ledger).check();
      out.println("projections are dropped and built again");
      new Rebuild(rig, ledger).check();
    } catch (Failure e) {
      ledger.violate("N7", e.getMessage());
    }
    if (ledger.acknowledged().getOrDefault("publish", 0) == 0) {
      ledger.violate("N7", "nothing was published, so nothing was shown");
    }
    return ledger.violations();
  }

  private void work(Wire admin) {
    Onlooker onlooker = new Onlooker(admin.anonymous(), ledger, random(1));
    new Thread(onlooker, "onlooker").start();
    List<Thread> depositors = new ArrayList<>();
    for (int i = 0; i < plan.depositors(); i++) {
      Thread depositor = new Thread(() -> deposit(admin), "depositor-" + i);
      depositor.start();
      depositors.add(depositor);
    }
    strike();
    striking = false;
    rig.awaitReady();
    depositors.forEach(Torture::awaitEnd);
    onlooker.end();
  }

  private void deposit(Wire admin) {
    while (striking) {
      int mine = number.incrementAndGet();
      Life life = new Life(Specimen.of(plan.seed(), mine));
      ledger.begin(life);
      new Depositor(admin, life, ledger, random(100 + mine)).run();
    }
  }

  private void strike() {
    Random random = random(0);
    for (int round = 1; round <= plan.rounds(); round++) {
      Waits.pause(500 + random.nextInt(LONGEST_CALM));
      Fault fault = Fault.choose(rig.parts(), random);
      out.printf("round %d of %d: %s%n", round, plan.rounds(), fault);
      fault.strike(rig);
      if (random.nextBoolean() || fault instanceof Fault.AllKilled) {
        rig.awaitReady();
      }
    }
  }

  private static void awaitEnd(Thread depositor) {
    try {
      depositor.join(TO_FINISH.toMillis());
      if (depositor.isAlive()) {
        throw new Failure(depositor.getName() + " did not come to an end.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("Interrupted.");
    }
  }

  private Random random(int stream) {
    return new Random(plan.seed() * 31 + stream);
  }
}
