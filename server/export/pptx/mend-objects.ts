import { xmlText } from '#shared/picture/xml-text.ts'
import { readName } from './object-name.ts'
import type { ObjectName } from './object-name.ts'
import { fillXml, unescaped } from './xml.ts'

const objects = /<p:(sp|graphicFrame|pic)>[\s\S]*?<\/p:\1>/g
const named = /<p:cNvPr id="\d+" name="([^"]*)"(?: descr="[^"]*")?/
const placed = /<a:off x="(-?\d+)" y="(-?\d+)"\/>\s*<a:ext cx="(\d+)" cy="(\d+)"\/>/

/**
 * A slide's objects as they were meant: each with an id of its own, words for those who do not see it, its hatching and
 * its rounded ends, and neighbours of one picture in one group.
 */
export function mendObjects(slide: string, tables: readonly string[]): string {
  const first = slide.search(/<p:(?:sp|graphicFrame|pic)>/)
  const end = slide.lastIndexOf('</p:spTree>')
  if (first < 0 || end < 0) return slide
  // the tree itself has the first id
  let id = 1
  const runs: { group: ObjectName['group']; parts: string[]; id: number }[] = []
  for (const [xml] of slide.slice(first, end).matchAll(objects)) {
    const said = readName(unescaped(named.exec(xml)?.[1] ?? ''))
    const last = runs.at(-1)
    const goesOn = said.group !== undefined && said.group.name === last?.group?.name
    const run = goesOn && last ? last : { group: said.group, parts: [], id: said.group ? ++id : 0 }
    if (run !== last) runs.push(run)
    run.parts.push(withTable(mendObject(xml, said, ++id), tables[said.table ?? -1]))
  }
  const made = runs.map((run) => (run.group ? groupXml(run.group, run) : run.parts.join('')))
  return slide.slice(0, first) + made.join('') + slide.slice(end)
}

function mendObject(xml: string, said: ObjectName, id: number): string {
  let mended = xml.replace(named, () => `<p:cNvPr id="${id}" ${wordsXml(said)}`)
  if (said.paler !== undefined) mended = hatched(mended, said.paler)
  if (said.roundCap) mended = mended.replace(/<a:ln w="(\d+)">/, '<a:ln w="$1" cap="rnd">')
  return mended
}

const withTable = (xml: string, table: string | undefined) =>
  table === undefined ? xml : xml.replace(/<a:tbl>.*<\/a:tbl>/s, () => table)

const wordsXml = ({ name, says }: Pick<ObjectName, 'name' | 'says'>) =>
  `name="${xmlText(name)}"${says === undefined ? '' : ` descr="${xmlText(says)}"`}`

const hatched = (xml: string, paler: string) =>
  xml.replace(
    /(<\/a:(?:custGeom|prstGeom)>)<a:solidFill><a:srgbClr val="(\w{6})".*?<\/a:solidFill>/,
    (_all, before: string, colour: string) => `${before}${fillXml(colour, paler)}`,
  )

function groupXml(
  said: { name: string; says: string },
  { id, parts }: { id: number; parts: readonly string[] },
): string {
  const boxes = parts.flatMap((part) => {
    const [, ...box] = placed.exec(part) ?? []
    return box.length === 4 ? [box.map(Number)] : []
  }) as [number, number, number, number][] // four of them were found
  const x = Math.min(...boxes.map((box) => box[0]))
  const y = Math.min(...boxes.map((box) => box[1]))
  const width = Math.max(...boxes.map((box) => box[0] + box[2])) - x
  const height = Math.max(...boxes.map((box) => box[1] + box[3])) - y
  return (
    `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="${id}" ${wordsXml(said)}/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>` +
    `<a:off x="${x}" y="${y}"/><a:ext cx="${width}" cy="${height}"/>` +
    `<a:chOff x="${x}" y="${y}"/><a:chExt cx="${width}" cy="${height}"/></a:xfrm></p:grpSpPr>${parts.join('')}</p:grpSp>`
  )
}
