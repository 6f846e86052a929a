import type JSZip from 'jszip'

import { colourOf } from './colours.ts'

/** The file's own properties: in English, of the day that it shows, in colours that the programs' palettes offer. */
export async function describeFile(
  zip: JSZip,
  { day, accent }: { day: string; accent: string },
): Promise<void> {
  await change(zip, 'docProps/core.xml', (xml) =>
    xml
      .replaceAll(/(<dcterms:\w+ xsi:type="dcterms:W3CDTF">)[^<]*/g, `$1${day}T00:00:00Z`)
      .replace('</cp:coreProperties>', '<dc:language>en</dc:language></cp:coreProperties>'),
  )
  await change(zip, 'ppt/theme/theme1.xml', (xml) =>
    xml.replace(/<a:clrScheme name="[^"]*">.*?<\/a:clrScheme>/s, colourScheme(accent)),
  )
  // clocks have no place in it: what says the same has the same bytes
  const at = new Date(Date.parse(`${day}T00:00:00Z`))
  zip.forEach((_path, part) => (part.date = at))
}

async function change(zip: JSZip, path: string, to: (xml: string) => string): Promise<void> {
  const part = zip.file(path)
  if (part !== null) zip.file(path, to(await part.async('string')))
}

function colourScheme(accent: string): string {
  const colours = {
    dk1: colourOf('ink'),
    lt1: colourOf('surface'),
    dk2: colourOf('muted'),
    lt2: colourOf('paper'),
    accent1: accent,
    accent2: colourOf('core'),
    accent3: colourOf('supporting'),
    accent4: colourOf('foundation'),
    accent5: colourOf('competing'),
    accent6: colourOf('outside'),
    hlink: colourOf('accent'),
    folHlink: colourOf('muted'),
  }
  const parts = Object.entries(colours).map(
    ([name, colour]) => `<a:${name}><a:srgbClr val="${colour}"/></a:${name}>`,
  )
  return `<a:clrScheme name="Bearing">${parts.join('')}</a:clrScheme>`
}
