package io.tollgate.cli;

import io.tollgate.limit.Rate;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a rate of calls a second: a whole number, a decimal or a fraction, exactly. */
final class RateWord implements ITypeConverter<Rate> {
  private static final Pattern DECIMAL = Pattern.compile("\\d{1,10}(\\.\\d{1,9})?");
  private static final Pattern FRACTION = Pattern.compile("(\\d{1,18})/(\\d{1,9})");

  @Override
  public Rate convert(String word) {
    Matcher fraction = FRACTION.matcher(word);
    try {
      if (fraction.matches()) {
        return rate(Long.parseLong(fraction.group(1)), Long.parseLong(fraction.group(2)));
      }
      if (DECIMAL.matcher(word).matches()) {
        BigDecimal number = new BigDecimal(word);
        return rate(
            number.unscaledValue().longValueExact(),
            BigDecimal.TEN.pow(number.scale()).longValueExact());
      }
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage() + ": " + Printable.quote(word));
    }
    throw new TypeConversionException(
        "must be calls a second, such as `3`, `0.5` or `1/3`: " + Printable.quote(word));
  }

  private static Rate rate(long calls, long seconds) {
    return Rate.of(calls, Duration.ofSeconds(seconds));
  }
}
