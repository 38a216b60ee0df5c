import { code } from '../../register/fields/text.ts';

/** A duty of a regulation, by the id it has in the profile. A check refuses ids that no profile knows. */
export const obligationCode = () =>
  code({
    label: { id: 'Kewajiban', en: 'Duty' },
    help: {
      id: 'Kode kewajiban seperti tertulis pada papan kepatuhan.',
      en: 'The code of the duty as it stands on the compliance board.',
    },
    pattern: '^[a-z]{2,5}-[a-z0-9-]+$',
    max: 40,
    example: 'tpi-8-1',
  });
