import { JSDOM } from 'jsdom'

const { DOMParser } = new JSDOM().window

/** Parses XML strictly, as other programs do. Throws when it is not well-formed or holds what XML cannot. */
export function readXml(text: string): Document {
  const document = new DOMParser().parseFromString(text, 'application/xml')
  const [failure] = document.getElementsByTagName('parsererror')
  if (failure) throw new Error(`no XML: ${failure.textContent} in ${text.slice(0, 300)}`)
  return document
}

/** All elements of that local name below, whatever their prefix. */
export const elements = (node: Document | Element, name: string): Element[] =>
  Array.from(node.getElementsByTagNameNS('*', name))
