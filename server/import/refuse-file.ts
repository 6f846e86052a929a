import type { Problem } from '#shared/kernel/problem.ts'

import type { TooMuch } from '../thread/answer-of.ts'
import { refuseFile } from '../http/refuse-file.ts'

export { refuseFile }

/** Why a thread that worked on a file was ended. */
export const refuseThread = (tooMuch: TooMuch): Problem => refuseFile(tooMuchWords[tooMuch])

const tooMuchWords: Readonly<Record<TooMuch, string>> = {
  time: 'The file takes too long to read.',
  memory: 'The file needs more memory than an import may take.',
  ended: 'The file cannot be read.',
}
