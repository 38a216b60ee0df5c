/**
 * A pure function that keeps what it gave last for each value of its first argument: pages ask for the same day again and
 * again. It is kept no longer than that argument lives.
 */
export function keepLast<First extends object, Rest extends readonly unknown[], T>(
  work: (first: First, ...rest: Rest) => T,
): (first: First, ...rest: Rest) => T {
  const last = new WeakMap<First, { readonly rest: Rest; readonly given: T }>();
  return (first, ...rest) => {
    const known = last.get(first);
    if (known?.rest.every((one, at) => one === rest[at])) return known.given;
    const given = work(first, ...rest);
    last.set(first, { rest, given });
    return given;
  };
}
