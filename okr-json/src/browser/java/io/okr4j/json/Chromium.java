package io.okr4j.json;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableMap;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Debian's Chromium, by way of its DevTools; pictures are left in {@code target/browser}. */
final class Chromium implements AutoCloseable {
  static final Path OUT = Path.of("target/browser");
  static final int DESKTOP = 1280;
  static final int PHONE = 390;
  private static final int TALLEST = 14_000;

  private final ChromeDriver driver;

  Chromium() throws IOException {
    Files.createDirectories(OUT);
    LoggingPreferences everything = new LoggingPreferences();
    everything.enable(LogType.BROWSER, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary("/usr/bin/chromium");
    options.addArguments("--headless=new", "--no-sandbox", "--hide-scrollbars", "--disable-gpu");
    options.setCapability("goog:loggingPrefs", everything);
    driver =
        new ChromeDriver(
            new ChromeDriverService.Builder()
                .usingDriverExecutable(new File("/usr/bin/chromedriver"))
                .build(),
            options);
  }

  @Override
  public void close() {
    driver.quit();
  }

  void open(Path file) {
    driver.get(file.toUri().toString());
  }

  void press(Keys key) {
    new Actions(driver).sendKeys(key).perform();
  }

  void assertNothingLogged() {
    assertEquals(List.of(), driver.manage().logs().get(LogType.BROWSER).getAll());
  }

  Object script(String code) {
    Object answer = driver.executeScript(code);
    return answer == null ? "" : answer;
  }

  /** {@return what the code hands to its last argument, a function} */
  Object await(String code, Object... arguments) {
    return requireNonNull(driver.executeAsyncScript(code, arguments));
  }

  long number(String code) {
    return Math.round(((Number) script(code)).doubleValue());
  }

  void size(int width) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width == PHONE));
  }

  void scheme(String scheme, String media) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            media,
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  void vision(String deficiency) {
    driver.executeCdpCommand("Emulation.setEmulatedVisionDeficiency", Map.of("type", deficiency));
  }

  byte[] pdf() {
    return decoded(driver.executeCdpCommand("Page.printToPDF", Map.of()));
  }

  void picture(String name) throws IOException {
    long height = Math.min(TALLEST, number("return document.documentElement.scrollHeight"));
    long width = number("return innerWidth");
    Map<String, Object> taken =
        driver.executeCdpCommand(
            "Page.captureScreenshot",
            ImmutableMap.of(
                "captureBeyondViewport",
                true,
                "clip",
                Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1)));
    Files.write(OUT.resolve(name + ".png"), decoded(taken));
  }

  private static byte[] decoded(Map<String, Object> answer) {
    return Base64.getDecoder().decode(requireNonNull(answer.get("data")).toString());
  }
}
