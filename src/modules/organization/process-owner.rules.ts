import { fill, same, type Text } from '../../kernel/i18n/text.ts';
import { type AgencyKindId, isAgencyKind } from './agency-kinds.ts';

/** A unit with its name and kind. */
export type Unit = { readonly name: string; readonly kind: AgencyKindId };

/**
 * Why a unit cannot own business processes: where the regulation counts only agencies as process owners (Perwali
 * Tanjungpinang 8/2022 Pasal 1 angka 4 and Pasal 53 ayat (1)), a technical unit or section cannot. Offers the agency
 * it belongs to. `upwards` is the unit and those above it, the unit first.
 */
export function findOwnerRefusal(upwards: readonly Unit[], uptCountsAsPd: boolean | null): Text | undefined {
  const [unit] = upwards;
  if (uptCountsAsPd !== false || !unit || isAgencyKind(unit.kind)) return undefined;
  const agency = upwards.find(({ kind }) => isAgencyKind(kind));
  const refusal = {
    id: '{unit} bukan perangkat daerah, jadi tidak dapat menjadi pemilik proses bisnis.',
    en: '{unit} is not an agency, so it cannot own business processes.',
  };
  const offer = { id: '{refusal} Pilih {agency}.', en: '{refusal} Choose {agency}.' };
  const told = fill(refusal, { unit: same(unit.name) });
  return agency ? fill(offer, { refusal: told, agency: same(agency.name) }) : told;
}
