package io.okr4j.rules;

import io.okr4j.core.Id;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds the id of one kind that somebody meant. Sorted, so that of several as near the same is
 * meant whatever their order in the program.
 *
 * @param ids the ids by their names
 * @param names the names, prepared for many questions
 */
record NearestId(Map<String, Id> ids, Nearest names) {
  static NearestId among(Set<? extends Id> all) {
    Map<String, Id> ids = new TreeMap<>();
    all.forEach(id -> ids.put(id.value(), id));
    return new NearestId(ids, Nearest.among(ids.keySet()));
  }

  Optional<Id> to(Id missing) {
    return names.to(missing.value()).map(ids::get);
  }
}
