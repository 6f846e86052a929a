/**
 * What a colour means; each palette says which it is. Zones and the accent have a pale ground, too. `unproven` is the
 * colour of supporting work, hatched.
 */
export const tones = [
  'core',
  'supporting',
  'unproven',
  'competing',
  'foundation',
  'outside',
  'unclassified',
  'focused',
  'watch',
  'split',
  'inverted',
  'not_enough_evidence',
  'focused_ground',
  'watch_ground',
  'split_ground',
  'inverted_ground',
  'not_enough_evidence_ground',
  'ink',
  'muted',
  'faint',
  'line',
  'strong_line',
  'control_line',
  'paper',
  'surface',
  'accent',
  'on_accent',
] as const
export type Tone = (typeof tones)[number]

export interface Stroke {
  readonly tone: Tone
  readonly width: number
  /** 0 to 1; absent: 1. */
  readonly opacity?: number
  /** Lengths of dash and gap; absent: one line. */
  readonly dash?: readonly [number, number]
  readonly cap?: 'round'
}

export interface Fill {
  readonly tone: Tone
  /** 0 to 1; absent: 1. */
  readonly opacity?: number
  /** Striped, so that it is told from its neighbour without colour, too. */
  readonly hatched?: true
}

interface Drawn {
  readonly fill?: Fill
  readonly stroke?: Stroke
  /** What it stands for, for those who point at it, or who edit the slide. */
  readonly says?: string
}

export interface RectShape extends Drawn {
  readonly kind: 'rect'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly radius?: number
}

export interface CircleShape extends Drawn {
  readonly kind: 'circle'
  readonly x: number
  readonly y: number
  readonly radius: number
}

/** SVG path data in absolute M, L, H, V, A and Z; arcs are parts of circles. */
export interface PathShape extends Drawn {
  readonly kind: 'path'
  readonly d: string
}

/** One line of text; `y` is its baseline. It is cut already to `width`, the room it has, where that is given. */
export interface TextShape {
  readonly kind: 'text'
  readonly x: number
  readonly y: number
  readonly text: string
  readonly size: number
  readonly tone: Tone
  readonly weight?: 'bold'
  readonly anchor?: 'middle' | 'end'
  readonly width?: number
}

export type Shape = RectShape | CircleShape | PathShape | TextShape

export const pictureNames = ['dial', 'mix', 'trend', 'units', 'roadmap', 'backbone'] as const
export type PictureName = (typeof pictureNames)[number]

/**
 * A picture as plain shapes, in its own units, y downwards: page, SVG, PNG, PDF and slides draw the same ones. `sentence`
 * and `table` (its head first) tell what it shows to those who do not see it.
 */
export interface Picture {
  readonly name: PictureName
  readonly title: string
  readonly width: number
  readonly height: number
  readonly sentence: string
  readonly table: readonly (readonly string[])[]
  readonly shapes: readonly Shape[]
}
