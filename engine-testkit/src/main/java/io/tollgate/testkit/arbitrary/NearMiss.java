package io.tollgate.testkit.arbitrary;

/**
 * Something that is right in all but one thing, and must be refused for it.
 *
 * @param <T> what it is
 * @param <R> what it is refused by
 * @param value the thing
 * @param reason the reason that must be named
 * @param flaw what is wrong with it, for people
 * @since 0.1.0
 */
public record NearMiss<T, R>(T value, R reason, String flaw) {}
