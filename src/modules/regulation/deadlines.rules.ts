import type { Profile, Provision } from './profile.schema.ts';

/** A date by which something must be done once, counted from the promulgation of the regulation. */
export type Deadline = { readonly provision: Provision; readonly from: string; readonly due: string };

/** The same day so many years or months later, or the last day of that month where it has no such day; or days, weeks. */
function after(date: string, duration: string): string {
  const amount = Number.parseInt(duration.slice(1), 10);
  const unit = duration.at(-1);
  const day = new Date(`${date}T00:00:00Z`);
  if (unit === 'D' || unit === 'W') {
    day.setUTCDate(day.getUTCDate() + amount * (unit === 'W' ? 7 : 1));
    return day.toISOString().slice(0, 10);
  }
  const months = day.getUTCMonth() + amount * (unit === 'Y' ? 12 : 1);
  const last = new Date(Date.UTC(day.getUTCFullYear(), months + 1, 0));
  const target = Math.min(day.getUTCDate(), last.getUTCDate());
  return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), target)).toISOString().slice(0, 10);
}

/** Every post-enactment deadline of a regulation with its date, earliest first; none where the text sets none. */
export function deadlines(profile: Profile): readonly Deadline[] {
  const from = profile.regulation.promulgated;
  return profile.provisions
    .flatMap((provision) => {
      const { anchor, offset } = provision.schedule ?? {};
      if (provision.kind !== 'deadline' || anchor !== 'promulgation' || offset === undefined) return [];
      return [{ provision, from, due: after(from, offset) }];
    })
    .sort((a, b) => a.due.localeCompare(b.due));
}
