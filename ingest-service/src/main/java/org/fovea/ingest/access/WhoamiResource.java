package org.fovea.ingest.access;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fovea.contract.event.PrincipalState;
import org.fovea.contract.ingest.WhoamiApi;
import org.fovea.contract.ingest.model.QuotaStanding;
import org.fovea.contract.ingest.model.Whoami;
import org.fovea.conventions.access.AccessDirectory;
import org.fovea.conventions.access.Caller;
import org.fovea.conventions.access.Role;
import org.fovea.ingest.quota.Quotas;

/** Tells callers who they are. */
class WhoamiResource implements WhoamiApi {

  private final Caller caller;
  private final AccessDirectory directory;
  private final Quotas quotas;

  @Inject
  WhoamiResource(Caller caller, AccessDirectory directory, Quotas quotas) {
    this.caller = caller;
    this.directory = directory;
    this.quotas = quotas;
  }

  @Override
  public Whoami whoami() {
    String id = caller.require();
    return new Whoami()
        .id(id)
        .name(directory.principal(id).map(PrincipalState::name).orElse(id))
        .roles(
            Arrays.stream(Role.values())
                .filter(caller::is)
                .map(role -> org.fovea.contract.ingest.model.Role.fromValue(role.word()))
                .toList())
        .may(may())
        .quota(quota(quotas.standing(id)));
  }

  private static QuotaStanding quota(Quotas.Standing standing) {
    return new QuotaStanding()
        .bytes(standing.quota().bytes())
        .files(standing.quota().files())
        .usedBytes(standing.used().bytes())
        .usedFiles(standing.used().files());
  }

  private List<Whoami.MayEnum> may() {
    List<Whoami.MayEnum> may = new ArrayList<>();
    if (caller.staff() || caller.is(Role.DEPOSITOR) || caller.is(Role.PIPELINE)) {
      may.add(Whoami.MayEnum.DEPOSIT);
    }
    if (caller.staff()) {
      may.add(Whoami.MayEnum.CURATE);
    }
    if (caller.is(Role.ADMIN)) {
      may.add(Whoami.MayEnum.ADMINISTER);
    }
    return may;
  }
}
