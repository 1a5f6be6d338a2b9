package com.example.dutch;

import io.okr4j.rules.testkit.WordingLaws;
import io.okr4j.rules.wording.Wording;
import java.util.Collection;
import java.util.List;

class DutchTest implements WordingLaws {
  @Override
  public Collection<Wording> wordings() {
    return List.of(new Dutch());
  }

  @Override
  public Collection<String> titles() {
    return List.of("Nieuwe kassa invoeren", "Omzet stijgt met 10%", "Voorraad bijhouden");
  }
}
