package io.okr4j.core;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * The one style of all values: users see the abstract type and its builder, never what is
 * generated.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    // So that Javadoc shows what it hands down as the methods of our builders.
    builderVisibility = Value.Style.BuilderVisibility.PACKAGE,
    overshadowImplementation = true,
    deferCollectionAllocation = true,
    depluralize = true,
    depluralizeDictionary = {
      "priority:priorities",
      "responsibility:responsibilities",
      "agreedBy:agreedBy",
      "endorsedBy:endorsedBy",
      "alignsTo:alignsTo"
    },
    allowedClasspathAnnotations = {javax.annotation.processing.Generated.class})
@interface OkrStyle {}
