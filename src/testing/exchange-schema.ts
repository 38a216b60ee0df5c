import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';

const folder = process.env.ARCHIMATE_XSD ?? join(import.meta.dirname, '../modules/architecture/exchange/fixtures');
const fileIn = (fileName: string) => ({ fileName, contents: readFileSync(join(folder, fileName), 'utf8') });

/**
 * What is wrong with ArchiMate exchange files by the schema of the format, one line a fault. The schema is ours
 * (ADR 240); with ARCHIMATE_XSD, those of The Open Group in that folder, beside the xml.xsd they import.
 */
export async function faultsInExchange(files: readonly string[]): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: files.map((contents, at) => ({ fileName: `model-${at}.xml`, contents })),
    schema: [fileIn(process.env.ARCHIMATE_XSD ? 'archimate3_Diagram.xsd' : 'exchange-file.xsd')],
    preload: (process.env.ARCHIMATE_XSD ? ['archimate3_Model.xsd', 'archimate3_View.xsd', 'xml.xsd'] : ['xml.xsd']).map(
      fileIn,
    ),
  });
  return errors.map(({ message, loc }) => `${loc?.fileName}:${loc?.lineNumber}: ${message}`);
}
