import type PptxGenJS from 'pptxgenjs'

/** A slide as the library holds it. */
export type Slide = PptxGenJS.Slide
