/** A chart that stays a chart: people change its numbers in PowerPoint and it follows. */
export interface Chart {
  /** `shares`: parts of one bar; `bars`: one bar a category, lying; `line`: a point a category. */
  readonly kind: 'shares' | 'bars' | 'line'
  readonly categories: readonly string[]
  readonly series: readonly ChartSeries[]
  /** How its numbers are written, in the spreadsheet's words. */
  readonly format: string
  /** Absent: no scale is drawn, and the bar takes all of the width. */
  readonly scale?: { readonly min: number; readonly max: number; readonly step: number }
  /** Where the plot lies inside the frame, as parts of its width and height. */
  readonly plot: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  /** Whether its lines are named above it. */
  readonly named?: boolean
  /** A row more for the sheet behind it, a number a series, that is not drawn: what the shares are shares of. */
  readonly below?: { readonly name: string; readonly values: readonly number[] }
}

export interface ChartSeries {
  readonly name: string
  /** Null where nothing is known: the line has a gap there. */
  readonly values: readonly (number | null)[]
  /** As rrggbb. */
  readonly colour: string
  /** Of a hatched fill: the colour between the stripes. */
  readonly paler?: string
  /** The colour of the numbers on it; absent: none are written. */
  readonly label?: string
  /** Colours of single points that are not the series' own; `hollow` ones are only rims. */
  readonly points?: ReadonlyMap<number, { readonly colour: string; readonly hollow?: boolean }>
}
