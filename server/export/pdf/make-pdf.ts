import type { ExportChoice } from '#shared/export/choice.ts'
import { localeOf } from '#shared/export/locale-of.ts'
import type { Material } from '#shared/export/material.ts'
import type { Story } from '#shared/export/story.ts'
import { storyOf } from '#shared/export/story-of.ts'
import type { Day } from '#shared/kernel/day.ts'
import { lightPalette } from '#shared/picture/palette.ts'
import type { Logo } from '#shared/portfolio/logo.ts'

import { drawEdges, footHeightOf } from './draw-edges.ts'
import { drawOnePage } from './draw-one-page.ts'
import { drawMasthead, drawVerdict } from './draw-opening.ts'
import { drawSection } from './draw-section.ts'
import type { Desk } from './desk.ts'
import { bytesOf, openDocument, paperSizes } from './open-document.ts'
import { Pen } from './pen.ts'
import { Sheets } from './sheets.ts'
import { Structure } from './structure.ts'
import { settable } from './clusters.ts'

/** The summary as a document in PDF: pages, text and pictures of lines, with every font that it needs inside. */
export const makePdf = (material: Material, choice: ExportChoice): Promise<Uint8Array> =>
  pdfOf(
    storyOf(material, choice.length === 'full' ? choice : { ...choice, sections: ['verdict', 'decisions'] }),
    {
      choice,
      logo: material.logo,
      day: material.snapshot.today,
    },
  )

type PdfChoice = Pick<ExportChoice, 'paper' | 'length' | 'numbers'>

/** A story as PDF. `day`: that on which it is told. */
export async function pdfOf(
  story: Story,
  { choice, logo, day }: { choice: PdfChoice; logo: Logo | null; day: Day },
): Promise<Uint8Array> {
  const desk = await setUp(story, choice, day)
  const short = choice.length === 'one_page'
  drawMasthead(story, logo, desk, { short })
  if (short) drawOnePage(story, desk)
  else drawAll(story, desk)
  drawEdges(story, desk)
  desk.structure.end()
  return bytesOf(desk.document)
}

function drawAll(story: Story, desk: Desk): void {
  for (const section of story.sections) {
    if (section.id === 'verdict') drawVerdict(section, desk)
    else drawSection(section, desk)
  }
}

async function setUp(story: Story, { paper, numbers }: PdfChoice, day: Day): Promise<Desk> {
  const document = await openDocument({
    title: settable(story.title),
    subject: settable(story.strategy),
    day,
    paper,
  })
  const pen = new Pen(document)
  const [width] = paperSizes[paper]
  const sheets = new Sheets({ document, paper, footHeight: footHeightOf(story, pen, width - 96) })
  return {
    document,
    pen,
    sheets,
    structure: new Structure(document),
    locale: localeOf(numbers),
    accent: story.accent ?? lightPalette.accent,
    bookmark: (title) => {
      const place = { expanded: false, fit: true }
      document.outline.addItem(settable(title), place)
    },
  }
}
