/** A place in a regulation as its text writes it: `Pasal 8 ayat (2) huruf a`, `Pasal 1 angka 4`, `Pasal 4`. */
export type Reference = {
  readonly pasal: number;
  readonly angka?: number;
  readonly ayat?: number;
  readonly huruf?: string;
};

const pattern = /^Pasal (\d+)(?: angka (\d+))?(?: ayat \((\d+)\))?(?: huruf ([a-z]))?$/;

/** Reads a written reference, or nothing where the words are not one (`Mengingat angka 3`, `BAB II`). */
export function parseReference(written: string): Reference | undefined {
  const [, pasal, angka, ayat, huruf] = pattern.exec(written) ?? [];
  if (pasal === undefined) return undefined;
  return {
    pasal: Number(pasal),
    ...(angka === undefined ? {} : { angka: Number(angka) }),
    ...(ayat === undefined ? {} : { ayat: Number(ayat) }),
    ...(huruf === undefined ? {} : { huruf }),
  };
}
