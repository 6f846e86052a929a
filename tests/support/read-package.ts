import JSZip from 'jszip'

import { elements, readXml } from './read-xml.ts'

/** An Office file's parts by their paths: XML as text, each checked to be well-formed. */
export interface OfficePackage {
  readonly parts: ReadonlyMap<string, string>
  /** Where a part's relationships lead, by their id, as whole paths. */
  readonly related: (part: string) => ReadonlyMap<string, string>
  /** What leads out of the file or does something by itself: links, macros, embedded programs, data from elsewhere. */
  readonly active: readonly string[]
}

/** Unpacks PPTX and XLSX. Throws when it is no archive, or a part is not well-formed. */
export async function readPackage(bytes: Uint8Array): Promise<OfficePackage> {
  const zip = await JSZip.loadAsync(bytes, { checkCRC32: true })
  const parts = new Map<string, string>()
  for (const [path, file] of Object.entries(zip.files)) {
    if (file.dir || !/\.(xml|rels|vml)$/.test(path)) continue
    const text = await file.async('string')
    readXml(text)
    parts.set(path, text)
  }
  const links = [...parts].filter(([path]) => path.endsWith('.rels'))
  return {
    parts,
    related: (part) => relatedIn(parts, part),
    active: [
      ...links.flatMap(([path, text]) =>
        elements(readXml(text), 'Relationship').flatMap((one) =>
          one.getAttribute('TargetMode') === 'External' ? [`${path}: ${one.getAttribute('Target')}`] : [],
        ),
      ),
      ...Object.keys(zip.files).filter((path) =>
        /vbaProject|externalLink|activeX|oleObject|connections\.xml/i.test(path),
      ),
      ...[...parts].flatMap(([path, text]) =>
        /<(\w+:)?(ddeLink|oleLink|hlinkClick|hyperlink)\b/.test(text) ? [path] : [],
      ),
    ],
  }
}

function relatedIn(parts: ReadonlyMap<string, string>, part: string): Map<string, string> {
  const [folder, name] = [part.replace(/[^/]*$/, ''), part.replace(/^.*\//, '')]
  const text = parts.get(`${folder}_rels/${name}.rels`)
  if (text === undefined) return new Map()
  return new Map(
    elements(readXml(text), 'Relationship').map((one) => [
      one.getAttribute('Id') ?? '',
      new URL(one.getAttribute('Target') ?? '', `file:///${folder}`).pathname.slice(1),
    ]),
  )
}
