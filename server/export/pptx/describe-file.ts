import { colourOf } from './colours.ts'
import { change } from './parts.ts'
import type { Parts } from './parts.ts'
import { tableStyles } from './table-style.ts'

/** The file's own properties: in English, of the day that it shows, in colours that the programs' palettes offer. */
export function describeFile(parts: Parts, { day, accent }: { day: string; accent: string }): void {
  change(parts, 'docProps/core.xml', (xml) =>
    xml
      // clocks have no place in it: what says the same has the same bytes
      .replaceAll(/(<dcterms:\w+ xsi:type="dcterms:W3CDTF">)[^<]*/g, `$1${day}T00:00:00Z`)
      .replace('</cp:coreProperties>', '<dc:language>en</dc:language></cp:coreProperties>'),
  )
  change(parts, 'ppt/theme/theme1.xml', (xml) =>
    xml.replace(/<a:clrScheme name="[^"]*">.*?<\/a:clrScheme>/s, colourScheme(accent)),
  )
  change(parts, 'ppt/tableStyles.xml', tableStyles)
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
