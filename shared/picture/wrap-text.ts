import { cutText, textWidth } from './text-width.ts'
import type { Weight } from './text-width.ts'

/** Parts in as many lines as they need, joined by a dot; one that is longer than a line is cut. */
export function wrapParts(
  parts: readonly string[],
  { size, width, weight }: { size: number; width: number; weight?: Weight },
): string[] {
  const lines: string[] = []
  for (const part of parts) {
    const cut = cutText(part, size, width, weight)
    const joined = `${lines.at(-1) ?? ''} · ${cut}`
    if (lines.length > 0 && textWidth(joined, size, weight) <= width) lines.splice(-1, 1, joined)
    else lines.push(cut)
  }
  return lines
}
