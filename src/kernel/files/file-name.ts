const longest = 150;

/**
 * A name that is safe to show, to store and to offer for download: no folders, no control, format or bidirectional
 * characters (which can make `exe.pdf` of `fdp.exe`), none of the signs Windows refuses, at most 150 characters with
 * the ending kept. Nothing left: `berkas`.
 */
export function cleanFileName(raw: string): string {
  const name = raw
    .normalize('NFC')
    .toWellFormed()
    .replace(/^.*[/\\]/s, '')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  if (name === '') return 'berkas';
  const ending = fileEnding(name);
  const stem = [...name.slice(0, name.length - ending.length)];
  return stem.slice(0, longest - ending.length).join('') + ending;
}

/** `.pdf` of `surat.pdf`, in lower case in comparisons only; empty when there is none or it is no plain ending. */
export const fileEnding = (name: string): string => /\.[A-Za-z0-9]{1,10}$/.exec(name)?.[0] ?? '';
