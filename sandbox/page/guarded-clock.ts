type Method = (this: Intl.DateTimeFormat, ...dates: unknown[]) => unknown;

/**
 * Makes date formatters ask for their date: without one they read the clock, which the compartment takes away everywhere
 * else. Runs before the lockdown, which freezes the methods as they are then.
 */
export function guardClock(): void {
  const prototype = Intl.DateTimeFormat.prototype;
  const format = Object.getOwnPropertyDescriptor(prototype, "format")?.get as (this: Intl.DateTimeFormat) => Method;
  const formatToParts = prototype.formatToParts as Method;
  Object.defineProperty(prototype, "format", {
    get(this: Intl.DateTimeFormat) {
      const bound = Reflect.apply(format, this, []);
      return (date: unknown) => bound.call(this, given(date));
    },
  });
  Object.defineProperty(prototype, "formatToParts", {
    value: function (this: Intl.DateTimeFormat, date: unknown) {
      return Reflect.apply(formatToParts, this, [given(date)]);
    },
  });
}

function given(date: unknown): unknown {
  if (date === undefined)
    throw new TypeError("A date formatter needs its date: format(new Date(Date.UTC(2024, 0, 31))).");
  return date;
}
