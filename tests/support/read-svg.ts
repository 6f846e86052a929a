import { elements, readXml } from './read-xml.ts'

export interface ReadSvg {
  title: string
  description: string
  texts: string[]
  width: number
  height: number
  /** Scripts, links, styles from elsewhere, what is embedded. */
  active: string[]
}

/** A picture in SVG. Throws when it is not well-formed. */
export function readSvg(bytes: Uint8Array): ReadSvg {
  const document = readXml(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  const root = document.documentElement
  const all = elements(document, '*')
  return {
    title: elements(root, 'title')[0]?.textContent ?? '',
    description: elements(root, 'desc')[0]?.textContent ?? '',
    texts: elements(root, 'text').map((one) => one.textContent),
    width: Number.parseFloat(root.getAttribute('width') ?? ''),
    height: Number.parseFloat(root.getAttribute('height') ?? ''),
    active: all.flatMap((one) => [
      ...(/^(script|foreignObject|image|use|a|iframe|style|animate|set)$/i.test(one.localName)
        ? [one.localName]
        : []),
      ...Array.from(one.attributes).flatMap(({ name, value }) =>
        /^on|href$/i.test(name) || /javascript:|url\((?!#)/i.test(value) ? [`${name}=${value}`] : [],
      ),
    ]),
  }
}
