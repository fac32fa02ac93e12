package org.fovea.ingest.form.bia;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.fovea.ingest.form.bia.pagetab.PageSection;

/** The sections of a submission that are datasets, each with a path of its own. */
final class Components {

  private final Map<PageSection, Component> bySection = new IdentityHashMap<>();
  private final List<Component> all = new ArrayList<>();
  private final Reporter reporter;

  Components(PageSection root, Reporter reporter) {
    this.reporter = reporter;
    Map<String, PageSection> taken = new HashMap<>();
    root.tree().filter(Components::isDataset).forEach(section -> add(section, taken));
  }

  private static boolean isDataset(PageSection section) {
    return switch (SectionKind.of(section)) {
      case COMPONENT -> true;
      case ANNOTATION ->
          Key.FILE_LIST.first(section.attributes()).isPresent() || !section.allFiles().isEmpty();
      default -> false;
    };
  }

  private void add(PageSection section, Map<String, PageSection> taken) {
    String path = slug(section.id().orElseGet(() -> fallback(section)));
    PageSection earlier = taken.putIfAbsent(path, section);
    if (earlier != null) {
      reporter
          .of(BiaRule.COMPONENT_REPEATED, section)
          .value(path)
          .say("Another component is called “" + path + "”, too.");
      return;
    }
    Component component = new Component(path, section);
    bySection.put(section, component);
    all.add(component);
  }

  private static String fallback(PageSection section) {
    return Component.titleOf(section).orElse(section.type());
  }

  // The path begins the keys of the images, where a slash parts one name from the next.
  private static String slug(String name) {
    return name.replaceAll("[/\\p{Cntrl}]+", "-");
  }

  List<Component> all() {
    return all;
  }

  Optional<Component> of(PageSection section) {
    return Optional.ofNullable(bySection.get(section));
  }

  /** The path of the component of that path or title. */
  Optional<String> pathOf(String name) {
    Set<String> paths = new TreeSet<>();
    for (Component component : all) {
      if (component.path().equals(name)) {
        return Optional.of(name);
      }
      component
          .title()
          .filter(title -> Fold.title(title).equals(Fold.title(name)))
          .ifPresent(title -> paths.add(component.path()));
    }
    return paths.size() == 1 ? paths.stream().findFirst() : Optional.empty();
  }
}
