// Which tests of the suite we do not claim, and why. Whatever is not listed here is claimed and must pass.

/** A reason, and the tests it is for: by the beginning of their full name, which is groups and title with ` > ` between. */
export type NotClaimed = { readonly reason: string; readonly tests: readonly string[] }

/** The whole list. */
export const notClaimed: readonly NotClaimed[] = [
  {
    reason: 'No forks: a fork keeps bytes alive that their owner deleted.',
    tests: ['Fork - '],
  },
  {
    reason: 'No subscriptions: a webhook would tell a third party when somebody writes.',
    tests: ['Reserved subscription APIs > '],
  },
  {
    reason: 'No JSON streams (415): a blind server parses nothing. These tests need one.',
    tests: [
      'JSON Mode > ',
      'Browser Security Headers > should include X-Content-Type-Options: nosniff on SSE responses',
      'Case-Insensitivity > should allow idempotent create with different case content-type',
      'Content-Type Validation > should allow append with matching content-type',
      'Content-Type Validation > should return stream content-type on GET',
      'Offset Validation and Resumability > should return empty JSON array for offset=now on JSON streams',
      'SSE Mode > should accept live=sse query parameter for application/json',
      'SSE Mode > JSON SSE catch-up pairs every data event with a control event',
      'SSE Mode > should wrap JSON data in arrays for SSE and produce valid JSON',
      'SSE Mode > should handle JSON payloads with embedded newlines safely',
      'SSE Mode > should NOT include Stream-SSE-Data-Encoding header for application/json streams',
      'Idempotent Producer Operations > should store and read back JSON object correctly',
      'Idempotent Producer Operations > should preserve order of JSON appends with producer',
      'Idempotent Producer Operations > JSON duplicate should not corrupt data',
      'Idempotent Producer Operations > should reject invalid JSON with producer headers',
      'Idempotent Producer Operations > should reject empty JSON array with producer headers',
      'Stream Closure > Close Operations > close-only-ignores-content-type',
    ],
  },
  {
    reason:
      'No Stream-TTL (400): a life that each read prolongs would make a read a write. Stream-Expires-At is there.',
    tests: [
      'TTL and Expiry Validation > should accept valid TTL',
      'TTL and Expiry Edge Cases > should handle idempotent PUT with same TTL',
      'TTL and Expiry Edge Cases > should reject idempotent PUT with different TTL',
      'HEAD Metadata Edge Cases > should return TTL metadata if configured',
      'TTL Expiration Behavior > should return 404 on HEAD after TTL expires',
      'TTL Expiration Behavior > should return 404 on GET after TTL expires (idle)',
      'TTL Expiration Behavior > should return 404 on POST append after TTL expires (idle)',
      'TTL Expiration Behavior > should allow recreating stream after TTL expires',
      'TTL Expiration Behavior > should extend TTL on ',
      'TTL Expiration Behavior > should NOT extend TTL on HEAD',
    ],
  },
  {
    reason: 'No other origin may call (OPTIONS is 405): the app and its server share one.',
    tests: ['Caching and ETag > should allow If-None-Match in CORS preflight responses'],
  },
]
