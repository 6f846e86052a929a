import * as z from 'zod'

import { pictureNames, tones } from '../picture/picture.ts'
import { exportSection } from './choice.ts'
import type { Story } from './story.ts'

const tone = z.enum(tones)
const fill = z.strictObject({
  tone,
  opacity: z.number().exactOptional(),
  hatched: z.literal(true).exactOptional(),
})
const stroke = z.strictObject({
  tone,
  width: z.number(),
  opacity: z.number().exactOptional(),
  dash: z.tuple([z.number(), z.number()]).readonly().exactOptional(),
  cap: z.literal('round').exactOptional(),
})
const drawn = {
  fill: fill.exactOptional(),
  stroke: stroke.exactOptional(),
  says: z.string().exactOptional(),
}
const at = { x: z.number(), y: z.number() }

const shape = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('rect'),
    ...at,
    width: z.number(),
    height: z.number(),
    radius: z.number().exactOptional(),
    ...drawn,
  }),
  z.strictObject({ kind: z.literal('circle'), ...at, radius: z.number(), ...drawn }),
  z.strictObject({ kind: z.literal('path'), d: z.string(), ...drawn }),
  z.strictObject({
    kind: z.literal('text'),
    ...at,
    text: z.string(),
    size: z.number(),
    tone,
    weight: z.literal('bold').exactOptional(),
    anchor: z.enum(['middle', 'end']).exactOptional(),
    width: z.number().exactOptional(),
  }),
])

const picture = z.strictObject({
  name: z.enum(pictureNames),
  title: z.string(),
  width: z.number(),
  height: z.number(),
  sentence: z.string(),
  table: z.array(z.array(z.string()).readonly()).readonly(),
  shapes: z.array(shape).readonly(),
})

const table = z.strictObject({
  title: z.string(),
  columns: z
    .array(
      z.strictObject({
        header: z.string(),
        kind: z.enum(['text', 'number', 'money', 'share', 'focus', 'day']),
        room: z.number(),
      }),
    )
    .readonly(),
  rows: z
    .array(
      z
        .array(z.strictObject({ value: z.union([z.string(), z.number()]).nullable(), text: z.string() }))
        .readonly(),
    )
    .readonly(),
  empty: z.string(),
})

const lines = z.array(z.string()).readonly()

/** A story as the API answers it. */
export const storyShape = z.strictObject({
  title: z.string(),
  strategy: z.string(),
  direction: z.string().nullable(),
  stamp: lines,
  label: z.string().nullable(),
  accent: z.string().nullable(),
  sections: z
    .array(
      z.strictObject({
        id: exportSection,
        title: z.string(),
        lead: z.string(),
        points: lines,
        pictures: z.array(picture).readonly(),
        tables: z.array(table).readonly(),
        notes: lines,
      }),
    )
    .readonly(),
}) satisfies z.ZodType<Story>
