import { hash } from 'node:crypto';

/** Lower-case hex SHA-256 of a string (as UTF-8) or of bytes. */
export function sha256(data: string | Uint8Array): string {
  return hash('sha256', data, 'hex');
}

/**
 * An id made from content alone: the same content gives the same id on every machine.
 * The letter prefix and the dash keep spreadsheets from reading an id such as `1e5…` as a number.
 *
 * @param prefix `ev` event, `ca` casualty, `fo` force, `ac` actor, `pl` place, `rj` reject, `ei` evidence
 * @param parts joined by a unit separator, so that `['a','bc']` and `['ab','c']` differ
 */
export function contentId(prefix: string, ...parts: (string | number | null | undefined)[]): string {
  return `${prefix}-${sha256(parts.map((part) => part ?? '').join('\u001f')).slice(0, 12)}`;
}
