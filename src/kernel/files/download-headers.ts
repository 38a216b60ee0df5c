import type { StoredFile } from './file-queries.ts';

/**
 * The headers of a download. Always an attachment; should a browser show it all the same, it runs nothing, loads
 * nothing and has no part in the session (sandbox). Shared caches keep nothing.
 */
export const downloadHeaders = (file: Pick<StoredFile, 'name' | 'mediaType' | 'bytes'>): Record<string, string> => ({
  'content-type': file.mediaType,
  'content-length': String(file.bytes),
  'content-disposition': attachment(file.name),
  'x-content-type-options': 'nosniff',
  'content-security-policy': "sandbox; default-src 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'private, no-store',
});

/**
 * The headers of a picture that a page of ours shows: by itself it is nothing but that picture, runs nothing and loads
 * nothing.
 */
export const inlineHeaders = (file: Pick<StoredFile, 'name' | 'mediaType' | 'bytes'>): Record<string, string> => ({
  ...downloadHeaders(file),
  'content-disposition': 'inline',
  'content-security-policy': "sandbox; default-src 'none'; img-src 'self'",
});

/** RFC 6266: a plain ASCII name for old programs, and the whole name as RFC 5987 wants it. */
export function attachment(name: string): string {
  const ascii = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^ -~]|["\\%]/gu, '_');
  const whole = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${whole}`;
}
