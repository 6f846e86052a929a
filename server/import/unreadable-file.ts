/** A file that cannot be imported; the message is a sentence for the person. The parser's thread knows no HTTP. */
export class UnreadableFile extends Error {
  constructor(sentence: string) {
    super(sentence)
    this.name = 'UnreadableFile'
  }
}
