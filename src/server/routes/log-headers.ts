// Headers that several routes of a log give.

import type { HeaderList } from '../headers.ts'
import { formatOffset } from '../../protocol/log-api.ts'

/** How a log stands: its next offset, and that it is closed if so. */
export function standing(log: { readonly tail: number; readonly closed: boolean }): HeaderList {
  const next = ['Stream-Next-Offset', formatOffset(log.tail)] as const
  return log.closed ? [next, ['Stream-Closed', 'true']] : [next]
}

/** Whether the request wants the log closed. */
export function wantsClosed(value: string | undefined): boolean {
  return value?.toLowerCase() === 'true'
}

/** A content type as it is compared: lower case, without spaces at the ends. */
export function typeOf(value: string | undefined): string | undefined {
  const type = value?.trim().toLowerCase()
  return type === '' ? undefined : type
}
