package com.example.okrs;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Keeps the OKR programs of companies, checks and scores them, and lets many people edit them. */
@SpringBootApplication
public class OkrService {
  public static void main(String[] args) {
    SpringApplication.run(OkrService.class, args);
  }
}
