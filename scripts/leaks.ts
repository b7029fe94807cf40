// Looks through what a run printed for what may never be printed: rights, links, ids, addresses. The server's own lines come through the tests.

/**
 * What may not stand in any output, by name. Base64url of 16 and of 32 bytes; addresses but those of this machine and those set aside for
 * examples.
 */
const forbidden: Readonly<Record<string, RegExp>> = {
  right: /(?<![\w-])[\w-]{22}\.[\w-]{43}(?![\w-])/g,
  link: /\/[aspd]#1[\w-]{22}/g,
  key: /(?<![\w/+-])(?=[\w-]*\d)(?=[\w-]*[A-Z])(?=[\w-]*[a-z])[\w-]{43}(?![\w/+=-])/g,
  address:
    /(?<![\d.])(?!127\.|0\.0\.0\.0|10\.|192\.168\.|192\.0\.2\.|198\.51\.100\.|203\.0\.113\.)(?:\d{1,3}\.){3}\d{1,3}(?![\d.])/g,
}

/** What was found, as its kind and the beginning of it; empty if all is well. */
export function leaks(output: string): readonly string[] {
  return Object.entries(forbidden).flatMap(([kind, pattern]) =>
    [...output.matchAll(pattern)].map(([found]) => `${kind}: ${found.slice(0, 12)}…`),
  )
}
