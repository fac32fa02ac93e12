package org.fovea.e2e.store;

import org.fovea.conventions.store.Multipart;
import org.fovea.conventions.store.ObjectStore;
import org.fovea.conventions.store.ObjectStores;
import org.fovea.conventions.store.Presigner;

/** The product's own clients of a store, and one that does what they never would. */
record Clients(ObjectStore objects, Presigner presigner, Multipart multipart, RawStore raw) {

  static Clients of(StoreSettings settings) {
    return new Clients(
        ObjectStores.connect(settings),
        ObjectStores.presigner(settings),
        ObjectStores.multipart(settings),
        new RawStore(settings));
  }
}
