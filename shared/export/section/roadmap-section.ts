import { countWords } from '../../focus/number-words.ts'
import { roadmapPictures } from '../../picture/roadmap-picture.ts'
import { sayListed } from '../listed.ts'
import { moreOf, mostPoints } from './points.ts'
import { roadmapTable } from '../table/roadmap-table.ts'
import type { StorySection } from '../story.ts'
import type { Told } from '../told.ts'

/** What is planned when, and what is out of order. */
export function roadmapSection(told: Told): StorySection {
  const { summary, material, locale } = told
  const { roadmap, listed, initiatives } = summary
  const undated = roadmap.filter((row) => row.start === null && row.end === null).length
  const broken = roadmap.flatMap((row) => row.outOfOrder)
  const filtered = sayListed(listed, { count: initiatives.length, locale })
  const planned = countWords(roadmap.length, ['initiative is', 'initiatives are'], locale)
  return {
    id: 'roadmap',
    title: 'Roadmap',
    lead:
      roadmap.length === 0
        ? 'Nothing is planned.'
        : `${planned} planned; ${broken.length === 0 ? 'none is out of order' : `${countWords(broken.length, ['rule about the order does', 'rules about the order do'], locale)} not hold`}.`,
    points: [
      ...broken.slice(0, mostPoints),
      ...moreOf(broken, locale),
      ...(undated > 0
        ? [
            `${countWords(undated, ['planned initiative has', 'planned initiatives have'], locale)} no dates yet.`,
          ]
        : []),
      ...(filtered === null ? [] : [filtered]),
    ],
    pictures: roadmapPictures(material.snapshot, initiatives, { locale }),
    tables: [roadmapTable(told)],
    notes: [
      'Supporting work stands under the core work that it serves; what is stopped or archived is not planned. [S1] The primary strategy guides timing, too.',
    ],
  }
}
