import JSZip from 'jszip'

import { elements, readXml } from './read-xml.ts'

/** An Office file's XML parts by their paths, as text and parsed. */
export interface OfficePackage {
  readonly parts: ReadonlyMap<string, string>
  readonly documents: ReadonlyMap<string, Document>
  /** Where a part's relationships lead, by their id, as whole paths. */
  readonly related: (part: string) => ReadonlyMap<string, string>
  /** What leads out of the file or does something by itself: links, macros, embedded programs, data from elsewhere. */
  readonly active: readonly string[]
}

/** Unpacks PPTX and XLSX. Throws when it is no archive, or a part is not well-formed. */
export async function readPackage(bytes: Uint8Array): Promise<OfficePackage> {
  const zip = await JSZip.loadAsync(bytes, { checkCRC32: true })
  const parts = new Map<string, string>()
  const documents = new Map<string, Document>()
  const active = Object.keys(zip.files).filter((path) =>
    /vbaProject|externalLink|activeX|oleObject|connections\.xml/i.test(path),
  )
  for (const [path, file] of Object.entries(zip.files)) {
    if (file.dir || !/\.(xml|rels|vml)$/.test(path)) continue
    const text = await file.async('string')
    parts.set(path, text)
    documents.set(path, readXml(text))
    if (/<(\w+:)?(ddeLink|oleLink|hlinkClick|hyperlink)\b/.test(text)) active.push(path)
  }
  for (const [path, part] of documents) {
    if (!path.endsWith('.rels')) continue
    for (const one of elements(part, 'Relationship'))
      if (one.getAttribute('TargetMode') === 'External') active.push(`${path}: ${one.getAttribute('Target')}`)
  }
  return { parts, documents, related: (part) => relatedIn(documents, part), active }
}

function relatedIn(documents: ReadonlyMap<string, Document>, part: string): Map<string, string> {
  const [folder, name] = [part.replace(/[^/]*$/, ''), part.replace(/^.*\//, '')]
  const links = documents.get(`${folder}_rels/${name}.rels`)
  if (links === undefined) return new Map()
  return new Map(
    elements(links, 'Relationship').map((one) => [
      one.getAttribute('Id') ?? '',
      new URL(one.getAttribute('Target') ?? '', `file:///${folder}`).pathname.slice(1),
    ]),
  )
}
